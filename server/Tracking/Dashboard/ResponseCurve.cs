using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;

namespace FormEngine.Server.Tracking.Dashboard;

/// <summary>When a participant's first answer came, and when the section it completed last was completed.</summary>
public readonly record struct AnswerTimes(DateTime First, DateTime? Last);

/// <summary>How many had answered something, and everything, when a day ended; days are counted from the opening.</summary>
public sealed record CurvePoint(int Day, int Any, int Complete)
{
    public int Answered(AnsweredMeans means) => means == AnsweredMeans.Complete ? Complete : Any;
}

/// <summary>A round's response rate over time: facts in, points out. It ends in the figures of today.</summary>
public sealed record ResponseCurve(DateOnly Opens, int ClosesDay, int Asked, IReadOnlyList<CurvePoint> Points)
{
    public static ResponseCurve Of(
        Campaign campaign, IReadOnlyList<Tracked> participants, IReadOnlyDictionary<Guid, AnswerTimes> times, DateOnly today)
    {
        var opens = DateOnly.FromDateTime(campaign.OpensAt.ToOslo());
        var closes = Day(campaign.ClosesAt);
        var asked = participants.Where(participant => participant.Overall != CellStatus.NotApplicable).ToList();
        var first = Days(asked.Where(participant => participant.Overall >= CellStatus.InProgress), times => times.First);
        var last = Days(asked.Where(participant => participant.Overall == CellStatus.Complete), times => times.Last ?? times.First);
        var end = Math.Min(today.DayNumber - opens.DayNumber, Math.Max(closes, first.Concat(last).DefaultIfEmpty(0).Max()));
        return new ResponseCurve(opens, closes, asked.Count, [.. Sums(first, last, end)]);

        int Day(DateTime at) => Math.Max(0, DateOnly.FromDateTime(at.ToOslo()).DayNumber - opens.DayNumber);
        List<int> Days(IEnumerable<Tracked> among, Func<AnswerTimes, DateTime> when) =>
            [.. among.Where(participant => times.ContainsKey(participant.Id)).Select(participant => Day(when(times[participant.Id])))];
    }

    public double Rate(int count) => Asked == 0 ? 0 : (double)count / Asked;

    private static IEnumerable<CurvePoint> Sums(List<int> first, List<int> last, int end)
    {
        var (anyOn, completeOn) = (first.CountBy(day => day).ToDictionary(), last.CountBy(day => day).ToDictionary());
        var point = new CurvePoint(0, 0, 0);
        for (var day = 0; day <= end; day++)
            yield return point =
                new CurvePoint(day, point.Any + anyOn.GetValueOrDefault(day), point.Complete + completeOn.GetValueOrDefault(day));
    }
}
