using FormEngine.Server.Web;

namespace FormEngine.Server.Campaigns;

/// <summary>Until when a closed campaign is to be open again, as typed.</summary>
public sealed record ReopenInput
{
    public string? ClosesDate { get; init; }

    public string? ClosesTime { get; init; }

    public DateTime? Until => Typed.End(ClosesDate, ClosesTime);

    /// <summary>Ready to be sent: a week from now.</summary>
    public static ReopenInput Suggest(DateTime local) =>
        new() { ClosesDate = Typed.Of(DateOnly.FromDateTime(local).AddDays(7)), ClosesTime = "23:59" };

    public IReadOnlyList<InputError> Errors(DateTime now) =>
        Typed.Date(ClosesDate) is null ? [new(nameof(ClosesDate), "DateUnreadable")]
        : Until is null ? [new(nameof(ClosesTime), "TimeUnreadable")]
        : Until <= now ? [new(nameof(ClosesDate), "ClosesInThePast")]
        : [];
}
