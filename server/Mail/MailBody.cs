using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace FormEngine.Server.Mail;

/// <summary>What a mail says, once; from it come both the plain text and the HTML, so they cannot differ.</summary>
public sealed class MailBody
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _html = new();

    public MailBody Paragraph(string text)
    {
        _text.Append(text).Append("\n\n");
        _html.Append("<p>").Append(Lines(text)).Append("</p>\n");
        return this;
    }

    public MailBody Heading(string text)
    {
        _text.Append(text).Append('\n').Append('-', Math.Min(text.Length, 72)).Append('\n');
        _html.Append("<h2 style=\"font-size:1.1em;margin:1.5em 0 .5em\">").Append(Html.Encode(text)).Append("</h2>\n");
        return this;
    }

    public MailBody Bullets(IEnumerable<string> items)
    {
        _html.Append("<ul>\n");
        foreach (var item in items)
        {
            _text.Append("* ").Append(item.Replace("\n", "\n  ", StringComparison.Ordinal)).Append('\n');
            _html.Append("<li style=\"margin-bottom:.5em\">").Append(Lines(item)).Append("</li>\n");
        }
        _text.Append('\n');
        _html.Append("</ul>\n");
        return this;
    }

    /// <summary>
    /// The one thing the mail asks its reader to do. The address stands there too: one may see where a button leads before pressing it,
    /// and copy it where buttons do not work.
    /// </summary>
    public MailBody Action(string label, string address)
    {
        var href = Html.Encode(address);
        _text.Append(label).Append(":\n").Append(address).Append("\n\n");
        _html.Append($"<p style=\"margin:1.5em 0 .5em\"><a href=\"{href}\" style=\"{Button}\">{Html.Encode(label)}</a></p>\n")
            .Append($"<p style=\"margin:0 0 1.5em;font-size:.875em;word-break:break-all\"><a href=\"{href}\">{href}</a></p>\n");
        return this;
    }

    /// <param name="language">nb, nn or en.</param>
    /// <param name="subject">In the list of mails.</param>
    /// <param name="heading">Above the mail in HTML; the subject where it has no other.</param>
    public MailContent Finish(string language, string subject, string? heading = null) =>
        new(language, subject, _text.ToString().TrimEnd() + "\n", Page(language, subject, heading ?? subject));

    /// <summary>Adds a last, small line that leads somewhere.</summary>
    public static MailContent WithFoot(MailContent content, string label, string address)
    {
        var html = $"<p style=\"margin-top:2em;font-size:.875em\"><a href=\"{Html.Encode(address)}\">{Html.Encode(label)}</a></p>\n</main>";
        return content with
        {
            Text = $"{content.Text}\n{label}:\n{address}\n",
            Html = content.Html.Replace("</main>", html, StringComparison.Ordinal),
        };
    }

    private const string Button =
        "background:#0062ba;color:#ffffff;padding:.75em 1.25em;border-radius:4px;text-decoration:none;display:inline-block";

    private string Page(string language, string subject, string heading) => $"""
        <!doctype html>
        <html lang="{Html.Encode(language)}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Html.Encode(subject)}</title></head>
        <body style="margin:0;background:#ffffff;color:#1e2b3c;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5">
        <main style="max-width:38em;margin:0 auto;padding:1.5em">
        <h1 style="font-size:1.5em;line-height:1.25;margin:0 0 .75em">{Html.Encode(heading)}</h1>
        {_html}</main>
        </body>
        </html>

        """;

    private static string Lines(string text) => string.Join("<br>\n", text.Split('\n').Select(Html.Encode));
}
