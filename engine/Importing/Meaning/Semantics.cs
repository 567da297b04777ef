using System.Globalization;

namespace FormEngine.Importing.Meaning;

/// <summary>What values mean to a source language, where ours needs to be told.</summary>
internal abstract class Semantics
{
    /// <summary>Whether a blank counts as 0 where it is reckoned with; else the result is blank.</summary>
    public abstract bool BlankIsZero { get; }

    /// <summary>Whether texts that differ in upper and lower case are equal.</summary>
    public abstract bool IgnoresCase { get; }

    /// <summary>Compares two constants.</summary>
    public abstract bool Compare(string comparison, object left, object right);

    /// <summary>Whether two blanks are equal, or each at least the other.</summary>
    public abstract bool HoldsForBlanks(string comparison);

    /// <summary>The values a multiple choice is compared with as a whole; null where it never equals such a thing.</summary>
    public abstract IReadOnlyList<string>? AsSet(Value value);

    public static double? Number(object scalar) => scalar switch
    {
        double number => number,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) => number,
        _ => null,
    };

    public static string Text(object scalar) => scalar switch
    {
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(scalar, CultureInfo.InvariantCulture) ?? "",
    };

    protected static bool Order(string comparison, int order) => comparison switch
    {
        "=" => order == 0,
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        _ => order >= 0,
    };
}
