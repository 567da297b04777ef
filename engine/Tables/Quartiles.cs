namespace FormEngine.Tables;

/// <summary>The three quartiles, interpolated linearly (type 7 of R), and rounded so that they tell of nobody in particular.</summary>
internal static class Quartiles
{
    private const int Digits = 2;

    public static IReadOnlyList<double> Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return [Rounded(At(sorted, 0.25)), Rounded(At(sorted, 0.5)), Rounded(At(sorted, 0.75))];
    }

    private static double At(List<double> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var below = (int)place;
        return below + 1 < sorted.Count ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }

    /// <summary>To two digits, half away from zero.</summary>
    private static double Rounded(double value)
    {
        if (value == 0 || Math.Abs(value) is < 1e-24 or > 1e24)
            return value;
        var unit = (int)Math.Floor(Math.Log10(Math.Abs(value))) - Digits + 1;
        var exact = (decimal)value;
        return (double)(unit >= 0
            ? Math.Round(exact / Power(unit), MidpointRounding.AwayFromZero) * Power(unit)
            : Math.Round(exact * Power(-unit), MidpointRounding.AwayFromZero) / Power(-unit));
    }

    private static decimal Power(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }
}
