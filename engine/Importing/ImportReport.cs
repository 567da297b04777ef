using FormEngine.Importing.Drafts;

namespace FormEngine.Importing;

/// <summary>Collects what became of each construct, and where in the form it is.</summary>
internal sealed class ImportReport
{
    private readonly List<Entry> _entries = [];

    /// <summary>What could be told before there is any form.</summary>
    public IReadOnlyList<ImportLine> Losses => [.. _entries.Where(entry => entry.Target is null).Select(entry => entry.Line)];

    public void Exact(ImportText place, string construct, ImportText detail, Target target) =>
        Add(ImportOutcome.Exact, ImportConcern.Content, place, construct, detail, target);

    public void Approximated(
        ImportText place, string construct, ImportText detail, Target target, ImportConcern concern = ImportConcern.Content) =>
        Add(ImportOutcome.Approximated, concern, place, construct, detail, target);

    public void Dropped(ImportText place, string construct, ImportText detail, ImportConcern concern = ImportConcern.Content) =>
        Add(ImportOutcome.Dropped, concern, place, construct, detail, null);

    /// <summary>
    /// The report on a form as it was written. What is said to be kept and is not there was lost later, together with what it stood on:
    /// that is told where it happened, and if not, here.
    /// </summary>
    public IReadOnlyList<ImportLine> On(WrittenForm form)
    {
        var lost = Losses.Select(line => line.Place.ToString()).ToHashSet();
        var lines = new List<ImportLine>();
        foreach (var (line, target) in _entries)
        {
            if (target is null)
                lines.Add(line);
            else if (form.Find(target) is { } found)
                lines.Add(line with { Pointer = found.Length > 0 ? found : null });
            else if (target.IsOwn && lost.Add(line.Place.ToString()))
                lines.Add(line with { Outcome = ImportOutcome.Dropped, Detail = new ImportText("LostLater") });
        }

        return [.. lines.DistinctBy(line => (line.Outcome, line.Place.ToString(), line.Construct, line.Detail.ToString()))];
    }

    private void Add(
        ImportOutcome outcome, ImportConcern concern, ImportText place, string construct, ImportText detail, Target? target) =>
        _entries.Add(new Entry(new ImportLine(outcome, concern, place, construct, detail, null), target));

    private sealed record Entry(ImportLine Line, Target? Target);
}
