using System.Text.Json.Nodes;

namespace FormEngine.Importing.Drafts;

internal sealed class DraftQuestion
{
    /// <summary>What the source's rules call it.</summary>
    public required string Source { get; init; }

    /// <summary>Where it stands in the source.</summary>
    public required ImportText Place { get; init; }

    public required string Id { get; set; }

    public required DraftKind Kind { get; init; }

    public LocalText Title { get; set; } = new();

    public LocalText Description { get; set; } = new();

    /// <summary>What its pattern wants, in words.</summary>
    public LocalText PatternText { get; set; } = new();

    public List<DraftOption> Options { get; set; } = [];

    /// <summary>Whether the options are the steps of a scale.</summary>
    public bool IsScale { get; set; }

    /// <summary>The shared list its options are, if any.</summary>
    public string? List { get; set; }

    /// <summary>Rows or columns.</summary>
    public List<DraftQuestion> Parts { get; } = [];

    /// <summary>Keywords such as <c>minimum</c> and <c>x-multiline</c>, ready to be written.</summary>
    public JsonObject Keywords { get; } = [];

    /// <summary>Shown where all of these hold.</summary>
    public List<SourceRule> VisibleIf { get; init; } = [];

    /// <summary>What its rules may call it by.</summary>
    public IReadOnlyDictionary<string, object> Locals { get; init; } = new Dictionary<string, object>();

    public bool Required { get; set; }

    /// <summary>Where the source says that it is required; null where it does not say.</summary>
    public ImportText? RequiredPlace { get; set; }

    public SourceRule? RequiredIf { get; set; }

    public List<DraftCheck> Checks { get; } = [];

    /// <summary>The rule it is shown by, ours.</summary>
    public string? Rule { get; set; }

    /// <summary>One rule for every option, in which each option is known by its <see cref="DraftOption.Locals"/>.</summary>
    public SourceRule? OptionFilter { get; set; }
}
