namespace FormEngine.Importing.Drafts;

internal sealed class DraftPage
{
    public required string Id { get; init; }

    /// <summary>What the source calls it.</summary>
    public string Source { get; init; } = "";

    public LocalText Title { get; set; } = new();

    public LocalText Description { get; set; } = new();

    public List<DraftQuestion> Questions { get; } = [];

    /// <summary>Shown where all of these hold.</summary>
    public List<SourceRule> VisibleIf { get; } = [];

    /// <summary>The rule it is shown by, ours.</summary>
    public string? Rule { get; set; }
}
