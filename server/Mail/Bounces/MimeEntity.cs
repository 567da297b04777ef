using System.Text;
using System.Text.RegularExpressions;

namespace FormEngine.Server.Mail.Bounces;

/// <summary>
/// A mail or a part of one, with as much of MIME as a bounce needs. It reads what strangers wrote: whatever is malformed is
/// taken as text, and nesting has an end.
/// </summary>
internal sealed partial class MimeEntity(MailHeaders headers, string body)
{
    private const int MaxDepth = 5;
    private const int MaxParts = 30;

    public MailHeaders Headers => headers;

    /// <summary>Such as <c>text/plain</c>, in lower case.</summary>
    public string Type => headers["Content-Type"].Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>The content, decoded.</summary>
    public string Text => headers["Content-Transfer-Encoding"].Trim().ToLowerInvariant() switch
    {
        "base64" => FromBase64(body),
        "quoted-printable" => FromQuotedPrintable(body),
        _ => body,
    };

    /// <param name="source">With line feeds alone at the end of lines.</param>
    public static MimeEntity Parse(string source)
    {
        var (headers, rest) = MailHeaders.Split(source);
        return new MimeEntity(headers, rest);
    }

    /// <summary>Itself and all parts within it.</summary>
    public IEnumerable<MimeEntity> Parts(int depth = 0) =>
        [this, .. depth < MaxDepth ? Children().SelectMany(child => child.Parts(depth + 1)) : []];

    private IEnumerable<MimeEntity> Children()
    {
        if (!Type.StartsWith("multipart/", StringComparison.Ordinal) || Boundary().Match(headers["Content-Type"]) is not { Success: true } match)
            return [];
        var boundary = match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value;
        return $"\n{body}".Split($"\n--{boundary}", MaxParts + 2).Skip(1)
            .TakeWhile(part => !part.StartsWith("--", StringComparison.Ordinal)).Take(MaxParts)
            .Select(part => Parse(part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..]));
    }

    private static string FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Decode(bytes.AsSpan(0, length)) : text;
    }

    private static string FromQuotedPrintable(string text) => EncodedByte().Replace(
        text.Replace("=\n", "", StringComparison.Ordinal), match => ((char)Convert.FromHexString(match.ValueSpan[1..])[0]).ToString());

    private static string Decode(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes).ReplaceLineEndings("\n");

    [GeneratedRegex("""boundary=(?:"([^"]+)"|([^\s;]+))""", RegexOptions.IgnoreCase)]
    private static partial Regex Boundary();

    [GeneratedRegex("=[0-9A-Fa-f]{2}")]
    private static partial Regex EncodedByte();
}
