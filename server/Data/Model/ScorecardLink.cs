namespace FormEngine.Server.Data.Model;

/// <summary>
/// A read-only link to an organisation's scorecard, which somebody who answers for it made. The token is derived from the id when the
/// link is shown; no usable token is stored.
/// </summary>
public sealed class ScorecardLink
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CampaignId { get; init; }

    public Campaign? Campaign { get; init; }

    public Guid ParticipantId { get; init; }

    public Participant? Participant { get; init; }

    /// <summary>Who made it.</summary>
    public Guid ContactId { get; init; }

    public Contact? Contact { get; init; }

    /// <summary>What it is for, in the words of who made it. May name a person, so erasing one looks here.</summary>
    public required string Name { get; set; }

    /// <summary>A JSON array of the indicators it shows.</summary>
    public required string Areas { get; init; }

    /// <summary>Whether own answers are shown too.</summary>
    public bool ShowsAnswers { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>The last day (Europe/Oslo) it works.</summary>
    public DateOnly Until { get; init; }

    public DateTime? RevokedAt { get; set; }
}
