namespace FormEngine.Server.Campaigns;

/// <summary>Marks the texts of the campaign pages.</summary>
public sealed class CampaignTexts;
