using Jint.Parser;
using Jint.Parser.Ast;

namespace FormEngine.Rules;

/// <summary>Turns the text of a rule into a syntax tree of exactly one expression.</summary>
internal static class RuleParser
{
    private const int Longest = 4000;
    private const int Deepest = 64;

    public static Expression Parse(string text)
    {
        // The parser recurses: what would exhaust its stack is refused before it sees it.
        if (text.Length > Longest)
            throw new RuleException("rule_too_complex", $"The rule is longer than {Longest} characters. Split it over several questions.", Longest);
        CheckNesting(text);
        var program = Program(text);
        if (program.Body.Count > 1)
            throw NotAllowed(Offset(text, program.Body.ElementAt(1)));
        if (program.Body.FirstOrDefault() is not ExpressionStatement statement)
            throw new RuleException("rule_syntax", "A rule is one expression, such as answers.question === 'code'.", 0);
        if (text[..statement.Range[1]].EndsWith(';'))
            throw NotAllowed(statement.Range[1] - 1);
        return statement.Expression;
    }

    /// <summary>Where a node begins in the text, from 0.</summary>
    public static int Offset(string text, SyntaxNode node)
    {
        if (node.Location is not { } location)
            return 0;
        var line = 0;
        for (var left = location.Start.Line - 1; left > 0; left--)
            line = text.IndexOfAny(['\n', '\r', '\u2028', '\u2029'], line) is var end and >= 0 ? end + 1 : line;
        return Math.Min(line + location.Start.Column, text.Length);
    }

    private static Jint.Parser.Ast.Program Program(string text)
    {
        try
        {
            return new JavaScriptParser().Parse(text);
        }
        catch (ParserException error)
        {
            throw new RuleException("rule_syntax", $"This is not an expression: {error.Description}.", Math.Max(error.Column - 1, 0));
        }
        catch (Exception error) when (error is not RuleException)
        {
            // On odd input the parser fails in ways of its own.
            throw new RuleException("rule_syntax", "This is not an expression.", 0);
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
