using FormEngine.Server.Data.Model;
using FormEngine.Server.Invitations;
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

    public ReminderStep Step(Guid campaignId, DateTime now) => new()
    {
        Id = Id,
        CampaignId = campaignId,
        Anchor = ReminderAnchor.ByHand,
        SentByHandAt = now,
        ReleasedAt = now,
        Audience = ReminderAudience.NotOpened | ReminderAudience.OpenedNothingAnswered | ReminderAudience.InProgress
            | (ToCoordinator ? ReminderAudience.RoleUnfilled : ReminderAudience.None),
        Recipients = ToCoordinator ? ReminderRecipients.Owner | ReminderRecipients.Coordinator : ReminderRecipients.Owner,
    };

    public LetterTemplate? Letter(string language) => OwnText && Letters.TryGetValue(language, out var letter) ? letter.Template : null;

    /// <summary>Ready to be changed: the usual texts in all languages.</summary>
    public NowInput WithUsual(LetterParts parts)
    {
        foreach (var language in Language.All.Where(language => !Letters.ContainsKey(language.Code)))
            Letters[language.Code] = LetterInput.Of(language.Say(() => parts.Usual(MailKind.Reminder)));
        return this;
    }
}
