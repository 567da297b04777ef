namespace FormEngine.Server.Campaigns;

/// <summary>What a campaign would be, before it is one.</summary>
public sealed record CampaignPreview(int Participants, int Contacts, IReadOnlyList<SectionPreview> Sections);

/// <summary>How many participants are asked to answer a section, and how many of those have somebody in its role.</summary>
public sealed record SectionPreview(string Section, string Role, int Applies, int Filled)
{
    public int Unfilled => Applies - Filled;
}
