namespace FormEngine.Server.Data.Model;

/// <summary>That an organisation will not answer a section, and why. It stays asked, and counts as not answered.</summary>
public sealed class Decline
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ParticipantId { get; init; }

    public Participant? Participant { get; init; }

    public required string Section { get; init; }

    public required string Reason { get; set; }

    /// <summary>Who declined; null where staff recorded it.</summary>
    public Guid? ContactId { get; init; }

    public Contact? Contact { get; init; }

    public Guid? StaffId { get; init; }

    public DateTime At { get; init; }

    public DateTime? WithdrawnAt { get; set; }
}
