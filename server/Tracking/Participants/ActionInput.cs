using FormEngine.Server.Web;

namespace FormEngine.Server.Tracking.Participants;

/// <summary>What staff type to do something with a participant. Each form has a prefix of its own: the action's name.</summary>
public sealed record ActionInput
{
    public const int LongestReason = 1000;

    public string? Reason { get; set; }

    public string? Date { get; set; }

    public string? Time { get; set; }

    public DateTime? Until => Typed.End(Date, Time);

    /// <summary>All that is wrong with what was typed, each beside its field.</summary>
    public IEnumerable<Refusal> Refusals(bool asksForTime)
    {
        if (asksForTime && Typed.Date(Date) is null)
            yield return new(nameof(Date), "DateUnreadable");
        if (asksForTime && !string.IsNullOrWhiteSpace(Time) && Typed.Time(Time) is null)
            yield return new(nameof(Time), "TimeUnreadable");
        if (string.IsNullOrWhiteSpace(Reason))
            yield return new(nameof(Reason), "ReasonMissing");
        else if (Reason.Length > LongestReason)
            yield return new(nameof(Reason), "TextTooLong");
    }
}

/// <summary>The form of one action; what was typed stands in the page's model state.</summary>
public sealed record ActionForm(string Name, string Path, string Key)
{
    public string? Reason => null;

    public string? Date { get; init; }

    public string? Time { get; init; }

    public bool AsksForTime => Name == "extend";

    /// <summary>Of the participant as a whole.</summary>
    public static ActionForm Of(ParticipantPage page, string action) => new(action, $"{page.Path}/{action}", Capital(action));

    /// <summary>Of one of its sections.</summary>
    public static ActionForm Of(ParticipantPage page, string action, string section) =>
        new($"{action}-{section}", $"{page.Path}/sections/{section}/{action}", Capital(action));

    private static string Capital(string action) => char.ToUpperInvariant(action[0]) + action[1..];
}
