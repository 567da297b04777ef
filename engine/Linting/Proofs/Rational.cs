using System.Globalization;
using System.Numerics;

namespace FormEngine.Linting.Proofs;

/// <summary>An exact number, so that no rounding can make a proof wrong.</summary>
internal readonly record struct Rational : IComparable<Rational>
{
    private readonly BigInteger _numerator;
    private readonly BigInteger _lessOne;

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * (denominator.Sign < 0 ? -1 : 1);
        _numerator = numerator / divisor;
        _lessOne = (denominator / divisor) - 1;
    }

    public int Sign => _numerator.Sign;

    public bool IsWhole => _lessOne.IsZero;

    public Rational Floor => BigInteger.Divide(_numerator - (_numerator.Sign < 0 ? _lessOne : 0), Denominator);

    public Rational Ceiling => -(-this).Floor;

    // Kept less one, so that the default value is zero.
    private BigInteger Denominator => _lessOne + 1;

    public static implicit operator Rational(BigInteger value) => new(value, 1);

    public static implicit operator Rational(int value) => new(value, 1);

    public static Rational operator +(Rational x, Rational y) =>
        new((x._numerator * y.Denominator) + (y._numerator * x.Denominator), x.Denominator * y.Denominator);

    public static Rational operator -(Rational x, Rational y) => x + (-y);

    public static Rational operator -(Rational x) => new(-x._numerator, x.Denominator);

    public static Rational operator *(Rational x, Rational y) =>
        new(x._numerator * y._numerator, x.Denominator * y.Denominator);

    public static Rational operator /(Rational x, Rational y) =>
        new(x._numerator * y.Denominator, x.Denominator * y._numerator);

    public static bool operator <(Rational x, Rational y) => x.CompareTo(y) < 0;

    public static bool operator >(Rational x, Rational y) => x.CompareTo(y) > 0;

    public static bool operator <=(Rational x, Rational y) => x.CompareTo(y) <= 0;

    public static bool operator >=(Rational x, Rational y) => x.CompareTo(y) >= 0;

    /// <summary>The number as people write it: 0.1 is a tenth.</summary>
    public static Rational Of(double value)
    {
        var parts = value.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var digits = parts[0].Split('.');
        var fraction = digits.Length > 1 ? digits[1] : "";
        var exponent = (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) - fraction.Length;
        var whole = BigInteger.Parse(digits[0] + fraction, CultureInfo.InvariantCulture);
        return exponent >= 0 ? whole * BigInteger.Pow(10, exponent) : new Rational(whole, BigInteger.Pow(10, -exponent));
    }

    public double ToDouble() => IsWhole ? (double)_numerator : Quotient();

    public int CompareTo(Rational other) =>
        IsWhole && other.IsWhole
            ? _numerator.CompareTo(other._numerator)
            : (_numerator * other.Denominator).CompareTo(other._numerator * Denominator);

    private double Quotient()
    {
        var (n, d) = ((double)_numerator, (double)Denominator);
        return double.IsFinite(n) && double.IsFinite(d) ? n / d : (double)(_numerator / Denominator);
    }
}
