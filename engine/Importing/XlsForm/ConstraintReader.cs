using System.Text.Json.Nodes;
using FormEngine.Importing.Drafts;
using FormEngine.Importing.Expressions;

namespace FormEngine.Importing.XlsForm;

/// <summary>
/// Reads a constraint. What our format has a keyword for, such as <c>. &lt;= 100</c>, becomes that; the rest becomes a
/// check. A number's bounds with a message of their own stay together as a check, which keeps the message; that of a pattern says what
/// it wants.
/// </summary>
internal sealed class ConstraintReader(DraftQuestion question, bool hasMessage)
{
    private const string PatternKeyword = "pattern";

    private readonly List<string> _keywords = [];
    private readonly List<Node> _rest = [];

    /// <summary>Sets keywords on the question and adds a check of what is left.</summary>
    public void Read(string constraint, SurveyNode node, ImportText place, LocalText message, ImportReport report)
    {
        var whole = Parse(constraint, node);
        foreach (var part in whole is null ? [] : Conjuncts(whole))
        {
            try
            {
                if (!IsKeyword(part))
                    _rest.Add(part);
            }
            catch (ImportException error)
            {
                report.Dropped(place, constraint, new ImportText("PatternLost", error.Reason));
            }
        }

        if (hasMessage && _keywords.Contains(PatternKeyword))
            question.PatternText = message;
        if (hasMessage && _keywords.Exists(keyword => keyword != PatternKeyword))
            report.Approximated(place, constraint, new ImportText("OwnMessage", Kept(), message.Any("")!), Target());
        else if (_keywords.Count > 0)
            report.Exact(place, constraint, ImportText.Of(Kept()), Target());
        if (whole is null)
            Check(() => PathResolver.Parse(constraint, node));
        else if (_rest.Count > 0)
            Check(Rest);

        void Check(Func<Node> parse) =>
            question.Checks.Add(new DraftCheck(new SourceRule(constraint, place) { Parse = parse }, message, false));
    }

    // What cannot be parsed is reported where rules are translated.
    private static Node? Parse(string constraint, SurveyNode node)
    {
        try
        {
            return PathResolver.Parse(constraint, node);
        }
        catch (ImportException)
        {
            return null;
        }
    }

    private static IEnumerable<Node> Conjuncts(Node node) =>
        node is Operation { Operator: "and" } and ? Conjuncts(and.Left).Concat(Conjuncts(and.Right)) : [node];

    private string Kept() => string.Join(", ", _keywords);

    private Target Target() => new(question, _keywords[0].Split(' ')[0]);

    private Node Rest() => _rest.Aggregate((left, right) => new Operation("and", left, right));

    private bool IsKeyword(Node part) => part switch
    {
        Call { Name: "regex", Arguments: [Reference { Name: "." }, Literal { Value: string pattern }] } => Pattern(pattern),
        Operation { Left: Literal } bound => IsBound(Flip(bound.Operator), bound.Right, bound.Left),
        Operation bound => IsBound(bound.Operator, bound.Left, bound.Right),
        _ => false,
    };

    private bool IsBound(string comparison, Node left, Node right) => (question.Kind, left, Number(right)) switch
    {
        (DraftKind.Number, Reference { Name: "." }, { } number) => !hasMessage && Bound(comparison, number),
        (DraftKind.Text, Call { Name: "string-length", Arguments: [Reference { Name: "." }] }, { } length) => Length(comparison, length),
        _ => false,
    };

    private static double? Number(Node node) => node switch
    {
        Literal { Value: double number } => number,
        Call { Name: "-", Arguments: [Literal { Value: double number }] } => -number,
        _ => null,
    };

    private bool Bound(string comparison, double number) => comparison switch
    {
        ">=" => Set("minimum", number),
        ">" => Set("minimum", number) && Set("exclusiveMinimum", null),
        "<=" => Set("maximum", number),
        "<" => Set("maximum", number) && Set("exclusiveMaximum", null),
        _ => false,
    };

    private bool Length(string comparison, double length) =>
        length == Math.Floor(length) && length is >= 0 and < 1_000_000 && comparison switch
        {
            ">=" => Set("minLength", length),
            ">" => Set("minLength", length + 1),
            "<=" => Set("maxLength", length),
            "<" => Set("maxLength", length - 1),
            "=" => Set("minLength", length) && Set("maxLength", length),
            _ => false,
        };

    private bool Set(string keyword, double? value)
    {
        if (question.Keywords.ContainsKey(keyword))
            return false;
        question.Keywords[keyword] = value is { } number ? Json(number) : true;
        _keywords.Add(value is null ? keyword : $"{keyword} {value}");
        return true;
    }

    // Lengths must be whole also in writing.
    private static JsonValue Json(double number) => number == Math.Floor(number) && Math.Abs(number) < 1e15
        ? JsonValue.Create((long)number)
        : JsonValue.Create(number);

    // The whole text must match.
    private bool Pattern(string pattern)
    {
        if (question.Kind != DraftKind.Text || question.Keywords.ContainsKey(PatternKeyword))
            return false;
        question.Keywords[PatternKeyword] = Patterns.Whole(Patterns.Read(pattern));
        _keywords.Add(PatternKeyword);
        return true;
    }

    private static string Flip(string comparison) =>
        comparison switch { "<" => ">", ">" => "<", "<=" => ">=", ">=" => "<=", _ => comparison };
}
