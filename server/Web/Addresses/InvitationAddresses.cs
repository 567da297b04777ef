namespace FormEngine.Server.Web.Addresses;

/// <summary>A round's letters, its mails, and their release.</summary>
public static class InvitationAddresses
{
    public static string Letters(Guid campaign) => $"{CampaignAddresses.Of(campaign)}/letters";

    public static string Letter(Guid campaign, string letter) => $"{Letters(campaign)}/{letter}";

    public static string Mails(Guid campaign) => $"{CampaignAddresses.Of(campaign)}/mails";

    /// <summary>Whom no mail can reach, and why.</summary>
    public static string NoMails(Guid campaign) => $"{Mails(campaign)}/none";

    /// <summary>Those of one state alone.</summary>
    public static string MailsIn(Guid campaign, string state) => $"{Mails(campaign)}?state={state}";

    /// <summary>What a mail of some kind says to a contact.</summary>
    public static string Mail(Guid campaign, Guid contact, string kind) => $"{Mails(campaign)}/{contact}?kind={kind}";

    public static string MailHtml(Guid campaign, Guid contact, string kind) => $"{Mails(campaign)}/{contact}/html?kind={kind}";

    /// <summary>A contact's personal link, to replace it.</summary>
    public static string Link(Guid campaign, Guid contact) => $"{CampaignAddresses.Of(campaign)}/links/{contact}";

    public static string Release(Guid campaign) => $"{CampaignAddresses.Of(campaign)}/release";
}
