using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Campaigns;

/// <summary>Where a campaign is in its life; derived from its times and the clock.</summary>
public enum CampaignStage
{
    /// <summary>Not released: staff are preparing it.</summary>
    Preparing,

    /// <summary>Released; opens later.</summary>
    Scheduled,

    Open,

    Closed,
}

public static class CampaignStages
{
    public static CampaignStage StageAt(this Campaign campaign, DateTime now) =>
        campaign.ReleasedAt is null ? CampaignStage.Preparing
        : now < campaign.OpensAt ? CampaignStage.Scheduled
        : now < campaign.ClosesAt ? CampaignStage.Open
        : CampaignStage.Closed;
}
