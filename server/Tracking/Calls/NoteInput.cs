using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Tracking.Calls;

/// <summary>A call as typed. Each participant's form has a prefix of its own, for a page may hold many.</summary>
public sealed record NoteInput
{
    public const int LongestText = 2000;

    public CallOutcome? Outcome { get; set; }

    public string? Text { get; set; }

    public string? FollowUp { get; set; }

    /// <summary>Whom it was with.</summary>
    public Guid? Contact { get; set; }

    public static string PrefixOf(Guid participant) => $"call-{participant:N}";
}

internal static class NoteCheck
{
    public static void Check(
        this ModelStateDictionary state, NoteInput input, Guid participant, IStringLocalizer<TrackingTexts> texts, DateOnly today)
    {
        if (input.Outcome is null)
            Add(nameof(input.Outcome), "OutcomeMissing");
        if (input.Text?.Length > NoteInput.LongestText)
            Add(nameof(input.Text), "TextTooLong");
        if (string.IsNullOrWhiteSpace(input.FollowUp))
            return;
        if (Typed.Date(input.FollowUp) is not { } day)
            Add(nameof(input.FollowUp), "DateUnreadable");
        else if (day < today)
            Add(nameof(input.FollowUp), "FollowUpPassed");

        void Add(string field, string text)
        {
            var key = $"{NoteInput.PrefixOf(participant)}.{field}";
            state[key]?.Errors.Clear();
            state.AddModelError(key, texts[text]);
        }
    }
}
