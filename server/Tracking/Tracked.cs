using FormEngine.Organisations;

namespace FormEngine.Server.Tracking;

/// <summary>A participant with its status in each section, in the survey's order.</summary>
public sealed record Tracked(Guid Id, string Number, string Name, OrganisationAttributes Attributes, IReadOnlyList<CellStatus> Sections)
{
    public CellStatus Overall { get; } = ParticipantStatus.Overall(Sections);

    /// <summary>Taken out of all figures.</summary>
    public bool Excluded { get; init; }

    /// <summary>The member of staff who is to call it.</summary>
    public Guid? CallerId { get; init; }

    /// <summary>A mail to the owner of a section that owes an answer came back.</summary>
    public bool Bounced { get; init; }
}
