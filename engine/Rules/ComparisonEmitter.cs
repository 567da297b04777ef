namespace FormEngine.Rules;

/// <summary>Writes comparisons.</summary>
internal static class ComparisonEmitter
{
    public static Comparison Opposite(Comparison comparison) => comparison switch
    {
        Comparison.Equal => Comparison.NotEqual,
        Comparison.NotEqual => Comparison.Equal,
        Comparison.Less => Comparison.GreaterOrEqual,
        Comparison.LessOrEqual => Comparison.Greater,
        Comparison.Greater => Comparison.LessOrEqual,
        _ => Comparison.Less,
    };

    /// <summary>Holds where the comparison, with the operator given, is known to hold.</summary>
    public static string Holds(Comparison comparison, Compare compare) => comparison switch
    {
        Comparison.Equal when ArePlain(compare) => Equal(compare),
        Comparison.NotEqual when ArePlain(compare) => NotEqual(compare),
        Comparison.Equal => $"equal({Left(compare)}, {Right(compare)}) === true",
        Comparison.NotEqual => $"equal({Left(compare)}, {Right(compare)}) === false",
        _ => $"{Left(compare)} {Sign(comparison)} {Right(compare)}",
    };

    public static string Value(Compare compare) => compare.Operator switch
    {
        Comparison.Equal => $"equal({Left(compare)}, {Right(compare)})",
        Comparison.NotEqual => $"not(equal({Left(compare)}, {Right(compare)}))",
        Comparison.Less => $"less({Left(compare)}, {Right(compare)})",
        Comparison.LessOrEqual => $"not(less({Right(compare)}, {Left(compare)}))",
        Comparison.Greater => $"less({Right(compare)}, {Left(compare)})",
        _ => $"not(less({Left(compare)}, {Right(compare)}))",
    };

    private static bool ArePlain(Compare compare) => Emitter.IsPlain(compare.Left) && Emitter.IsPlain(compare.Right);

    private static string Left(Compare compare) => Emitter.Value(compare.Left);

    private static string Right(Compare compare) => Emitter.Value(compare.Right);

    // A known value never equals undefined; two unknown ones must not equal each other.
    private static string Equal(Compare compare) =>
        IsKnown(compare.Left) || IsKnown(compare.Right)
            ? $"{Left(compare)} === {Right(compare)}"
            : $"({Left(compare)} !== undefined && {Left(compare)} === {Right(compare)})";

    private static string NotEqual(Compare compare)
    {
        var unknown = new[] { compare.Left, compare.Right }.Where(side => !IsKnown(side))
            .Select(side => $"{Emitter.Value(side)} !== undefined").Distinct();
        return Emitter.Join(" && ", [.. unknown, $"{Left(compare)} !== {Right(compare)}"]);
    }

    private static bool IsKnown(Expr side) => side is Constant or Variable { Slot.Kind: SlotKind.Today };

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        _ => ">=",
    };
}
