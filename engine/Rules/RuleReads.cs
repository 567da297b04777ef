namespace FormEngine.Rules;

/// <summary>What a rule reads, by the names it uses, in order and each once.</summary>
internal static class RuleReads
{
    public static IEnumerable<string> Of(Expr rule) => Paths(rule).Distinct();

    /// <summary>The rule and all expressions within it.</summary>
    public static IEnumerable<Expr> Nodes(Expr rule) => Operands(rule).SelectMany(Nodes).Prepend(rule);

    private static IEnumerable<string> Paths(Expr rule) => rule switch
    {
        Variable variable => [variable.Path],
        AttributeVariable attribute => [$"organisation.{attribute.Use.Id}"],
        SetVariable set => [set.Path],
        MatrixVariable matrix => [matrix.Path],
        RowsVariable rows => [rows.Path],
        ColumnVariable column => [column.Path],
        _ => Operands(rule).SelectMany(Paths),
    };

    private static IEnumerable<Expr> Operands(Expr rule) => rule switch
    {
        Not not => [not.Operand],
        Negate negate => [negate.Operand],
        Logical logical => logical.Operands,
        Compare compare => [compare.Left, compare.Right],
        Arithmetic arithmetic => [arithmetic.Left, arithmetic.Right],
        Conditional choice => [choice.Test, choice.Then, choice.Else],
        Answered answered => [answered.Operand],
        Count count => [count.Operand],
        Includes includes => [includes.Set],
        IncludesAnswer includes => [includes.Set, includes.Code],
        Aggregate aggregate => aggregate.Operands,
        _ => [],
    };
}
