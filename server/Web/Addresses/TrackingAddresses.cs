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

    /// <summary>Saving a filter under a name; the filter stands behind it.</summary>
    public static string Filters(Guid campaign) => $"{CampaignAddresses.Of(campaign)}/filters";

    public static string Nonresponse(Guid campaign) => $"{CampaignAddresses.Of(campaign)}/nonresponse";

    /// <summary>How its figures come about.</summary>
    public static string NonresponseMethod(Guid campaign) => $"{Nonresponse(campaign)}/method";

    /// <summary>The weights against non-response; the format's ending stands behind it.</summary>
    public static string Weights(Guid campaign) => $"{CampaignAddresses.Of(campaign)}/weights";
}
