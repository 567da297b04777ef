namespace FormEngine.Server.Data.Model;

/// <summary>Who answers which section of which participant: one active owner, any number of contributors.</summary>
public sealed class Assignment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ParticipantId { get; init; }

    public Participant? Participant { get; init; }

    public required string Section { get; init; }

    public Guid ContactId { get; init; }

    public Contact? Contact { get; init; }

    public AssignmentKind Kind { get; init; }

    public AssignmentOrigin Origin { get; init; }

    public DateTime From { get; init; }

    /// <summary>When it ended; null while it is active.</summary>
    public DateTime? Until { get; set; }
}

public enum AssignmentKind
{
    Owner,
    Contributor,
}

/// <summary>What an assignment comes from. Only those that come from a role end when the role's holder changes.</summary>
public enum AssignmentOrigin
{
    Role,
    Handover,
    Staff,
}
