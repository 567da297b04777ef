using System.Globalization;

namespace FormEngine.Importing.Meaning;

/// <summary>An expression of our own rule language, before it is written out.</summary>
internal abstract record Rule
{
    public static Rule True { get; } = new Truth(true);

    public static Rule False { get; } = new Truth(false);

    public static Rule Text(string text) => new Term($"'{text.Replace("\\", "\\\\").Replace("'", "\\'").ReplaceLineEndings("\\n")}'");

    public static Rule Number(double number) => number < 0
        ? new Negative(Number(-number))
        : new Term(number.ToString(Math.Abs(number) is >= 1e15 or < 1e-4 and > 0 ? "R" : "0.###############",
            CultureInfo.InvariantCulture));

    public static Rule Answered(Rule path) => new Term($"answered({((Term)path).Code})");

    public static Rule And(params IEnumerable<Rule> parts) => Join(true, parts);

    public static Rule Or(params IEnumerable<Rule> parts) => Join(false, parts);

    public static Rule Compare(string comparison, Rule left, Rule right) => new Comparison(comparison, left, right);

    public static Rule Pick(Rule test, Rule then, Rule otherwise) =>
        test is Truth truth ? (truth.Value ? then : otherwise) : new Choice(test, then, otherwise);

    /// <summary>The opposite; unknown where this is unknown.</summary>
    public static Rule Not(Rule rule) => rule switch
    {
        Truth truth => truth.Value ? False : True,
        Negation negation => negation.Inner,
        Junction { IsAnd: var and } junction => Join(!and, junction.Parts.Select(Not)),
        Comparison comparison => comparison with { Operator = Opposite(comparison.Operator) },
        _ => new Negation(rule),
    };

    private static string Opposite(string comparison) => comparison switch
    {
        "===" => "!==",
        "!==" => "===",
        "<" => ">=",
        "<=" => ">",
        ">" => "<=",
        _ => "<",
    };

    private static Rule Join(bool and, IEnumerable<Rule> parts)
    {
        var kept = new List<Rule>();
        var seen = new HashSet<Rule>();
        foreach (var part in parts.SelectMany(part => part is Junction inner && inner.IsAnd == and ? inner.Parts : [part]))
        {
            if (part is Truth truth && truth.Value != and)
                return part;
            if (part is not Truth && seen.Add(part))
                kept.Add(part);
        }

        return kept.Count switch { 0 => and ? True : False, 1 => kept[0], _ => new Junction(and, kept) };
    }
}

/// <summary>True or false.</summary>
internal sealed record Truth(bool Value) : Rule;

/// <summary>A name, a literal or a call.</summary>
internal sealed record Term(string Code) : Rule;

/// <summary><c>&amp;&amp;</c> or <c>||</c>.</summary>
internal sealed record Junction(bool IsAnd, IReadOnlyList<Rule> Parts) : Rule;

/// <summary><c>!</c></summary>
internal sealed record Negation(Rule Inner) : Rule;

/// <summary>Two values compared.</summary>
internal sealed record Comparison(string Operator, Rule Left, Rule Right) : Rule;

/// <summary><c>?:</c></summary>
internal sealed record Choice(Rule Test, Rule Then, Rule Else) : Rule;

/// <summary>Two numbers reckoned with.</summary>
internal sealed record Arithmetic(string Operator, Rule Left, Rule Right) : Rule;

/// <summary><c>-</c> before a number.</summary>
internal sealed record Negative(Rule Inner) : Rule;
