using System.Globalization;
using System.Text.Json;

namespace FormEngine.Rules;

/// <summary>
/// Writes a checked rule as JavaScript, in three ways: an expression that holds where the rule is true, one that holds
/// where it is false, and one that yields true, false or undefined. The first two need no three-valued arithmetic at
/// run time: comparisons with <c>undefined</c> or <c>NaN</c>, which is how unknown values look, are false by themselves.
/// </summary>
internal static class Emitter
{
    public static string True(Expr expression) => expression switch
    {
        Constant { Value: bool value } => Js(value),
        Variable or AttributeVariable => $"{Value(expression)} === true",
        Not not => False(not.Operand),
        Logical logical => Join(logical.IsAnd ? " && " : " || ", logical.Operands.Select(True)),
        Compare compare => ComparisonEmitter.Holds(compare.Operator, compare),
        Answered answered => IsAnswered(answered.Operand, true),
        Includes includes => IncludesEmitter.True(includes),
        IncludesAnswer includes => IncludesEmitter.True(includes),
        _ => $"{Value(expression)} === true",
    };

    public static string False(Expr expression) => expression switch
    {
        Constant { Value: bool value } => Js(!value),
        Not not => True(not.Operand),
        Logical logical => Join(logical.IsAnd ? " || " : " && ", logical.Operands.Select(False)),
        Compare compare => ComparisonEmitter.Holds(ComparisonEmitter.Opposite(compare.Operator), compare),
        Answered answered => IsAnswered(answered.Operand, false),
        Includes includes => IncludesEmitter.False(includes),
        IncludesAnswer includes => IncludesEmitter.False(includes),
        _ => $"{Value(expression)} === false",
    };

    public static string Value(Expr expression) => expression switch
    {
        Constant constant => Js(constant.Value),
        Variable variable => variable.Slot.Name,
        AttributeVariable attribute => attribute.Slot.Name,
        SetVariable set => set.Count.Name,
        Not not => $"not({Value(not.Operand)})",
        Logical logical => $"{(logical.IsAnd ? "and" : "or")}([{Join(", ", logical.Operands.Select(Value), false)}])",
        Compare compare => ComparisonEmitter.Value(compare),
        Arithmetic { Operator: '/' } division => $"divide({Value(division.Left)}, {Value(division.Right)})",
        Arithmetic arithmetic => $"({Value(arithmetic.Left)} {arithmetic.Operator} {Value(arithmetic.Right)})",
        Negate negate => $"(-{Value(negate.Operand)})",
        Conditional choice => $"pick({Value(choice.Test)}, {Value(choice.Then)}, {Value(choice.Else)})",
        Answered answered => $"({IsAnswered(answered.Operand, true)})",
        Includes includes => IncludesEmitter.Value(includes),
        IncludesAnswer includes => IncludesEmitter.Value(includes),
        Count count => HowMany(count.Operand),
        Aggregate { Operands: [ColumnVariable column] } aggregate => $"{aggregate.Function}(column({column.Rows.Name}, {column.Cell}))",
        Aggregate aggregate => $"{aggregate.Function}([{Join(", ", aggregate.Operands.Select(Value), false)}])",
        _ => throw new InvalidOperationException($"A rule cannot hold {expression.GetType().Name} here."),
    };

    /// <summary>Whether an expression is a plain name or literal, which may be written twice at no cost.</summary>
    public static bool IsPlain(Expr expression) => expression is Constant or Variable or AttributeVariable;

    public static string Js(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => JsonSerializer.Serialize((string)value),
    };

    public static string Join(string separator, IEnumerable<string> parts, bool parenthesised = true)
    {
        var joined = string.Join(separator, parts);
        return parenthesised ? $"({joined})" : joined;
    }

    private static string IsAnswered(Expr operand, bool answered) => operand switch
    {
        Variable or AttributeVariable or SetVariable => $"{Value(operand)} {(answered ? "!==" : "===")} undefined",
        MatrixVariable { Rows: [] } => Js(!answered),
        MatrixVariable matrix => Join(
            answered ? " || " : " && ", matrix.Rows.Select(row => $"{row.Name} {(answered ? "!==" : "===")} undefined")),
        RowsVariable rows => $"{(answered ? "" : "!")}anyRow({rows.Slot.Name})",
        ColumnVariable column => $"{(answered ? "" : "!")}anyCell({column.Rows.Name}, {column.Cell})",
        _ => $"{(answered ? "" : "!")}known({Value(operand)})",
    };

    private static string HowMany(Expr operand) => operand switch
    {
        SetVariable set => $"({set.Count.Name} || 0)",
        RowsVariable rows => $"countRows({rows.Slot.Name})",
        MatrixVariable matrix => $"countKnown([{Join(", ", matrix.Rows.Select(row => row.Name), false)}])",
        _ => throw new InvalidOperationException("Only sets and rows are counted."),
    };
}
