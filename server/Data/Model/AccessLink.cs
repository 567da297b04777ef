namespace FormEngine.Server.Data.Model;

/// <summary>
/// A contact's personal link to a campaign. The token is derived from the id when a mail is sent; no usable token is
/// stored.
/// </summary>
public sealed class AccessLink
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CampaignId { get; init; }

    public Campaign? Campaign { get; init; }

    public Guid ContactId { get; init; }

    public Contact? Contact { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>When its holder first pressed Start. Opened is not answered.</summary>
    public DateTime? OpenedAt { get; set; }

    public DateTime? RevokedAt { get; set; }
}
