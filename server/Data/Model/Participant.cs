namespace FormEngine.Server.Data.Model;

/// <summary>An organisation's taking part in one campaign, with name and attributes frozen as of then.</summary>
public sealed class Participant
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CampaignId { get; init; }

    public Campaign? Campaign { get; init; }

    public Guid OrganisationId { get; init; }

    public Organisation? Organisation { get; init; }

    public required string Number { get; init; }

    public required string Name { get; init; }

    public required StoredAttributes Attributes { get; init; }

    /// <summary>A later closing time granted to this participant alone.</summary>
    public DateTime? ExtendedTo { get; set; }

    /// <summary>When staff took it out of the figures; the reason is in the audit log.</summary>
    public DateTime? ExcludedAt { get; set; }

    /// <summary>The member of staff who is to call it; null where that is nobody's task.</summary>
    public Guid? CallerId { get; set; }

    public List<Assignment> Assignments { get; init; } = [];

    public List<SectionResponse> Responses { get; init; } = [];
}
