namespace FormEngine.Findings;

/// <summary>Collects findings while a definition is read; the same finding twice counts once.</summary>
internal sealed class FindingList
{
    // A broken 10 MB file is not made clearer by a million findings.
    private const int Most = 1000;
    private readonly List<Finding> _all = [];
    private readonly HashSet<Finding> _seen = [];

    public IReadOnlyList<Finding> All => _all;

    public bool HasErrors { get; private set; }

    public void Error(string code, string pointer, string message, int? column = null) =>
        Add(new Finding(code, Severity.Error, pointer, message, column));

    public void Warning(string code, string pointer, string message, string? language = null) =>
        Add(new Finding(code, Severity.Warning, pointer, message, Language: language));

    public void Info(string code, string pointer, string message) => Add(new Finding(code, Severity.Info, pointer, message));

    public void Add(Finding finding)
    {
        finding = finding with { Message = Printable.Of(finding.Message) };
        HasErrors |= finding.Severity == Severity.Error;
        if (_all.Count < Most && _seen.Add(finding))
            _all.Add(finding);
    }
}
