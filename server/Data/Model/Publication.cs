namespace FormEngine.Server.Data.Model;

/// <summary>
/// Results of a campaign that staff make public: a shown state, what they chose of it and what they say about it. Once published it
/// never changes: another corrects it, or it is withdrawn.
/// </summary>
public sealed class Publication
{
    /// <summary>The number of what is not published yet, of which a campaign has one at a time.</summary>
    public const int Draft = 0;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CampaignId { get; init; }

    public Campaign? Campaign { get; init; }

    /// <summary>From 1 in its campaign, or <see cref="Draft"/>.</summary>
    public int Number { get; set; }

    /// <summary>What its address says, for good; null in a draft.</summary>
    public string? Slug { get; set; }

    /// <summary>The shown state its figures stand in; null in a draft.</summary>
    public Guid? SnapshotId { get; set; }

    public Snapshot? Snapshot { get; init; }

    /// <summary>The areas and questions that were chosen, and the commentary (JSON).</summary>
    public required string Content { get; set; }

    /// <summary>Rises with each change of a draft.</summary>
    public int Revision { get; set; }

    /// <summary>How many were asked and how many answered, group by group, when it was published (JSON).</summary>
    public string? Response { get; set; }

    public DateTime? PublishedAt { get; set; }

    /// <summary>Who published it.</summary>
    public Guid? StaffId { get; set; }

    /// <summary>The one it corrects.</summary>
    public Guid? CorrectsId { get; init; }

    public Publication? Corrects { get; init; }

    /// <summary>Staff recorded that those whose answers it changes have agreed, where these are few.</summary>
    public bool Agreed { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    /// <summary>Why, as readers are told.</summary>
    public string? WithdrawnBecause { get; set; }
}
