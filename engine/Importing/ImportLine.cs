namespace FormEngine.Importing;

/// <summary>What became of one construct of the source.</summary>
/// <param name="Outcome">Whether it was kept.</param>
/// <param name="Place">Where it stands: a sheet and row («survey row 5, relevant»), or a path
/// (<c>pages[0].elements[2].visibleIf</c>).</param>
/// <param name="Construct">What stands there, as written in the source.</param>
/// <param name="Detail">What it became, how it differs, or why it was left out.</param>
public sealed record ImportLine(ImportOutcome Outcome, string Place, string Construct, string Detail);
