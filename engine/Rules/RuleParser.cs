using Acornima;
using Acornima.Ast;

namespace FormEngine.Rules;

/// <summary>Turns the text of a rule into a syntax tree of exactly one expression.</summary>
internal static class RuleParser
{
    private const int Longest = 4000;
    private const int Deepest = 64;
    private static readonly ParserOptions Options = new() { EcmaVersion = EcmaVersion.ES5 };

    public static Expression Parse(string text)
    {
        // The parser recurses: what would exhaust its stack is refused before it sees it.
        if (text.Length > Longest)
            throw new RuleException("rule_too_complex", $"The rule is longer than {Longest} characters. Split it over several questions.",
                Longest);
        CheckNesting(text);
        var statements = Script(text).Body;
        if (statements.Count > 1)
            throw NotAllowed(statements[1].Start);
        if (statements.FirstOrDefault() is not ExpressionStatement statement)
            throw new RuleException("rule_syntax", "A rule is one expression, such as answers.question === 'code'.", 0);
        if (text[statement.End - 1] == ';')
            throw NotAllowed(statement.End - 1);
        return statement.Expression;
    }

    private static Script Script(string text)
    {
        try
        {
            return new Parser(Options).ParseScript(text);
        }
        catch (ParseErrorException error)
        {
            throw new RuleException("rule_syntax", $"This is not an expression: {error.Description}.", error.Error.Index);
        }
        catch (InsufficientExecutionStackException)
        {
            throw new RuleException("rule_too_complex", "The rule is nested too deeply. Split it over several questions.", 0);
        }
    }

    private static void CheckNesting(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' or '[' or '{' or '?' => 1, ')' or ']' or '}' => -1, _ => 0 };
            if (depth > Deepest)
                throw new RuleException("rule_too_complex", "The rule is nested too deeply. Split it over several questions.", i);
        }
    }

    private static RuleException NotAllowed(int offset) =>
        new("rule_syntax", "A rule is one expression; nothing may follow it.", offset);
}
