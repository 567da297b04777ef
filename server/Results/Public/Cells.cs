using System.Globalization;
using FormEngine.Server.Web.Charts;
using FormEngine.Tables;
using Microsoft.Extensions.Localization;
using Figure = FormEngine.Tables.Figure;

namespace FormEngine.Server.Results.Public;

/// <summary>Writes figures, or in their place the symbols of Statistics Norway, each with what it means.</summary>
public sealed class Cells(IStringLocalizer<PublicTexts> texts)
{
    public ChartValue Suppressed => ChartValue.Absent(":", texts["SymbolSuppressed"]);

    /// <summary>Nobody is asked.</summary>
    public ChartValue Impossible => ChartValue.Absent(".", texts["SymbolImpossible"]);

    public ChartValue Missing => ChartValue.Absent("..", texts["SymbolMissing"]);

    private ChartValue Zero => new(0, "-", texts["SymbolZero"]);

    public ChartValue Count(int count)
    {
        var text = count.ToString("N0", CultureInfo.CurrentCulture);
        return count == 0 ? Zero : new ChartValue(count, text, text);
    }

    public ChartValue Share(int count, int of) => (count, of) switch
    {
        (_, 0) => Missing,
        (0, _) => Zero,
        _ => ChartValue.Percent(100.0 * count / of),
    };

    /// <summary>What a figure says, or the symbol for why it says nothing.</summary>
    public ChartValue Of<T>(Figure? figure, Func<T, ChartValue> say) where T : Figure => figure switch
    {
        null => Impossible,
        T told => say(told),
        _ => Suppressed,
    };

    public ChartValue N(Figure? figure) => figure switch
    {
        null => Impossible,
        ChoiceFigure choice => Count(choice.N),
        NumberFigure number => Count(number.N),
        IndicatorFigure indicator => Count(indicator.N),
        _ => Suppressed,
    };

    public ChartValue Mean(Figure? figure) => figure switch
    {
        null => Impossible,
        NumberFigure number => Written(number.Mean, number.N + number.Blank == 0),
        IndicatorFigure indicator => Written(indicator.Mean, false),
        _ => Suppressed,
    };

    /// <summary>The weighted mean; there is one beside the mean of all alone.</summary>
    public ChartValue Weighted(WeightedMean weighted) => weighted.Value is { } value ? ChartValue.Of(value) : Suppressed;

    /// <param name="figure">The figure.</param>
    /// <param name="which">0, 1 or 2: the lower one, the median, the upper one.</param>
    public ChartValue Quartile(Figure? figure, int which)
    {
        var (n, quartiles) = figure switch
        {
            NumberFigure number => (number.N, number.Quartiles),
            IndicatorFigure indicator => (indicator.N, indicator.Quartiles),
            _ => (0, null),
        };
        if (quartiles is not null)
            return ChartValue.Of(quartiles[which]);
        return n == 0 ? Mean(figure) : Suppressed;
    }

    private ChartValue Written(double? mean, bool nobodyAsked) =>
        mean is { } value ? ChartValue.Of(value) : nobodyAsked ? Impossible : Missing;
}
