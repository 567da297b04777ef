namespace FormEngine.Server.Data.Model;

/// <summary>What an organisation answered to «who is the right person for this role?». History: the latest counts.</summary>
public sealed class Nomination
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ParticipantId { get; init; }

    public Participant? Participant { get; init; }

    public required string Role { get; init; }

    public NominationOutcome Outcome { get; init; }

    /// <summary>Who answered; null where staff did on the organisation's behalf.</summary>
    public Guid? ByContactId { get; init; }

    public Contact? ByContact { get; init; }

    public Guid? StaffId { get; init; }

    /// <summary>The right person; null where the organisation has none.</summary>
    public Guid? NomineeId { get; init; }

    public Contact? Nominee { get; init; }

    public string? Reason { get; set; }

    public DateTime At { get; init; }
}

public enum NominationOutcome
{
    Named,
    Myself,
    NobodyHere,
}
