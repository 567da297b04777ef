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
        var strength = Strength(rule);
        if (strength < outer)
            Add("(");
        Write(rule);
        if (strength < outer)
            Add(")");
    }

    private void Write(Rule rule)
    {
        var strength = Strength(rule);
        switch (rule)
        {
            case Truth truth:
                Add(truth.Value ? "true" : "false");
                break;
            case Term term:
                Add(term.Code);
                break;
            case Negation negation:
                Prefix("!", negation.Inner);
                break;
            case Negative negative:
                Prefix("-", negative.Inner);
                break;
            case Junction junction:
                Infix(junction.IsAnd ? " && " : " || ", strength, junction.Parts);
                break;
            case Comparison comparison:
                Infix($" {comparison.Operator} ", strength + 1, [comparison.Left, comparison.Right]);
                break;
            case Arithmetic arithmetic:
                Write(arithmetic.Left, strength);
                Add($" {arithmetic.Operator} ");
                Write(arithmetic.Right, strength + 1);
                break;
            case Choice choice:
                Write(choice.Test, 2);
                Add(" ? ");
                Write(choice.Then, 2);
                Add(" : ");
                Write(choice.Else, 1);
                break;
        }
    }

    private void Prefix(string sign, Rule inner)
    {
        Add(sign);
        Write(inner, 9);
    }

    // «a || b && c» is right without brackets, but who reads it is grateful for them.
    private void Infix(string sign, int strength, IReadOnlyList<Rule> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
                Add(sign);
            Write(parts[i], parts[i] is Junction ? 9 : strength);
        }
    }

    private void Add(string text)
    {
        _text.Append(text);
        if (_text.Length > Longest)
            throw new ImportException($"the rule would be longer than {Longest} characters");
    }
}
