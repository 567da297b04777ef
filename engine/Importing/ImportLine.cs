namespace FormEngine.Importing;

/// <summary>What became of one construct of the source.</summary>
/// <param name="Outcome">Whether it was kept.</param>
/// <param name="Concern">Whether it is about content or layout.</param>
/// <param name="Place">Where it stands: a sheet, row and column by the names the file has for them («survey row 5, relevant»), or a
/// path (<c>pages[0].elements[2].visibleIf</c>).</param>
/// <param name="Construct">What stands there, as written in the source, all of it.</param>
/// <param name="Detail">What it became, how it differs, or why it was left out.</param>
/// <param name="Pointer">Where in the form it is now: a JSON pointer; null where it is nowhere in particular.</param>
public sealed record ImportLine(
    ImportOutcome Outcome, ImportConcern Concern, ImportText Place, string Construct, ImportText Detail, string? Pointer);
