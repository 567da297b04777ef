namespace FormEngine.Rules;

/// <summary>What an expression yields.</summary>
internal enum RuleKind
{
    Boolean,
    Number,
    Text,
    Date,
    Code,
    Set,
    Matrix,
    Rows,
    Column,

    /// <summary>A string literal, which takes the type of what it is compared with.</summary>
    Literal,

    /// <summary>An organisation attribute whose type has not shown yet.</summary>
    Open,
}

/// <summary>The type of an expression.</summary>
/// <param name="Kind">What it yields.</param>
/// <param name="Codes">For codes and sets, the codes; null where any code will do.</param>
/// <param name="Cell">For a column, what its cells hold.</param>
internal sealed record RuleType(RuleKind Kind, IReadOnlyList<string>? Codes = null, RuleType? Cell = null)
{
    public static RuleType Boolean { get; } = new(RuleKind.Boolean);

    public static RuleType Number { get; } = new(RuleKind.Number);

    public static RuleType Text { get; } = new(RuleKind.Text);

    public static RuleType Date { get; } = new(RuleKind.Date);

    public static RuleType Literal { get; } = new(RuleKind.Literal);

    public static RuleType Open { get; } = new(RuleKind.Open);

    public string Describe => Kind switch
    {
        RuleKind.Boolean => "yes/no",
        RuleKind.Number => "a number",
        RuleKind.Text or RuleKind.Literal => "a text",
        RuleKind.Date => "a date",
        RuleKind.Code => "a choice",
        RuleKind.Set => "a multiple choice",
        RuleKind.Matrix => "a matrix",
        RuleKind.Rows => "repeating rows",
        RuleKind.Column => "a column",
        _ => "of unknown type",
    };
}
