using FormEngine.Importing.Expressions;

namespace FormEngine.Importing.Drafts;

/// <summary>A form under import: structure and texts are ours, rules still in the source's language.</summary>
internal sealed class DraftForm
{
    public required string Id { get; set; }

    public required string Language { get; set; }

    /// <summary>The languages the source has texts in, its own among them.</summary>
    public SortedSet<string> Languages { get; } = new(StringComparer.Ordinal);

    public string Version { get; set; } = "1";

    public LocalText Title { get; set; } = new();

    public LocalText Description { get; set; } = new();

    public List<DraftPage> Pages { get; } = [];

    /// <summary>Lists of options that several questions share, by our name for them.</summary>
    public Dictionary<string, List<DraftOption>> Lists { get; } = [];

    /// <summary>What the source calls a value that it works out, by name.</summary>
    public Dictionary<string, Node> Calculations { get; } = [];

    /// <summary>Names the source knows that were not imported.</summary>
    public HashSet<string> Lost { get; } = [];

    public IEnumerable<DraftQuestion> Questions => Pages.SelectMany(page => page.Questions);
}
