using Jint.Parser;
using Jint.Parser.Ast;

namespace FormEngine.Tests.Generated;

/// <summary>What a rule can be made into by putting a part of an expression in the place of the whole.</summary>
internal static class SimplerRule
{
    private static readonly Dictionary<BinaryOperator, string> Signs = new()
    {
        [BinaryOperator.StrictlyEqual] = "===",
        [BinaryOperator.StricltyNotEqual] = "!==",
        [BinaryOperator.Less] = "<",
        [BinaryOperator.LessOrEqual] = "<=",
        [BinaryOperator.Greater] = ">",
        [BinaryOperator.GreaterOrEqual] = ">=",
        [BinaryOperator.Plus] = "+",
        [BinaryOperator.Minus] = "-",
        [BinaryOperator.Times] = "*",
        [BinaryOperator.Divide] = "/",
    };

    /// <summary>Simpler texts; not all of them are rules, for a part may be of another type than the whole.</summary>
    public static IEnumerable<string> Of(string rule) =>
        Simpler(((ExpressionStatement)new JavaScriptParser().Parse(rule).Body.First()).Expression);

    private static IEnumerable<string> Simpler(SyntaxNode node)
    {
        var parts = Parts(node).ToList();
        return parts.Select(Text).Concat(parts.Index().SelectMany(part =>
            Simpler(part.Item).Select(simpler => Text(node, [.. parts.Select((other, i) => i == part.Index ? simpler : Text(other))]))));
    }

    private static IEnumerable<SyntaxNode> Parts(SyntaxNode node) => node switch
    {
        LogicalExpression logical => [logical.Left, logical.Right],
        BinaryExpression binary => [binary.Left, binary.Right],
        UnaryExpression unary => [unary.Argument],
        ConditionalExpression choice => [choice.Test, choice.Consequent, choice.Alternate],
        CallExpression call => call.Arguments,
        ArrayExpression list => list.Elements,
        _ => [],
    };

    private static string Text(SyntaxNode node) => Text(node, [.. Parts(node).Select(Text)]);

    private static string Text(SyntaxNode node, string[] parts) => node switch
    {
        Literal literal => literal.Raw,
        Identifier name => name.Name,
        MemberExpression member => $"{Text(member.Object)}.{Text(member.Property)}",
        LogicalExpression { Operator: LogicalOperator.LogicalAnd } => $"({parts[0]} && {parts[1]})",
        LogicalExpression => $"({parts[0]} || {parts[1]})",
        BinaryExpression binary => $"({parts[0]} {Signs[binary.Operator]} {parts[1]})",
        UnaryExpression unary => $"{(unary.Operator == UnaryOperator.Minus ? "-" : "!")}({parts[0]})",
        ConditionalExpression => $"({parts[0]} ? {parts[1]} : {parts[2]})",
        CallExpression call => $"{Text(call.Callee)}({string.Join(", ", parts)})",
        _ => $"[{string.Join(", ", parts)}]",
    };
}
