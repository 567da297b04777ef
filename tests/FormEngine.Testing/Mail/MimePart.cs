using System.Net.Mail;
using System.Text;
using System.Text.RegularExpressions;

namespace FormEngine.Testing.Mail;

/// <summary>As much of MIME as our own mails use: nested multiparts, quoted-printable, base64 and encoded words.</summary>
internal sealed partial class MimePart(string headers, string body)
{
    public string Type => Header("Content-Type") is { Length: > 0 } type ? type.Split(';')[0].Trim().ToLowerInvariant() : "text/plain";

    public string Content => Header("Content-Transfer-Encoding").ToLowerInvariant() switch
    {
        "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(body)),
        "quoted-printable" => QuotedPrintable(body),
        _ => body,
    };

    public static MimePart Parse(string source)
    {
        var text = source.ReplaceLineEndings("\n");
        var split = text.IndexOf("\n\n", StringComparison.Ordinal);
        return split < 0 ? new MimePart(text, "") : new MimePart(text[..split], text[(split + 2)..]);
    }

    public string Header(string name)
    {
        var match = Regex.Match(headers, $"^{Regex.Escape(name)}:[ \t]*(.*(?:\n[ \t].*)*)", RegexOptions.Multiline | RegexOptions.IgnoreCase);
        return Decode(match.Groups[1].Value);
    }

    public IEnumerable<MimePart> Descendants()
    {
        var boundary = Boundary().Match(Header("Content-Type"));
        if (!boundary.Success)
            return [this];
        var parts = $"\n{body}".Split($"\n--{boundary.Groups[1].Value}");
        return parts.Skip(1).TakeWhile(part => !part.StartsWith("--", StringComparison.Ordinal))
            .SelectMany(part => Parse(part[(part.IndexOf('\n') + 1)..]).Descendants());
    }

    private static string Decode(string value)
    {
        var joined = BetweenWords().Replace(value, "").Replace("\n", "", StringComparison.Ordinal);
        return EncodedWord().Replace(joined, word => Attachment.CreateAttachmentFromString("", word.Value).Name ?? "");
    }

    private static string QuotedPrintable(string text)
    {
        var joined = text.Replace("=\n", "", StringComparison.Ordinal);
        return EscapedBytes().Replace(joined, run => Encoding.UTF8.GetString(Convert.FromHexString(run.Value.Replace("=", "", StringComparison.Ordinal))));
    }

    [GeneratedRegex("(?:=[0-9A-Fa-f]{2})+")]
    private static partial Regex EscapedBytes();

    [GeneratedRegex("boundary=\"?([^\";\n]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Boundary();

    [GeneratedRegex("=\\?[^?]+\\?[bBqQ]\\?[^?]*\\?=")]
    private static partial Regex EncodedWord();

    [GeneratedRegex("(?<=\\?=)\\s+(?==\\?)")]
    private static partial Regex BetweenWords();
}
