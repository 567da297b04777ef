namespace FormEngine.Importing;

/// <summary>Collects what became of each construct.</summary>
internal sealed class ImportReport
{
    private readonly List<ImportLine> _lines = [];

    public IReadOnlyList<ImportLine> Lines => _lines;

    public void Exact(string place, string construct, string detail) => Add(ImportOutcome.Exact, place, construct, detail);

    public void Approximated(string place, string construct, string detail) => Add(ImportOutcome.Approximated, place, construct, detail);

    public void Dropped(string place, string construct, string detail) => Add(ImportOutcome.Dropped, place, construct, detail);

    // A cell may hold a novel; the place tells where to read the rest of it.
    private void Add(ImportOutcome outcome, string place, string construct, string detail) =>
        _lines.Add(new ImportLine(outcome, place, construct.Length > 200 ? $"{construct[..200]}…" : construct, detail));
}
