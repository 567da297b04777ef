using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Languages;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Reminders;

/// <summary>What a step does, in words.</summary>
public static class StepWords
{
    public static string When(this ReminderStep step, IStringLocalizer<RemindersTexts> texts) =>
        step.Anchor == ReminderAnchor.ByHand
            ? texts["WhenByHand", step.SentByHandAt?.ToDateTimeText() ?? ""]
            : texts["When" + step.Anchor + step.WorkingDays.Form(), step.WorkingDays];

    public static string WhoIsAsked(this ReminderStep step, IStringLocalizer<RemindersTexts> texts) =>
        string.Join(", ", StepInput.Choices<ReminderAudience>()
            .Where(state => step.Audience.HasFlag(state))
            .Select(state => texts["State" + state].Value));

    public static string WhoGetsIt(this ReminderStep step, IStringLocalizer<RemindersTexts> texts) =>
        string.Join(", ", StepInput.Choices<ReminderRecipients>()
            .Where(whom => step.Recipients.HasFlag(whom))
            .Select(whom => texts["To" + whom].Value));
}
