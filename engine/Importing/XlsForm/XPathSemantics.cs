using FormEngine.Importing.Meaning;

namespace FormEngine.Importing.XlsForm;

/// <summary>XPath 1.0: an order is one of numbers, and a blank is the empty text, which is no number.</summary>
internal sealed class XPathSemantics : Semantics
{
    public override bool BlankIsZero => false;

    public override bool IgnoresCase => false;

    public override bool Compare(string comparison, object left, object right)
    {
        if (comparison == "=" && left is string text && right is string other)
            return text == other;
        if (comparison == "=" && (left is bool || right is bool))
            return Holds(left) == Holds(right);
        return (Number(left), Number(right)) is ({ } a, { } b) && Order(comparison, a.CompareTo(b));
    }

    public override bool HoldsForBlanks(string comparison) => comparison == "=";

    // What is chosen is stored as one text with blanks between.
    public override IReadOnlyList<string>? AsSet(Value value) =>
        value is Constant { Scalar: string text } ? text.Split(' ', StringSplitOptions.RemoveEmptyEntries) : null;

    private static bool Holds(object scalar) => scalar switch
    {
        bool flag => flag,
        double number => number != 0,
        _ => (string)scalar != "",
    };
}
