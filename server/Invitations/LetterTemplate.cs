using System.Text.RegularExpressions;
using FormEngine.Server.Mail;
using FormEngine.Server.Web.Languages;

namespace FormEngine.Server.Invitations;

/// <summary>
/// A letter as staff write it: plain text with a blank line between paragraphs, «# » before a heading, and named
/// placeholders in braces. A paragraph whose placeholders give nothing is left out.
/// </summary>
public sealed partial record LetterTemplate(string Subject, string Body)
{
    public MailContent Write(LetterValues values, Language language)
    {
        var mail = new MailBody();
        foreach (var paragraph in Body.ReplaceLineEndings("\n").Split("\n\n"))
            Write(mail, paragraph.Split('\n'), values);
        return mail.Finish(language.Code, Fill(Subject, values), values.Words.GetValueOrDefault("survey"));
    }

    /// <summary>The placeholders a text names, known or not.</summary>
    public static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Groups[1].Value);

    private static void Write(MailBody mail, string[] lines, LetterValues values)
    {
        var paragraph = new List<string>();
        foreach (var line in lines.Select(line => line.Trim()))
        {
            if (Placeholder().Match(line) is { Success: true } name && name.Length == line.Length
                && values.Blocks.TryGetValue(name.Groups[1].Value, out var block))
                block(End(mail, paragraph));
            else if (line.StartsWith("# ", StringComparison.Ordinal))
                End(mail, paragraph).Heading(Fill(line[2..], values));
            else if (Fill(line, values) is { Length: > 0 } text)
                paragraph.Add(text);
        }
        End(mail, paragraph);
    }

    private static MailBody End(MailBody mail, List<string> paragraph)
    {
        if (paragraph.Count > 0)
            mail.Paragraph(string.Join('\n', paragraph));
        paragraph.Clear();
        return mail;
    }

    private static string Fill(string text, LetterValues values) => Spaces().Replace(
        Placeholder().Replace(text, match => values.Words.TryGetValue(match.Groups[1].Value, out var word) ? word : match.Value), " ")
            .Trim();

    [GeneratedRegex(@"\{([^{}\n]*)\}")]
    private static partial Regex Placeholder();

    /// <summary>Where a placeholder gave nothing.</summary>
    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();
}

/// <summary>What placeholders stand for: words within a line, and blocks on a line of their own.</summary>
public sealed record LetterValues(IReadOnlyDictionary<string, string> Words, IReadOnlyDictionary<string, Action<MailBody>> Blocks)
{
    public LetterValues With(string name, string word) => this with { Words = new Dictionary<string, string>(Words) { [name] = word } };

    public LetterValues With(string name, Action<MailBody> block) =>
        this with { Blocks = new Dictionary<string, Action<MailBody>>(Blocks) { [name] = block } };
}
