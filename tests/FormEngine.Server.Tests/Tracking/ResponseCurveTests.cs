using FormEngine.Organisations;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Tracking;
using FormEngine.Server.Tracking.Dashboard;

namespace FormEngine.Server.Tests.Tracking;

public sealed class ResponseCurveTests
{
    private static readonly Campaign Round = new()
    {
        Name = "Runde",
        OpensAt = new(2026, 3, 2, 7, 0, 0, DateTimeKind.Utc),
        ClosesAt = new(2026, 3, 12, 22, 59, 0, DateTimeKind.Utc),
    };

    [Fact]
    public void It_grows_day_by_day_and_ends_in_the_figures_of_today()
    {
        var (begun, done, silent) = (Participant(CellStatus.InProgress), Participant(CellStatus.Complete), Participant(CellStatus.Opened));
        var times = new Dictionary<Guid, AnswerTimes> { [begun.Id] = new(At(3, 12), null), [done.Id] = new(At(2, 8), At(4, 12)) };

        var curve = ResponseCurve.Of(Round, [begun, done, silent], times, new DateOnly(2026, 3, 5));

        Assert.Equal((3, 10), (curve.Asked, curve.ClosesDay));
        Assert.Equal([new(0, 1, 0), new(1, 2, 0), new(2, 2, 1), new(3, 2, 1)], curve.Points);
    }

    [Fact]
    public void A_day_is_a_day_in_Norway()
    {
        var late = Participant(CellStatus.InProgress);
        var times = new Dictionary<Guid, AnswerTimes> { [late.Id] = new(At(2, 23), null) };

        var curve = ResponseCurve.Of(Round, [late], times, new DateOnly(2026, 3, 4));

        Assert.Equal([0, 1, 1], curve.Points.Select(point => point.Any));
    }

    [Fact]
    public void After_closing_it_goes_on_to_the_last_answer_and_no_further()
    {
        var extended = Participant(CellStatus.InProgress);
        var times = new Dictionary<Guid, AnswerTimes> { [extended.Id] = new(At(14, 9), null) };

        var curve = ResponseCurve.Of(Round, [extended], times, new DateOnly(2026, 9, 1));

        Assert.Equal((12, 1), (curve.Points[^1].Day, curve.Points[^1].Any));
        Assert.Equal(0, curve.Points[11].Any);
    }

    [Fact]
    public void Before_the_opening_there_is_nothing() =>
        Assert.Empty(ResponseCurve.Of(Round, [Participant(CellStatus.NotInvited)], new Dictionary<Guid, AnswerTimes>(),
            new DateOnly(2026, 3, 1)).Points);

    [Fact]
    public void The_chart_goes_from_the_opening_to_the_later_closing_of_both_rounds()
    {
        var today = new DateOnly(2026, 3, 5);
        var curve = ResponseCurve.Of(Round, [Participant(CellStatus.Opened)], new Dictionary<Guid, AnswerTimes>(), today);
        var longer = curve with { ClosesDay = 20 };

        var chart = new CurveChart(curve, longer, AnsweredMeans.Any, today);

        Assert.Equal(["previous", "complete", "any"], chart.Lines.Select(line => line.Name));
        Assert.Equal(CurveChart.Left + ((CurveChart.Right - CurveChart.Left) / 2), chart.Closes);
        Assert.True(CurveChart.Left < chart.Today && chart.Today < chart.Closes);
    }

    private static DateTime At(int day, int hour) => new(2026, 3, day, hour, 30, 0, DateTimeKind.Utc);

    private static Tracked Participant(CellStatus status) => new(Guid.NewGuid(), "1", "Én", OrganisationAttributes.None, [status]);
}
