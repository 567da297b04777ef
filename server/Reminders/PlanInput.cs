using System.Globalization;
using FormEngine.Server.Campaigns;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Reminders;

/// <summary>A plan's settings as typed.</summary>
public sealed class PlanInput
{
    public string? SendAt { get; set; }

    public string? QuietFrom { get; set; }

    public string? QuietUntil { get; set; }

    public string? Ceiling { get; set; }

    public static PlanInput Of(ReminderPlan plan) => new()
    {
        SendAt = Text(plan.SendAt),
        QuietFrom = Text(plan.QuietFrom),
        QuietUntil = Text(plan.QuietUntil),
        Ceiling = plan.Ceiling.ToString(CultureInfo.InvariantCulture),
    };

    private static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>A plan's settings, read.</summary>
public sealed record PlanSettings(TimeOnly SendAt, TimeOnly QuietFrom, TimeOnly QuietUntil, int Ceiling);

/// <summary>Reads what was typed, or says beside which field something is wrong.</summary>
public static class PlanCheck
{
    public const int HighestCeiling = 20;

    public static (PlanSettings? Settings, IReadOnlyList<InputError> Errors) Of(PlanInput input)
    {
        var (at, from, until) = (Typed.Time(input.SendAt), Typed.Time(input.QuietFrom), Typed.Time(input.QuietUntil));
        var ceiling = int.TryParse(input.Ceiling?.Trim(), CultureInfo.InvariantCulture, out var number) ? number : 0;
        var errors = new List<InputError>();
        if (at is null)
            errors.Add(new(nameof(input.SendAt), "TimeUnreadable"));
        if (from is null)
            errors.Add(new(nameof(input.QuietFrom), "TimeUnreadable"));
        if (until is null)
            errors.Add(new(nameof(input.QuietUntil), "TimeUnreadable"));
        if (ceiling is < 1 or > HighestCeiling)
            errors.Add(new(nameof(input.Ceiling), "CeilingWrong"));
        if (at is null || from is null || until is null || errors.Count > 0)
            return (null, errors);
        var quiet = new ReminderPlan { QuietFrom = from.Value, QuietUntil = until.Value };
        return ReminderSchedule.IsQuiet(quiet, at.Value)
            ? (null, [new(nameof(input.SendAt), "SendAtIsQuiet")])
            : (new PlanSettings(at.Value, from.Value, until.Value, ceiling), errors);
    }

    public static void Add(this ModelStateDictionary state, IStringLocalizer<RemindersTexts> texts, IEnumerable<InputError> errors)
    {
        foreach (var error in errors)
            state.AddModelError($"Input.{error.Field}", texts[error.Text]);
    }
}
