using Acornima;
using Acornima.Ast;

namespace FormEngine.Tests.Generated;

/// <summary>What a rule can be made into by putting a part of an expression in the place of the whole.</summary>
internal static class SimplerRule
{
    /// <summary>Simpler texts; not all of them are rules, for a part may be of another type than the whole.</summary>
    public static IEnumerable<string> Of(string rule) =>
        Simpler(new Parser().ParseExpression(rule));

    private static IEnumerable<string> Simpler(Node node)
    {
        var parts = Parts(node).ToList();
        return parts.Select(Text).Concat(parts.Index().SelectMany(part =>
            Simpler(part.Item).Select(simpler => Text(node, [.. parts.Select((other, i) => i == part.Index ? simpler : Text(other))]))));
    }

    private static IEnumerable<Node> Parts(Node node) => node switch
    {
        BinaryExpression binary => [binary.Left, binary.Right],
        UnaryExpression unary => [unary.Argument],
        ConditionalExpression choice => [choice.Test, choice.Consequent, choice.Alternate],
        CallExpression call => call.Arguments,
        ArrayExpression list => list.Elements.OfType<Node>(),
        _ => [],
    };

    private static string Text(Node node) => Text(node, [.. Parts(node).Select(Text)]);

    private static string Text(Node node, string[] parts) => node switch
    {
        Literal literal => literal.Raw,
        Identifier name => name.Name,
        MemberExpression member => $"{Text(member.Object)}.{Text(member.Property)}",
        LogicalExpression logical => $"({parts[0]} {LogicalExpression.OperatorToString(logical.Operator)} {parts[1]})",
        BinaryExpression binary => $"({parts[0]} {NonLogicalBinaryExpression.OperatorToString(binary.Operator)} {parts[1]})",
        UnaryExpression unary => $"{NonUpdateUnaryExpression.OperatorToString(unary.Operator)}({parts[0]})",
        ConditionalExpression => $"({parts[0]} ? {parts[1]} : {parts[2]})",
        CallExpression call => $"{Text(call.Callee)}({string.Join(", ", parts)})",
        _ => $"[{string.Join(", ", parts)}]",
    };
}
