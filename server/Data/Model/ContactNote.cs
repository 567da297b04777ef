namespace FormEngine.Server.Data.Model;

/// <summary>A line of the call log: what came of a call or a mail to a participant, and when to follow it up.</summary>
public sealed class ContactNote
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ParticipantId { get; init; }

    public Participant? Participant { get; init; }

    /// <summary>Whom it was with, where it was one of the contacts.</summary>
    public Guid? ContactId { get; init; }

    public Contact? Contact { get; init; }

    public Guid StaffId { get; init; }

    public DateTime At { get; init; }

    public CallOutcome Outcome { get; init; }

    /// <summary>May name a person, so erasing one looks here.</summary>
    public required string Text { get; set; }

    public DateOnly? FollowUpOn { get; set; }

    /// <summary>When the follow-up was done.</summary>
    public DateTime? DoneAt { get; set; }

    /// <summary>When it was taken back, alone or for another that is right: the log keeps both.</summary>
    public DateTime? WithdrawnAt { get; set; }

    /// <summary>The member of staff who took it back.</summary>
    public Guid? WithdrawnById { get; set; }

    /// <summary>The note that stands instead; null where none does.</summary>
    public Guid? CorrectionId { get; set; }
}

public enum CallOutcome
{
    Reached,
    NoAnswer,
    WillAnswer,
    WrongPerson,
    WillNotAnswer,
    Other,
}
