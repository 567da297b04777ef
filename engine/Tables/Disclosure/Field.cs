namespace FormEngine.Tables.Disclosure;

/// <summary>
/// Reckoning modulo a prime. Whether rows of 0 and 1, or of fractions, depend on each other comes out as it would in fractions, unless a
/// determinant is a multiple of the prime; and it is exact, where floating point would have to guess what is zero.
/// </summary>
internal static class Field
{
    private const int Bits = 31;
    private const ulong Prime = (1UL << Bits) - 1;

    /// <summary>A fraction.</summary>
    public static ulong Of(int numerator, int denominator) => Times((ulong)numerator, Inverse((ulong)denominator));

    public static ulong Times(ulong a, ulong b) => Rest(a * b);

    /// <summary>The first less some times the second.</summary>
    public static ulong Less(ulong a, ulong factor, ulong b) => Rest(a + ((Prime - factor) * b));

    public static ulong Inverse(ulong a)
    {
        var (result, power) = (1UL, a);
        for (var exponent = Prime - 2; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1)
                result = Times(result, power);
            power = Times(power, power);
        }

        return result;
    }

    // A prime of ones alone needs no division, which all the time went into.
    private static ulong Rest(ulong value)
    {
        value = (value & Prime) + (value >> Bits);
        value = (value & Prime) + (value >> Bits);
        return value >= Prime ? value - Prime : value;
    }
}
