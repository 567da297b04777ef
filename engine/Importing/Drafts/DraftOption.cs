namespace FormEngine.Importing.Drafts;

internal sealed class DraftOption
{
    /// <summary>The value in the source.</summary>
    public required string Source { get; init; }

    public required string Code { get; init; }

    /// <summary>What it is a copy of, if any: several questions may offer one list.</summary>
    public DraftOption Origin { get => field ?? this; init; }

    public LocalText Title { get; set; } = new();

    public string? Missing { get; set; }

    public bool Exclusive { get; init; }

    public SourceRule? VisibleIf { get; set; }

    /// <summary>What a filter may call parts of the option by.</summary>
    public IReadOnlyDictionary<string, object> Locals { get; init; } = new Dictionary<string, object>();

    /// <summary>The rule it is shown by, ours.</summary>
    public string? Rule { get; set; }
}
