using FormEngine.Importing.Meaning;

namespace FormEngine.Importing.SurveyJs;

/// <summary>What looks like a number is compared as one, texts whatever their case; a blank that is reckoned with is 0.</summary>
internal sealed class SurveyJsSemantics : Semantics
{
    public override bool BlankIsZero => true;

    public override bool IgnoresCase => true;

    public override bool Compare(string comparison, object left, object right)
    {
        if ((Number(left), Number(right)) is ({ } a, { } b))
            return Order(comparison, a.CompareTo(b));
        var (text, other) = (Text(left).Trim(), Text(right).Trim());
        return comparison is "=" or "<=" or ">=" && string.Equals(text, other, StringComparison.OrdinalIgnoreCase)
            || comparison != "=" && Order(comparison, string.CompareOrdinal(text, other));
    }

    public override bool HoldsForBlanks(string comparison) => comparison is "=" or "<=" or ">=";

    public override IReadOnlyList<string>? AsSet(Value value) =>
        value is ConstantList list ? [.. list.Scalars.Select(Text)] : null;
}
