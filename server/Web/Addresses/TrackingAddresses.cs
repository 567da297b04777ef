namespace FormEngine.Server.Web.Addresses;

/// <summary>How a round is going: dashboard, participants, calls, non-response.</summary>
public static class TrackingAddresses
{
    public static string Dashboard(Guid campaign) => $"{CampaignAddresses.Of(campaign)}/dashboard";

    /// <summary>Participants by section, in a table; a filter may stand behind it.</summary>
    public static string Table(Guid campaign) => $"{CampaignAddresses.Of(campaign)}/tracking";

    public static string Participant(Guid campaign, Guid participant) => $"{Table(campaign)}/{participant}";

    /// <summary>A section's place on the participant's page.</summary>
    public static string Part(Guid campaign, Guid participant, string section) => $"{Participant(campaign, participant)}#{section}";

    public static string Calls(Guid campaign) => $"{CampaignAddresses.Of(campaign)}/calls";

    public static string Nonresponse(Guid campaign) => $"{CampaignAddresses.Of(campaign)}/nonresponse";

    /// <summary>The weights against non-response; the format's ending stands behind it.</summary>
    public static string Weights(Guid campaign) => $"{CampaignAddresses.Of(campaign)}/weights";
}
