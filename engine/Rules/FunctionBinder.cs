using Acornima.Ast;

namespace FormEngine.Rules;

/// <summary>Checks calls: the functions a rule may use, and what each takes.</summary>
internal sealed class FunctionBinder(RuleBinder rule)
{
    public Expr Bind(CallExpression call)
    {
        if (call.Callee is not Identifier function)
            throw new RuleException("unknown_function", "Only functions by name are called.", call.Start);
        return function.Name switch
        {
            "answered" => new Answered(rule.Bind(Arguments(call, 1)[0])),
            "count" => Count(Arguments(call, 1)[0]),
            "includes" => Includes(Arguments(call, 2)),
            "includesAny" => IncludesList(Arguments(call, 2), false),
            "includesAll" => IncludesList(Arguments(call, 2), true),
            "sum" or "min" or "max" => Aggregate(function.Name, call),
            _ => throw new RuleException("unknown_function",
                $"There is no function «{function.Name}». Use answered, includes, includesAny, includesAll, count, sum, min or max.",
                call.Start),
        };
    }

    private NodeList<Expression> Arguments(CallExpression call, int count)
    {
        if (call.Arguments.Count == count)
            return call.Arguments;
        throw new RuleException("type_error", $"«{((Identifier)call.Callee).Name}» takes {count} argument(s), not {call.Arguments.Count}.",
            call.Start);
    }

    private Count Count(Expression node)
    {
        var operand = rule.Bind(node);
        if (operand is SetVariable or RowsVariable or MatrixVariable)
            return new Count(operand);
        throw new RuleException("type_error", $"«count» takes a multiple choice or rows; this is {operand.Type.Describe}.", node.Start);
    }

    private Expr Includes(NodeList<Expression> arguments)
    {
        var set = Set(arguments[0]);
        var code = RuleTyping.Adapt(rule.Bind(arguments[1]), new RuleType(RuleKind.Code, set.Type.Codes), false, arguments[1].Start);
        if (code is Constant { Value: string text, Type.Kind: RuleKind.Code })
            return new Includes(set, Read(set, [text]), true);
        if (Emitter.IsPlain(code) && code.Type.Kind == RuleKind.Code && RuleTyping.SameCodes(code.Type, set.Type))
        {
            Read(set, set.Type.Codes!);
            return new IncludesAnswer(set, code);
        }

        throw new RuleException("type_error",
            $"«includes» takes a code of the multiple choice, or an answer with the same codes; this is {code.Type.Describe}.",
            arguments[1].Start);
    }

    private Includes IncludesList(NodeList<Expression> arguments, bool all)
    {
        var set = Set(arguments[0]);
        if (arguments[1] is not ArrayExpression list)
            throw new RuleException("type_error", "The second argument is a list of codes: ['a', 'b'].", arguments[1].Start);
        return new Includes(set, Read(set, [.. list.Elements.Select(element => Code(element, set, list)).Distinct()]), all);
    }

    // All variables must be known before the module is written.
    private static IReadOnlyList<string> Read(SetVariable set, IReadOnlyList<string> codes)
    {
        foreach (var code in codes)
            _ = set.Chosen(code);
        return codes;
    }

    private string Code(Expression? element, SetVariable set, ArrayExpression list)
    {
        if (element is not StringLiteral { Value: var code })
            throw new RuleException("type_error", "The list holds codes only: ['a', 'b'].", (element ?? list).Start);
        RuleTyping.CheckCode(code, set.Type, element.Start);
        return code;
    }

    private SetVariable Set(Expression node) =>
        rule.Bind(node) is var bound && bound is SetVariable set
            ? set
            : throw new RuleException("type_error", $"The first argument is a multiple choice; this is {bound.Type.Describe}.", node.Start);

    private Aggregate Aggregate(string function, CallExpression call)
    {
        var operands = call.Arguments.Select(argument => (Node: argument, Bound: rule.Bind(argument))).ToList();
        if (operands is [{ Bound: ColumnVariable column }])
        {
            if (column.CellType.Kind == RuleKind.Number)
                return new Aggregate(function, [column]);
            throw new RuleException("type_error", $"«{function}» takes numbers; this column holds {column.CellType.Describe}.",
                call.Arguments[0].Start);
        }

        if (operands.Count == 0)
            throw new RuleException("type_error", $"«{function}» takes at least one number.", call.Start);
        return new Aggregate(function, [.. operands.Select(operand => rule.Number(operand.Bound, operand.Node))]);
    }
}
