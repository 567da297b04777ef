using System.Text;

namespace FormEngine.Importing.Meaning;

/// <summary>Writes rules out, with the brackets they need.</summary>
internal sealed class RulePrinter
{
    // As much as the rule parser reads.
    private const int Longest = 4000;
    private readonly StringBuilder _text = new();

    public static string Print(Rule rule)
    {
        var printer = new RulePrinter();
        printer.Write(rule, 0);
        return printer._text.ToString();
    }

    private static int Strength(Rule rule) => rule switch
    {
        Choice => 1,
        Junction { IsAnd: false } => 2,
        Junction => 3,
        Comparison { Operator: "===" or "!==" } => 4,
        Comparison => 5,
        Arithmetic { Operator: "+" or "-" } => 6,
        Arithmetic => 7,
        Negation or Negative => 8,
        _ => 9,
    };

    private void Write(Rule rule, int outer)
    {
        var isWeaker = Strength(rule) < outer;
        Add(isWeaker ? "(" : "");
        foreach (var piece in Pieces(rule, Strength(rule)))
        {
            Add(piece.Text);
            if (piece.Rule is { } inner)
                Write(inner, piece.Strength);
        }

        Add(isWeaker ? ")" : "");
    }

    private static IEnumerable<Piece> Pieces(Rule rule, int strength) => rule switch
    {
        Truth truth => [new(truth.Value ? "true" : "false")],
        Term term => [new(term.Code)],
        Negation negation => [new("!", negation.Inner, 9)],
        Negative negative => [new("-", negative.Inner, 9)],
        Junction junction =>
            junction.Parts.Select((part, i) => new Piece(i == 0 ? "" : junction.IsAnd ? " && " : " || ", part, Within(part, strength))),
        Comparison comparison => [new("", comparison.Left, strength + 1), new($" {comparison.Operator} ", comparison.Right, strength + 1)],
        Arithmetic arithmetic => [new("", arithmetic.Left, strength), new($" {arithmetic.Operator} ", arithmetic.Right, strength + 1)],
        Choice choice => [new("", choice.Test, 2), new(" ? ", choice.Then, 2), new(" : ", choice.Else, 1)],
        _ => throw new InvalidOperationException($"{rule.GetType().Name} is no rule."),
    };

    // «a || b && c» is right without brackets, but who reads it is grateful for them.
    private static int Within(Rule part, int strength) => part is Junction ? 9 : strength;

    private void Add(string text)
    {
        _text.Append(text);
        if (_text.Length > Longest)
            throw new ImportException("RuleTooLong", Longest);
    }

    /// <summary>Something written, and the expression after it with how strongly it must bind to stand without brackets.</summary>
    private readonly record struct Piece(string Text, Rule? Rule = null, int Strength = 0);
}
