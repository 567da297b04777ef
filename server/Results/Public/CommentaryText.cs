using System.Globalization;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FormEngine.Server.Results.Public;

/// <summary>
/// Commentary, which is Markdown, as pages show it: what looks like HTML is text, there are no pictures, links lead to the web alone, and
/// headings stand below the page's own.
/// </summary>
public static partial class CommentaryText
{
    /// <summary>A page has a heading, and commentary one of its own.</summary>
    private const int HeadingsAbove = 2;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <param name="markdown">What staff wrote.</param>
    /// <param name="beside">The numbers that stand beside it: all others are marked. Null where none is to be.</param>
    public static string ToHtml(string markdown, IReadOnlySet<decimal>? beside = null)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Min(heading.Level + HeadingsAbove, 6);
        foreach (var link in document.Descendants<LinkInline>().Where(link => !IsAllowed(link)).ToList())
            link.ReplaceBy(new LiteralInline(TextOf(link)), copyChildren: false);
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => link.IsEmail || !IsWeb(link.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        if (beside is not null)
            Mark(document, beside);
        return document.ToHtml(Pipeline);
    }

    public static bool HasPicture(string markdown) =>
        Markdown.Parse(markdown, Pipeline).Descendants<LinkInline>().Any(link => link.IsImage);

    /// <summary>Whether a link leads elsewhere than to the web.</summary>
    public static bool HasOtherLink(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        return document.Descendants<LinkInline>().Any(link => !link.IsImage && !IsAllowed(link))
            || document.Descendants<AutolinkInline>().Any(link => link.IsEmail || !IsWeb(link.Url));
    }

    /// <summary>Numbers in the commentary that do not stand beside it, as they are written.</summary>
    public static IReadOnlyList<string> Unknown(string markdown, IReadOnlySet<decimal> beside) =>
        [.. Markdown.Parse(markdown, Pipeline).Descendants<LiteralInline>()
            .SelectMany(literal => Number().Matches(literal.Content.ToString()).Select(match => match.Value))
            .Where(number => !beside.Contains(Read(number))).Distinct()];

    /// <summary>The numbers that stand in a table.</summary>
    public static IReadOnlySet<decimal> NumbersIn(params IEnumerable<ReportTable> tables) => tables
        .SelectMany(table => table.Rows.SelectMany(row => row.Cells.Select(cell => cell.Text).Append(row.Label)).Concat(table.Columns))
        .SelectMany(text => Number().Matches(text).Select(match => Read(match.Value))).ToHashSet();

    private static void Mark(MarkdownDocument document, IReadOnlySet<decimal> beside)
    {
        foreach (var literal in document.Descendants<LiteralInline>().ToList())
        {
            var text = literal.Content.ToString();
            var from = 0;
            foreach (Match match in Number().Matches(text))
            {
                if (beside.Contains(Read(match.Value)))
                    continue;
                literal.InsertBefore(new LiteralInline(text[from..match.Index]));
                literal.InsertBefore(new HtmlInline($"<mark>{match.Value}</mark>"));
                from = match.Index + match.Length;
            }

            literal.ReplaceBy(new LiteralInline(text[from..]));
        }
    }

    private static bool IsAllowed(LinkInline link) => !link.IsImage && IsWeb(link.Url);

    private static bool IsWeb(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");

    private static string TextOf(LinkInline link) =>
        string.Concat(link.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));

    /// <summary>Written with a comma or a point, and a thin or other space between thousands.</summary>
    private static decimal Read(string number) => decimal.TryParse(
        Space().Replace(number, "").Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read)
        ? read
        : decimal.MinusOne;

    [GeneratedRegex(@"(?<![\p{L}\d])\d+(?:[ \u00A0\u202F]\d{3}(?!\d))*(?:[.,]\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s")]
    private static partial Regex Space();
}
