namespace FormEngine.Server.Data.Model;

/// <summary>A section offered to a colleague. It changes hands when the colleague accepts, not before.</summary>
public sealed class Handover
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ParticipantId { get; init; }

    public Participant? Participant { get; init; }

    public required string Section { get; init; }

    /// <summary>Whether the colleague takes the section over or joins in answering it.</summary>
    public AssignmentKind Kind { get; init; }

    public Guid FromContactId { get; init; }

    public Contact? FromContact { get; init; }

    public Guid ToContactId { get; init; }

    public Contact? ToContact { get; init; }

    /// <summary>The page of the section's form that the colleague is asked about; null where it is the section.</summary>
    public string? Page { get; init; }

    /// <summary>A few words to the colleague.</summary>
    public string? Message { get; set; }

    /// <summary>What the colleague said to it, where they declined.</summary>
    public string? Reply { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime? ClosedAt { get; set; }

    /// <summary>How it ended; null while it is waiting for an answer.</summary>
    public HandoverOutcome? Outcome { get; set; }
}

public enum HandoverOutcome
{
    Accepted,
    Refused,
    Withdrawn,
}
