namespace FormEngine.Server.Data.Model;

/// <summary>Something staff did to many participants at once, with what it takes to undo it as a whole.</summary>
public sealed class BulkChange
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CampaignId { get; init; }

    public Campaign? Campaign { get; init; }

    public BulkKind Kind { get; init; }

    /// <summary>The section that is declined.</summary>
    public string? Section { get; init; }

    /// <summary>The deadline that was given.</summary>
    public DateTime? Until { get; init; }

    /// <summary>Participants' ids, each with the time that stood there before: of its extension, or of its exclusion (JSON).</summary>
    public required string Before { get; init; }

    public Guid StaffId { get; init; }

    public DateTime At { get; init; }

    public DateTime? UndoneAt { get; set; }
}

public enum BulkKind
{
    Extend,
    Decline,
    Exclude,
    Include,
}
