using FormEngine.Questions;

namespace FormEngine.Rules;

/// <summary>A checked rule: the small tree the emitter and the explanation work from.</summary>
internal abstract record Expr
{
    public abstract RuleType Type { get; }
}

/// <summary>A text, number or boolean as written; also a list's code.</summary>
internal sealed record Constant(object Value, RuleType ValueType) : Expr
{
    public override RuleType Type => ValueType;
}

/// <summary>A single value: an answer, a cell of the row at hand, or today.</summary>
internal sealed record Variable(string Path, Slot Slot, RuleType ValueType) : Expr
{
    public override RuleType Type => ValueType;
}

/// <summary>What is known of the organisation.</summary>
internal sealed record AttributeVariable(AttributeUse Use, Slot Slot) : Expr
{
    public override RuleType Type => Use.Type;
}

/// <summary>A multiple choice, held as one variable for each code that matters and one for how many are chosen.</summary>
internal sealed record SetVariable(string Path, Question Question, SlotTable Slots, Slot Count, RuleType ValueType) : Expr
{
    public override RuleType Type => ValueType;

    public Slot Chosen(string code) => Slots.Chosen(Question, code);
}

/// <summary>A matrix, held as one variable for each row.</summary>
internal sealed record MatrixVariable(string Path, IReadOnlyList<Slot> Rows) : Expr
{
    public override RuleType Type { get; } = new(RuleKind.Matrix);
}

/// <summary>Repeating rows.</summary>
internal sealed record RowsVariable(string Path, Slot Slot) : Expr
{
    public override RuleType Type { get; } = new(RuleKind.Rows);
}

/// <summary>One column of repeating rows.</summary>
internal sealed record ColumnVariable(string Path, Slot Rows, int Cell, RuleType CellType) : Expr
{
    public override RuleType Type { get; } = new(RuleKind.Column, Cell: CellType);
}

internal sealed record Not(Expr Operand) : Expr
{
    public override RuleType Type => RuleType.Boolean;
}

/// <summary><c>&amp;&amp;</c> or <c>||</c> over any number of operands.</summary>
internal sealed record Logical(bool IsAnd, IReadOnlyList<Expr> Operands) : Expr
{
    public override RuleType Type => RuleType.Boolean;
}

internal enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

internal sealed record Compare(Comparison Operator, Expr Left, Expr Right) : Expr
{
    public override RuleType Type => RuleType.Boolean;
}

internal sealed record Arithmetic(char Operator, Expr Left, Expr Right) : Expr
{
    public override RuleType Type => RuleType.Number;
}

internal sealed record Negate(Expr Operand) : Expr
{
    public override RuleType Type => RuleType.Number;
}

internal sealed record Conditional(Expr Test, Expr Then, Expr Else, RuleType ValueType) : Expr
{
    public override RuleType Type => ValueType;
}

internal sealed record Answered(Expr Operand) : Expr
{
    public override RuleType Type => RuleType.Boolean;
}

/// <summary><c>includes</c>, <c>includesAny</c> or <c>includesAll</c> of codes as written.</summary>
internal sealed record Includes(SetVariable Set, IReadOnlyList<string> Codes, bool All) : Expr
{
    public override RuleType Type => RuleType.Boolean;
}

/// <summary><c>includes</c> of the code another question holds.</summary>
internal sealed record IncludesAnswer(SetVariable Set, Expr Code) : Expr
{
    public override RuleType Type => RuleType.Boolean;
}

internal sealed record Count(Expr Operand) : Expr
{
    public override RuleType Type => RuleType.Number;
}

/// <summary><c>sum</c>, <c>min</c> or <c>max</c>.</summary>
internal sealed record Aggregate(string Function, IReadOnlyList<Expr> Operands) : Expr
{
    public override RuleType Type => RuleType.Number;
}
