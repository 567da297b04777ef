using FormEngine.Server.Web.Addresses;

namespace FormEngine.Server.Web.Components;

/// <summary>A tab of a round: its text's key, where it leads, and the pages below the round's that belong to it.</summary>
public sealed record RoundTab(string Text, string Href, IReadOnlyList<string> Pages);

/// <summary>The tabs that all pages of a round have in common. A page is known by its address.</summary>
public static class RoundTabs
{
    private static readonly int RoundDepth = Parts(CampaignAddresses.List).Length + 1;

    /// <summary>The round whose page this is; null where it is none's.</summary>
    public static Guid? RoundOf(PathString path) =>
        path.StartsWithSegments(CampaignAddresses.List, StringComparison.OrdinalIgnoreCase, out var below)
        && Guid.TryParse(Parts(below).FirstOrDefault(), out var round)
            ? round
            : null;

    public static IReadOnlyList<RoundTab> Of(Guid round) =>
    [
        new("TabStatus", TrackingAddresses.Dashboard(round), ["", "dashboard"]),
        new("TabAnswers", TrackingAddresses.Table(round),
            ["tracking", "bulk", "filters", "nonresponse", "results", "publications", "answers"]),
        new("TabCalls", TrackingAddresses.Calls(round), ["calls"]),
        new("TabReminders", ReminderAddresses.Plan(round), ["reminders"]),
        new("TabMails", InvitationAddresses.Mails(round), ["mails", "letters", "links", "release"]),
        new("TabSettings", CampaignAddresses.Settings(round), ["settings", "participants", "assignments", "close", "reopen"]),
    ];

    /// <summary>As <c>aria-current</c> says it: on the tab's own page, on one that belongs to it, or elsewhere.</summary>
    public static string? Current(this RoundTab tab, PathString path) =>
        path == tab.Href ? "page" : tab.Pages.Contains(Parts(path).ElementAtOrDefault(RoundDepth) ?? "") ? "true" : null;

    private static string[] Parts(PathString path) => path.Value?.Split('/', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
