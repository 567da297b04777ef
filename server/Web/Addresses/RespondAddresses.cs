namespace FormEngine.Server.Web.Addresses;

/// <summary>A respondent's pages: the personal link, the hub, and what leads on from it.</summary>
public static class RespondAddresses
{
    public const string Hub = "/respond";
    public const string SignOut = Hub + "/sign-out";

    /// <summary>Who has which role in one's organisation.</summary>
    public const string Roles = Hub + "/roles";

    /// <summary>«Send me a new link».</summary>
    public const string NewLink = "/s/new-link";

    public const string NewLinkSent = NewLink + "/sent";

    /// <summary>Replacing one's own personal link.</summary>
    public const string MyLink = Hub + "/link";

    /// <summary>What one sees who has replaced it, and is signed out by that.</summary>
    public const string LinkReplaced = "/s/replaced";

    /// <summary>Goes on with the session whose cookie ran out, with what was typed; where to stands behind it.</summary>
    public const string Again = "/s/again";

    /// <summary>A personal link; where its mail is only shown, dots stand for the token.</summary>
    public static string Link(string token) => $"/s/{token}";

    /// <summary>Ends one of the sign-ins by one's own link.</summary>
    public static string EndSession(Guid session) => $"{Hub}/sessions/{session}/end";

    /// <summary>A section as a whole: its list of entries, where it takes many.</summary>
    public static string Section(string organisation, string section) => $"{Hub}/{Uri.EscapeDataString(organisation)}/{section}";

    /// <summary>Handing a section on.</summary>
    public static string Handover(string organisation, string section) => $"{Hub}/handovers/{Uri.EscapeDataString(organisation)}/{section}";

    /// <summary>Sharing a section with a colleague who is asked about one page of it.</summary>
    public static string Handover(string organisation, string section, string page) => $"{Handover(organisation, section)}?page={page}";

    /// <summary>An offer to take a section over.</summary>
    public static string Offer(Guid offer) => $"{Hub}/offers/{offer}";

    /// <summary>The questions of the section that is offered.</summary>
    public static string OfferedForm(Guid offer) => $"{Offer(offer)}/form";
}
