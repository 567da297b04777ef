using System.Text;

namespace FormEngine.Fuzz;

/// <summary>One request, so that it can be sent, and sent again from a command line.</summary>
/// <param name="Person">Who sends it.</param>
/// <param name="Method">The verb.</param>
/// <param name="Path">Path and query, as they go over the wire.</param>
/// <param name="Headers">All but those of the body.</param>
/// <param name="ContentType">Null where there is no body.</param>
/// <param name="Body">What is sent.</param>
public sealed record Trial(
    Person Person, string Method, string Path, IReadOnlyList<KeyValuePair<string, string>> Headers, string? ContentType, byte[] Body)
{
    public string Cookie => Headers.FirstOrDefault(header => header.Key == "Cookie").Value ?? "";

    public HttpRequestMessage Request(Uri server)
    {
        var asItIs = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var address = new Uri(server.GetLeftPart(UriPartial.Authority) + Path, asItIs);
        var request = new HttpRequestMessage(new HttpMethod(Method), address);
        foreach (var (name, value) in Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (ContentType is not null)
        {
            request.Content = new ByteArrayContent(Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
            request.Content.Headers.ContentLength = Body.Length;
        }

        return request;
    }

    /// <summary>For bash.</summary>
    public string Command(Uri server)
    {
        var command = new StringBuilder($"curl -isS --path-as-is -X {Method} {Quoted(server.GetLeftPart(UriPartial.Authority) + Path)}");
        foreach (var (name, value) in Headers)
            command.Append(null, $" -H {Quoted($"{name}: {value}")}");
        if (ContentType is not null)
            command.Append(null, $" -H {Quoted($"Content-Type: {ContentType}")} --data-binary @<(printf {Quoted(Octal())})");
        return command.ToString();
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>As <c>printf</c> reads bytes.</summary>
    private string Octal() => string.Concat(Body.Select(letter => letter is >= 0x20 and < 0x7F and not ((byte)'\\' or (byte)'%')
        ? ((char)letter).ToString()
        : $"\\{Convert.ToString(letter, 8).PadLeft(3, '0')}"));
}
