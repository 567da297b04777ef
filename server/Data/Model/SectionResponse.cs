namespace FormEngine.Server.Data.Model;

/// <summary>One participant's answers to one section, or one of its many entries.</summary>
public sealed class SectionResponse
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ParticipantId { get; init; }

    public Participant? Participant { get; init; }

    public required string Section { get; init; }

    /// <summary>1 where the section takes one entry; 1, 2, 3 … where it takes many.</summary>
    public int Entry { get; init; } = 1;

    public Guid FormVersionId { get; init; }

    /// <summary>The draft as a JSON object, hidden answers included.</summary>
    public required string Answers { get; set; }

    /// <summary>Grows by one at each write; the concurrency token.</summary>
    public int Revision { get; set; }

    /// <summary>Null until a script has saved.</summary>
    public LatestSaves? Saves { get; set; }

    /// <summary>Derived from the answers and <see cref="CompletedOn"/>, written in the same transaction as they are.</summary>
    public ResponseStatus Status { get; set; }

    /// <summary>The day (Europe/Oslo) its owner completed it, which freezes «today» for its rules.</summary>
    public DateOnly? CompletedOn { get; set; }

    public DateTime? CompletedAt { get; set; }

    public DateTime StartedAt { get; init; }

    public DateTime UpdatedAt { get; set; }
}

public enum ResponseStatus
{
    NotStarted,
    InProgress,
    Ready,
    Complete,
}
