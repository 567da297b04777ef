using System.Text;

namespace FormEngine.Server.Contacts.Import;

/// <summary>A file's text, and the encoding it was recognised as.</summary>
internal sealed record FileText(string Text, string Encoding)
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>Windows-1252 is what older Excel writes in Norway; any bytes can be read as it, so it is tried last.</summary>
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Reads a byte-order mark, else zero bytes, else whether the bytes are valid UTF-8.</summary>
    public static FileText Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            return new FileText(System.Text.Encoding.UTF8.GetString(bytes[3..]), "UTF-8");
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
            return new FileText(System.Text.Encoding.Unicode.GetString(bytes[2..]), "UTF-16");
        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
            return new FileText(System.Text.Encoding.BigEndianUnicode.GetString(bytes[2..]), "UTF-16");
        if (bytes.Length > 1 && (bytes[0] == 0) != (bytes[1] == 0))
            return new FileText((bytes[0] == 0 ? System.Text.Encoding.BigEndianUnicode : System.Text.Encoding.Unicode).GetString(bytes),
                "UTF-16");
        return ReadUnmarked(bytes);
    }

    /// <summary>A picture or the like, which no choice of encoding makes into text.</summary>
    public bool IsBinary => Text.Contains('\0');

    private static FileText ReadUnmarked(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new FileText(StrictUtf8.GetString(bytes), "UTF-8");
        }
        catch (DecoderFallbackException)
        {
            return new FileText(Windows1252.GetString(bytes), "Windows-1252");
        }
    }
}
