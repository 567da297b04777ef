using System.Globalization;
using System.Text.RegularExpressions;
using FormEngine.Server.Web;

namespace FormEngine.Server.Campaigns.Next;

/// <summary>The form for a round after another, ready to be looked over.</summary>
internal static partial class NextSuggestion
{
    /// <summary>A week from now at the same hours, open for as many days, and deleted as long after that.</summary>
    public static NewCampaignInput Of(NextRound next, DateOnly today)
    {
        var (opened, closed) = (next.From.OpensAt.ToOslo(), next.From.ClosesAt.ToOslo());
        var opens = OpensOn(today);
        var closes = opens.AddDays((int)(closed.Date - opened.Date).TotalDays);
        var input = new NewCampaignInput
        {
            From = next.From.Id,
            Survey = next.Survey,
            Name = NameOf(next.From.Name, opens.Year),
            Pilot = next.From.Pilot,
            Answered = next.From.Answered,
            Mode = ChoiceMode.Listed,
            Numbers = string.Join('\n', next.Numbers),
            DeleteDate = next.From.DeleteOn is { } day
                ? Typed.Of(closes.AddDays(day.DayNumber - DateOnly.FromDateTime(closed).DayNumber))
                : null,
        };
        (input.OpensDate, input.OpensTime) = Typed.Of(opens.ToDateTime(TimeOnly.FromDateTime(opened)));
        (input.ClosesDate, input.ClosesTime) = Typed.Of(closes.ToDateTime(TimeOnly.FromDateTime(closed)));
        return input;
    }

    public static DateOnly OpensOn(DateOnly today) => today.AddDays(7);

    /// <summary>Its year exchanged for another, or that year behind it.</summary>
    private static string NameOf(string before, int year)
    {
        var text = year.ToString(CultureInfo.InvariantCulture);
        var name = Year().IsMatch(before) ? Year().Replace(before, text) : $"{before} {text}";
        return name.Length > CampaignCheck.LongestName ? before : name;
    }

    [GeneratedRegex(@"\b(19|20)\d\d\b")]
    private static partial Regex Year();
}
