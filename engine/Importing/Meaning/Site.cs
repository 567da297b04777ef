using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.Meaning;

/// <summary>Where a rule stands, which decides what it may read.</summary>
/// <param name="Before">It reads the questions with a lower index than this.</param>
internal sealed record Site(int Before)
{
    private static readonly Dictionary<string, object> None = [];

    /// <summary>The repeating question it stands in, whose earlier columns it reads.</summary>
    public DraftQuestion? Rows { get; init; }

    public int ColumnsBefore { get; init; }

    /// <summary>The question itself, where a check reads it too.</summary>
    public DraftQuestion? Own { get; init; }

    /// <summary>Whether the rule is asked only once the question itself is answered.</summary>
    public bool OwnIsAnswered { get; init; }

    public IReadOnlyDictionary<string, object> Locals { get; init; } = None;
}
