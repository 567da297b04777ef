using System.Globalization;
using FormEngine.Server.Campaigns;
using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Reminders;

/// <summary>A step of the plan as typed.</summary>
public sealed class StepInput
{
    public ReminderAnchor Anchor { get; set; }

    public string? WorkingDays { get; set; }

    public ReminderAudience[] Audience { get; set; } = [];

    public ReminderRecipients[] Recipients { get; set; } = [];

    public static StepInput Of(ReminderStep step) => new()
    {
        Anchor = step.Anchor,
        WorkingDays = step.WorkingDays.ToString(CultureInfo.InvariantCulture),
        Audience = [.. Choices<ReminderAudience>().Where(state => step.Audience.HasFlag(state))],
        Recipients = [.. Choices<ReminderRecipients>().Where(whom => step.Recipients.HasFlag(whom))],
    };

    /// <summary>The single flags, which is what there is to choose from.</summary>
    public static IEnumerable<T> Choices<T>() where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => Convert.ToInt32(value, CultureInfo.InvariantCulture) > 0);
}

/// <summary>Reads a step that was typed, or says beside which field something is wrong.</summary>
public static class StepCheck
{
    public const int MostWorkingDays = 60;

    public static IReadOnlyList<InputError> Of(StepInput input)
    {
        var errors = new List<InputError>();
        if (input.Anchor is not (ReminderAnchor.AfterInvitation or ReminderAnchor.BeforeClosing))
            errors.Add(new(nameof(input.Anchor), "AnchorMissing"));
        if (Days(input) is null)
            errors.Add(new(nameof(input.WorkingDays), "DaysWrong"));
        if (input.Audience.Length == 0)
            errors.Add(new(nameof(input.Audience), "AudienceMissing"));
        if (input.Recipients.Length == 0)
            errors.Add(new(nameof(input.Recipients), "RecipientsMissing"));
        else if (Audience(input) == ReminderAudience.RoleUnfilled && Recipients(input) == ReminderRecipients.Owner)
            errors.Add(new(nameof(input.Recipients), "RoleHasNoOwner"));
        return errors;
    }

    /// <summary>Puts what was typed, and found right, into a step.</summary>
    public static void Apply(StepInput input, ReminderStep step) => (step.Anchor, step.WorkingDays, step.Audience, step.Recipients) =
        (input.Anchor, Days(input)!.Value, Audience(input), Recipients(input));

    private static int? Days(StepInput input) =>
        int.TryParse(input.WorkingDays?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days)
        && days <= MostWorkingDays && days >= (input.Anchor == ReminderAnchor.AfterInvitation ? 1 : 0) ? days : null;

    private static ReminderAudience Audience(StepInput input) => input.Audience.Aggregate(ReminderAudience.None, (all, one) => all | one);

    private static ReminderRecipients Recipients(StepInput input) =>
        input.Recipients.Aggregate(ReminderRecipients.None, (all, one) => all | one);
}
