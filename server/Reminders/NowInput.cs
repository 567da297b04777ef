using FormEngine.Server.Data.Model;
using FormEngine.Server.Invitations;
using FormEngine.Server.Tracking;
using FormEngine.Server.Web.Languages;

namespace FormEngine.Server.Reminders;

/// <summary>
/// A reminder by hand as typed. The page gives the step its id, so that the same page sent twice is one step.
/// </summary>
public sealed class NowInput
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public bool ToCoordinator { get; set; }

    public bool OwnText { get; set; }

    /// <summary>By language.</summary>
    public Dictionary<string, LetterInput> Letters { get; set; } = [];

    /// <summary>About what the view's filter shows: the states and the section it leaves.</summary>
    public ReminderStep Step(Guid campaignId, TrackingFilter filter, DateTime now) => new()
    {
        Id = Id,
        CampaignId = campaignId,
        Anchor = ReminderAnchor.ByHand,
        SentByHandAt = now,
        ReleasedAt = now,
        Audience = Enum.GetValues<CellStatus>().Where(filter.Allows).Aggregate(ReminderAudience.None, (all, one) => all | State(one)),
        Section = filter.Section,
        Recipients = ToCoordinator ? ReminderRecipients.Owner | ReminderRecipients.Coordinator : ReminderRecipients.Owner,
    };

    private ReminderAudience State(CellStatus status) => status == CellStatus.RoleUnfilled && ToCoordinator
        ? ReminderAudience.RoleUnfilled
        : OpenTask.StateOf(status);

    public LetterTemplate? Letter(string language) => OwnText && Letters.TryGetValue(language, out var letter) ? letter.Template : null;

    /// <summary>Ready to be changed: the usual texts in all languages.</summary>
    public NowInput WithUsual(LetterParts parts)
    {
        foreach (var language in Language.All.Where(language => !Letters.ContainsKey(language.Code)))
            Letters[language.Code] = LetterInput.Of(language.Say(() => parts.Usual(MailKind.Reminder)));
        return this;
    }
}
