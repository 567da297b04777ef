using System.Text;

namespace FormEngine.Fuzz;

/// <summary>The ways of sending the same fields, right and wrong.</summary>
internal static class Bodies
{
    private const string Urlencoded = "application/x-www-form-urlencoded";
    private const string Border = "grense";

    private static readonly byte[][] Tails =
        [[0, 1, 0xFF, 0x26, 0xC3], .. new[] { "&a=%", "&%=%ZZ", "&=&&=", "&b=%ED%A0%80%FF" }.Select(Encoding.ASCII.GetBytes)];

    private static readonly string[] PartTypes = ["; charset=utf-7", "; charset=utf-16", "", "\r\nX: \u00F8"];

    /// <summary>The type of the body, and the body.</summary>
    public static (string, byte[]) Make(Random random, IReadOnlyList<KeyValuePair<string, string>> fields) => random.Next(20) switch
    {
        0 => ($"multipart/form-data; boundary={Border}", Parts(fields, whole: false)),
        1 => ("multipart/form-data", Parts(fields, whole: true)),
        2 => ($"{Urlencoded}; charset={random.Pick("utf-7", "utf-16", "iso-8859-1", "no-such", "\"")}", Pairs(fields)),
        3 => (random.Pick("application/json", "text/plain", "application/octet-stream", "nonsense", ";"), Json(random, fields)),
        4 => (Urlencoded, [.. Pairs(fields), .. random.Pick(Tails)]),
        5 => ($"multipart/form-data; boundary={Border}", Parts(fields, whole: true, random.Pick(PartTypes))),
        6 or 7 or 8 => ($"multipart/form-data; boundary={Border}", Parts(fields, whole: true)),
        _ => (Urlencoded, Pairs(fields)),
    };

    public static string Query(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));

    public static T Pick<T>(this Random random, params IReadOnlyList<T> among) => among[random.Next(among.Count)];

    private static byte[] Pairs(IEnumerable<KeyValuePair<string, string>> fields) => Encoding.ASCII.GetBytes(Query(fields));

    private static byte[] Json(Random random, IReadOnlyList<KeyValuePair<string, string>> fields) => Encoding.UTF8.GetBytes(
        random.Pick("", "null", "{", "[]", "[null]", "\"\\ud800\"", $"{{\"{fields.FirstOrDefault().Key}\":1}}", new string('[', 500)));

    private static byte[] Parts(IEnumerable<KeyValuePair<string, string>> fields, bool whole, string typed = "")
    {
        var body = new StringBuilder();
        foreach (var (name, value) in fields)
        {
            var file = name is "file" or "Input.NumbersFile" ? "; filename=\"fil\u0000.csv\"" : "";
            var quoted = name.Replace("\"", "%22", StringComparison.Ordinal);
            body.Append(null, $"--{Border}\r\nContent-Disposition: form-data; name=\"{quoted}\"{file}\r\n");
            body.Append(typed is "" ? "\r\n" : $"Content-Type: text/plain{typed}\r\n\r\n").Append(value).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(whole ? body.Append(null, $"--{Border}--\r\n").ToString() : body.ToString());
    }
}
