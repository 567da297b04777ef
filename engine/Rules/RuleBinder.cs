using Acornima;
using Acornima.Ast;

namespace FormEngine.Rules;

/// <summary>
/// Checks a syntax tree against the language of rules: its constructs, the names it may read, and their types.
/// </summary>
internal sealed class RuleBinder(RuleScope scope)
{
    private const int Deepest = 100;
    private int _depth;

    /// <summary>Checks a rule; throws <see cref="RuleException"/> at the first thing that is wrong.</summary>
    public static Expr Bind(string text, RuleScope scope) =>
        new RuleBinder(scope).Condition(RuleParser.Parse(text));

    public Expr Condition(Expression node) => RuleTyping.Demand(
        Bind(node), RuleType.Boolean, "Compare it with a value, or ask answered(…).", node.Start);

    public Expr Number(Expr bound, Expression node) => RuleTyping.Demand(
        bound, RuleType.Number, "Only numbers are reckoned with.", node.Start);

    public Expr Bind(Expression node)
    {
        if (++_depth > Deepest)
            throw new RuleException("rule_too_complex", "The rule is nested too deeply. Split it over several questions.", node.Start);
        var bound = node switch
        {
            Literal literal => Constant(literal),
            Identifier or MemberExpression => Name(node),
            UnaryExpression unary => Unary(unary),
            LogicalExpression logical => Logical(logical),
            BinaryExpression binary => Binary(binary),
            ConditionalExpression conditional => Conditional(conditional),
            CallExpression call => new FunctionBinder(this).Bind(call),
            _ => throw NotAllowed(node, "This"),
        };
        _depth--;
        return bound;
    }

    private Expr Number(Expression node) => Number(Bind(node), node);

    private Constant Constant(Literal literal) => literal switch
    {
        StringLiteral text => new Constant(text.Value, RuleType.Literal),
        BooleanLiteral flag => new Constant(flag.Value, RuleType.Boolean),
        NumericLiteral number when double.IsFinite(number.Value) => new Constant(number.Value, RuleType.Number),
        NullLiteral => throw new RuleException("rule_not_allowed", "«null» is not used in rules. Ask answered(…).", literal.Start),
        RegExpLiteral => throw NotAllowed(literal, "A regular expression"),
        _ => throw new RuleException("rule_not_allowed", "The number is too large.", literal.Start),
    };

    private Expr Name(Expression node)
    {
        if (node is Identifier { Name: "today" })
            return scope.Day(node.Start);
        var path = Path(node);
        return (path[0], path.Count) switch
        {
            ("answers", 2) => scope.Answer(path[1], null, node.Start),
            ("answers", 3) => scope.Answer(path[1], path[2], node.Start),
            ("row", 2) => scope.Cell(path[1], node.Start),
            ("organisation", 2) => scope.Attribute(path[1], node.Start),
            _ => throw new RuleException("unknown_name",
                $"«{string.Join('.', path)}» means nothing here. "
                    + "A rule reads answers.…, organisation.…, today, and row.… within repeating rows.",
                node.Start),
        };
    }

    private List<string> Path(Expression node)
    {
        var path = new List<string>();
        var inner = node;
        for (; inner is MemberExpression member; inner = member.Object)
        {
            if (member.Computed || member.Property is not Identifier property)
                throw NotAllowed(node, "A member in brackets");
            path.Insert(0, property.Name);
        }

        path.Insert(0, inner is Identifier root ? root.Name : throw NotAllowed(node, "This member"));
        return path;
    }

    private Expr Unary(UnaryExpression node) => node.Operator switch
    {
        Operator.LogicalNot => new Not(Condition(node.Argument)),
        Operator.UnaryNegation => new Negate(Number(node.Argument)),
        _ => throw NotAllowed(node, "This operator"),
    };

    // Chains of the same operator become one node, so that a long chain is not a deep tree.
    private Logical Logical(LogicalExpression node)
    {
        var operands = new Stack<Expression>();
        Expression left = node;
        for (; left is LogicalExpression inner && inner.Operator == node.Operator; left = inner.Left)
            operands.Push(inner.Right);
        operands.Push(left);
        return new Logical(node.Operator == Operator.LogicalAnd, [.. operands.Select(Condition)]);
    }

    private Expr Binary(BinaryExpression node) => node.Operator switch
    {
        Operator.StrictEquality => Compare(Comparison.Equal, node),
        Operator.StrictInequality => Compare(Comparison.NotEqual, node),
        Operator.LessThan => Compare(Comparison.Less, node),
        Operator.LessThanOrEqual => Compare(Comparison.LessOrEqual, node),
        Operator.GreaterThan => Compare(Comparison.Greater, node),
        Operator.GreaterThanOrEqual => Compare(Comparison.GreaterOrEqual, node),
        Operator.Addition => new Arithmetic('+', Number(node.Left), Number(node.Right)),
        Operator.Subtraction => new Arithmetic('-', Number(node.Left), Number(node.Right)),
        Operator.Multiplication => new Arithmetic('*', Number(node.Left), Number(node.Right)),
        Operator.Division => new Arithmetic('/', Number(node.Left), Number(node.Right)),
        Operator.Equality or Operator.Inequality =>
            throw new RuleException("rule_not_allowed", "Write === or !==, not == or !=.", node.Start),
        _ => throw NotAllowed(node, "This operator"),
    };

    private Compare Compare(Comparison comparison, BinaryExpression node)
    {
        var ordered = comparison is not (Comparison.Equal or Comparison.NotEqual);
        var (left, right) = RuleTyping.Unify(Bind(node.Left), Bind(node.Right), ordered, node.Start);
        return new Compare(comparison, left, right);
    }

    private Conditional Conditional(ConditionalExpression node)
    {
        var test = Condition(node.Test);
        var (then, otherwise) = (Bind(node.Consequent), Bind(node.Alternate));
        if (then.Type.Kind != RuleKind.Literal || otherwise.Type.Kind != RuleKind.Literal)
            (then, otherwise) = RuleTyping.Unify(then, otherwise, false, node.Start);
        return new Conditional(test, then, otherwise, then.Type);
    }

    private RuleException NotAllowed(Node node, string what) => new(
        "rule_not_allowed",
        $"{what} is not allowed. Rules have literals, answers.…, organisation.…, today, ! && || === !== < <= > >= + - * / ?: "
            + $"and the functions answered, includes, includesAny, includesAll, count, sum, min, max.",
        node.Start);
}
