using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Reminders;

/// <summary>What a plan is before staff change it.</summary>
public static class ReminderDefaults
{
    private const ReminderAudience Anybody =
        ReminderAudience.NotOpened | ReminderAudience.OpenedNothingAnswered | ReminderAudience.InProgress;

    /// <summary>From today on: what lay before was never promised.</summary>
    public static ReminderPlan Plan(Guid campaignId, DateOnly today) => new()
    {
        CampaignId = campaignId,
        SendAt = new TimeOnly(9, 0),
        QuietFrom = new TimeOnly(20, 0),
        QuietUntil = new TimeOnly(7, 0),
        Ceiling = 5,
        PlannedThrough = today.AddDays(-1),
    };

    /// <summary>Gentle first, then wider and with the coordinator, and twice before closing; staff call when mail has not helped.</summary>
    public static IReadOnlyList<ReminderStep> Steps(Guid campaignId) =>
    [
        After(campaignId, 3, ReminderAudience.RoleUnfilled, ReminderRecipients.Coordinator),
        After(campaignId, 5, ReminderAudience.NotOpened, ReminderRecipients.Owner),
        After(campaignId, 7, ReminderAudience.OpenedNothingAnswered, ReminderRecipients.Owner),
        After(campaignId, 10, Anybody, ReminderRecipients.Owner | ReminderRecipients.Coordinator),
        Before(campaignId, 5, Anybody | ReminderAudience.RoleUnfilled, ReminderRecipients.Staff),
        Before(campaignId, 3, Anybody, ReminderRecipients.Owner),
        Before(campaignId, 1, Anybody, ReminderRecipients.Owner),
    ];

    /// <summary>Whoever owes an answer, however far they are.</summary>
    public static ReminderStep ToOwners(Guid campaignId) => Step(campaignId, ReminderAnchor.ByHand, 0, Anybody, ReminderRecipients.Owner);

    private static ReminderStep After(Guid campaignId, int days, ReminderAudience audience, ReminderRecipients to) =>
        Step(campaignId, ReminderAnchor.AfterInvitation, days, audience, to);

    private static ReminderStep Before(Guid campaignId, int days, ReminderAudience audience, ReminderRecipients to) =>
        Step(campaignId, ReminderAnchor.BeforeClosing, days, audience, to);

    private static ReminderStep Step(Guid campaignId, ReminderAnchor anchor, int days, ReminderAudience audience, ReminderRecipients to) =>
        new() { CampaignId = campaignId, Anchor = anchor, WorkingDays = days, Audience = audience, Recipients = to };
}
