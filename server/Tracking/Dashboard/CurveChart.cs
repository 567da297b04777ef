using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Tracking.Dashboard;

/// <summary>The curves as a drawing of fixed size: whole points, so that no language's decimal comma gets into it.</summary>
public sealed class CurveChart
{
    public const int Width = 760;
    public const int Height = 300;
    public const int Left = 52;
    public const int Right = 740;
    public const int Top = 24;
    public const int Bottom = 262;

    private const int MostTicks = 7;

    private readonly ResponseCurve _curve;

    public CurveChart(ResponseCurve curve, ResponseCurve? previous, AnsweredMeans means, DateOnly today)
    {
        _curve = curve;
        Days = Math.Max(1, new[] { curve.ClosesDay, curve.Points.Count - 1, previous?.ClosesDay ?? 0 }.Max());
        Closes = X(curve.ClosesDay);
        Today = today.DayNumber - curve.Opens.DayNumber is var day && day >= 0 && day <= Days ? X(day) : null;
        Lines =
        [
            .. previous is null ? [] : new[] { Line("previous", previous, point => point.Answered(means)) },
            Line("complete", curve, point => point.Complete),
            Line("any", curve, point => point.Any),
        ];
    }

    /// <summary>The last day drawn, counted from the opening.</summary>
    public int Days { get; }

    public int Closes { get; }

    /// <summary>Null where today is outside what is drawn.</summary>
    public int? Today { get; }

    public IReadOnlyList<ChartLine> Lines { get; }

    /// <summary>Where the horizontal lines are, from 0 to 100 per cent.</summary>
    public static IEnumerable<(int Y, double Rate)> Levels => new[] { 0, 0.25, 0.5, 0.75, 1 }.Select(rate => (Y(rate), rate));

    /// <summary>Dates below the drawing: whole weeks where there is no room for days.</summary>
    public IEnumerable<(int X, DateOnly Date)> Ticks
    {
        get
        {
            var step = Days <= MostTicks ? 1 : 7 * (int)Math.Ceiling(Days / 7.0 / MostTicks);
            for (var day = 0; day <= Days; day += step)
                yield return (X(day), _curve.Opens.AddDays(day));
        }
    }

    private int X(int day) => Left + (int)Math.Round((double)(Right - Left) * day / Days);

    private static int Y(double rate) => Bottom - (int)Math.Round((Bottom - Top) * rate);

    private ChartLine Line(string name, ResponseCurve curve, Func<CurvePoint, int> count) => new(
        name,
        [.. curve.Points.Where(point => point.Day <= Days).Select(point => (X(point.Day), Y(curve.Rate(count(point)))))]);
}

/// <summary>A line by its style class, and the points it goes through.</summary>
public sealed record ChartLine(string Name, IReadOnlyList<(int X, int Y)> Points)
{
    public string Path => string.Join(' ', Points.Select(point => $"{point.X},{point.Y}"));
}
