using FormEngine.Server.Contacts;
using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Campaigns.Assigning;

/// <summary>Whom staff give a section to: a contact, or somebody new; and why.</summary>
public sealed record AssignInput : PersonInput
{
    /// <summary>One of the organisation's contacts; without one, a person typed in.</summary>
    public Guid? ContactId { get; init; }

    public AssignmentKind Kind { get; init; }

    public string? Reason { get; init; }
}
