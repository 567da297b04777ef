using System.Globalization;
using FormEngine.Questions;

namespace FormEngine.Versions.Comparing;

/// <summary>All that is compared of a question besides its texts, options, rows and columns.</summary>
internal static class Facets
{
    public const string Visibility = "visibility_changed";

    private const string WhenVisible = "whenever it is shown";

    public static IReadOnlyList<Facet> Always { get; } =
    [
        new(Visibility, "x-visible-if", "It is shown", "always", question => question.VisibleIf,
            (_, _) => AnswerEffect.ChangesVisibility) { IsRule = true },
        new("requirement_changed", "x-required-if", "It must be answered", "never", Requirement, Required) { IsRule = true },
        new("personal_changed", "x-personal", "It is about a person", "no", Flag("x-personal"), Harmless),
        new("display_changed", "x-display", "It is displayed", "as usual", question => question.Head.Schema.Text("x-display"), Harmless),
        new("display_changed", "x-multiline", "It has room for several lines", "no", Flag("x-multiline"), Harmless),
        new("source_changed", "x-source", "Its wording comes from", "nowhere in particular", question => question.Source, Harmless),
    ];

    /// <summary>What only means the same where both versions store alike.</summary>
    public static IReadOnlyList<Facet> Bounds { get; } =
    [
        Rising("minimum", "The least value"),
        Falling("maximum", "The greatest value"),
        Stricter("exclusiveMinimum", "The least value itself is refused"),
        Stricter("exclusiveMaximum", "The greatest value itself is refused"),
        Rising("minLength", "The fewest characters"),
        Falling("maxLength", "The most characters"),
        Rising("minItems", "The fewest to give"),
        Falling("maxItems", "The most to give"),
        new("bound_changed", "pattern", "The form of the text", "free", question => question.Head.Schema.Text("pattern"),
            (_, now) => Tighter(now is not null)),
        new("bound_changed", "type", "Only whole numbers will do", "no",
            question => question.Limits.IsWhole ? "yes" : null, (_, now) => Tighter(now is not null)),
    ];

    /// <summary>When a question must be answered, in words; null for never.</summary>
    public static string? Requirement(Question question) =>
        question.Required ? "always" : question.Head.RequiredWhenVisible ? WhenVisible : question.Head.RequiredIf?.Text;

    private static AnswerEffect Harmless(string? old, string? now) => AnswerEffect.KeepsMeaning;

    private static AnswerEffect Required(string? old, string? now) => Tighter(now is not null && old is not ("always" or WhenVisible));

    private static AnswerEffect Tighter(bool isTighter) => isTighter ? AnswerEffect.AskedAgain : AnswerEffect.KeepsMeaning;

    private static Func<Question, string?> Flag(string keyword) => question => question.Head.Schema.Flag(keyword) ? "yes" : null;

    private static Facet Rising(string keyword, string subject) =>
        new("bound_changed", keyword, subject, "no limit", Number(keyword),
            (old, now) => Tighter(Compare(now, old, double.NegativeInfinity) > 0));

    private static Facet Falling(string keyword, string subject) =>
        new("bound_changed", keyword, subject, "no limit", Number(keyword),
            (old, now) => Tighter(Compare(now, old, double.PositiveInfinity) < 0));

    private static Facet Stricter(string keyword, string subject) =>
        new("bound_changed", keyword, subject, "no", Flag(keyword), (_, now) => Tighter(now is not null));

    private static Func<Question, string?> Number(string keyword) =>
        question => question.Head.Schema.Number(keyword)?.ToString(CultureInfo.InvariantCulture);

    private static int Compare(string? left, string? right, double absent) => Value(left, absent).CompareTo(Value(right, absent));

    private static double Value(string? text, double absent) => text is null ? absent : double.Parse(text, CultureInfo.InvariantCulture);
}
