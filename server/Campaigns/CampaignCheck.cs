using FormEngine.Server.Web;

namespace FormEngine.Server.Campaigns;

/// <summary>A campaign's settings, read.</summary>
public sealed record CampaignSettings(string Name, DateTime OpensAt, DateTime ClosesAt, DateOnly? DeleteOn);

/// <summary>Something typed that cannot be used: the field, and the key of the text that says what to do.</summary>
public sealed record InputError(string Field, string Text);

/// <summary>Reads what was typed, or says beside which field something is wrong.</summary>
public static class CampaignCheck
{
    public const int LongestName = 100;

    public static (CampaignSettings? Settings, IReadOnlyList<InputError> Errors) Of(CampaignInput input, DateTime now)
    {
        var opens = Typed.Moment(input.OpensDate, input.OpensTime);
        var closes = Typed.End(input.ClosesDate, input.ClosesTime);
        InputError[] errors = [.. Name(input), .. Moments(input, opens, closes, now), .. DeleteDate(input, closes)];
        return errors.Length > 0
            ? (null, errors)
            : (new CampaignSettings(input.Name!.Trim(), opens!.Value, closes!.Value, Typed.Date(input.DeleteDate)), errors);
    }

    private static IEnumerable<InputError> Name(CampaignInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Name))
            yield return new(nameof(input.Name), "NameMissing");
        else if (input.Name.Trim().Length > LongestName)
            yield return new(nameof(input.Name), "NameTooLong");
    }

    private static IEnumerable<InputError> Moments(CampaignInput input, DateTime? opens, DateTime? closes, DateTime now)
    {
        if (Typed.Date(input.OpensDate) is null)
            yield return new(nameof(input.OpensDate), "DateUnreadable");
        if (Typed.Time(input.OpensTime) is null)
            yield return new(nameof(input.OpensTime), "TimeUnreadable");
        if (Typed.Date(input.ClosesDate) is null)
            yield return new(nameof(input.ClosesDate), "DateUnreadable");
        if (!string.IsNullOrWhiteSpace(input.ClosesTime) && Typed.Time(input.ClosesTime) is null)
            yield return new(nameof(input.ClosesTime), "TimeUnreadable");
        if (closes <= opens)
            yield return new(nameof(input.ClosesDate), "ClosesBeforeOpening");
        else if (closes <= now)
            yield return new(nameof(input.ClosesDate), "ClosesInThePast");
    }

    private static IEnumerable<InputError> DeleteDate(CampaignInput input, DateTime? closes)
    {
        if (string.IsNullOrWhiteSpace(input.DeleteDate))
            yield break;
        if (Typed.Date(input.DeleteDate) is not { } day)
            yield return new(nameof(input.DeleteDate), "DateUnreadable");
        else if (closes is { } end && day <= DateOnly.FromDateTime(end.ToOslo()))
            yield return new(nameof(input.DeleteDate), "DeletedBeforeClosing");
    }
}
