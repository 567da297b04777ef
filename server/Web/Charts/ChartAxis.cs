using System.Globalization;

namespace FormEngine.Server.Web.Charts;

/// <summary>What a chart measures along. Its ticks are few and round.</summary>
public sealed record ChartAxis(double Min, double Max, bool Percent = false)
{
    private static readonly double[] RoundSteps = [1, 2, 2.5, 5, 10];

    /// <summary>How far along a value lies, from 0 to 1; what lies beyond an end is at that end.</summary>
    internal double Part(double value) => Max > Min ? (Math.Clamp(value, Min, Max) - Min) / (Max - Min) : 0;

    /// <summary>Of the texts at both ends.</summary>
    internal double TextWidth => Math.Max(Lettering.Width(Text(Min)), Lettering.Width(Text(Max)));

    /// <summary>As many as stand well apart on so many pixels.</summary>
    internal IReadOnlyList<ChartTick> Ticks(double length)
    {
        if (Max <= Min)
            return [Tick(Min)];
        var step = Step((Max - Min) / Math.Clamp(Math.Floor(length / (TextWidth + (2 * Drawing.Gap))), 1, 6));
        var first = Math.Ceiling(Min / step);
        var count = (int)Math.Floor((Max / step) - first + 1e-9) + 1;
        return [.. Enumerable.Range(0, count).Select(index => Tick(((first + index) * step) + 0.0))];
    }

    private static double Step(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return power * RoundSteps.First(step => step * power >= least * (1 - 1e-9));
    }

    private ChartTick Tick(double value) => new(value, Text(value));

    private string Text(double value) => Percent ? value.ShownAsPercent() : value.ToString("0.##", CultureInfo.CurrentCulture);
}

internal sealed record ChartTick(double Value, string Text);
