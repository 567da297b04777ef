namespace FormEngine.Server.Web.Addresses;

/// <summary>Results: the public pages, whose language stands in their address, and where staff make them.</summary>
public static class ResultAddresses
{
    /// <summary>All publications, in one language.</summary>
    public static string List(string language) => $"/{language}/resultater";

    /// <summary>A publication's front page; its other pages stand below.</summary>
    public static string Of(string language, string slug) => $"{List(language)}/{slug}";

    /// <summary>What staff have published of a round, and what they are about to.</summary>
    public static string Publications(Guid campaign) => $"{CampaignAddresses.Of(campaign)}/publications";

    /// <summary>What is chosen of the results.</summary>
    public static string Draft(Guid campaign) => $"{Publications(campaign)}/draft";

    public static string BeginDraft(Guid campaign) => $"{Draft(campaign)}/begin";

    /// <summary>What is said of a place; which one stands behind it.</summary>
    public static string Commentary(Guid campaign) => $"{Draft(campaign)}/commentary";

    public static string CommentaryOn(Guid campaign, string place) => $"{Commentary(campaign)}?place={Uri.EscapeDataString(place)}";

    public static string DiscardDraft(Guid campaign) => $"{Draft(campaign)}/discard";

    /// <summary>What to know before publishing, and the button that does it.</summary>
    public static string Check(Guid campaign) => $"{Draft(campaign)}/check";

    /// <summary>The draft as readers would see it; its other pages stand below.</summary>
    public static string Preview(Guid campaign, string language) => $"{Draft(campaign)}/preview/{language}";

    /// <summary>How far the publishing has come.</summary>
    public static string Publishing(Guid work) => $"/staff/publishing/{work}";

    /// <summary>All figures of a round, for its staff.</summary>
    public static string Internal(Guid campaign) => $"{CampaignAddresses.Of(campaign)}/results";

    public static string Reckon(Guid campaign) => $"{Internal(campaign)}/reckon";

    /// <summary>How far the reckoning has come.</summary>
    public static string Reckoning(Guid work) => $"/staff/reckonings/{work}";

    public static string Correct(Guid campaign, Guid publication) => $"{Publications(campaign)}/{publication}/correct";

    public static string Withdraw(Guid campaign, Guid publication) => $"{Publications(campaign)}/{publication}/withdraw";
}
