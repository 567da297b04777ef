namespace FormEngine.Server.Mail.Bounces;

/// <summary>The header fields of a mail, or of a part of one, read as far as they can be.</summary>
internal sealed class MailHeaders
{
    private readonly ILookup<string, string> _fields;

    private MailHeaders(IEnumerable<string> fields) => _fields = fields
        .Select(field => (Field: field, Colon: field.IndexOf(':', StringComparison.Ordinal))).Where(field => field.Colon > 0)
        .ToLookup(field => field.Field[..field.Colon].Trim(), field => field.Field[(field.Colon + 1)..].Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The first of that name; empty where there is none.</summary>
    public string this[string name] => All(name).FirstOrDefault("");

    public IEnumerable<string> All(string name) => _fields[name];

    /// <summary>Up to the first empty line, and what comes after it. Lines end in a bare line feed.</summary>
    public static (MailHeaders Headers, string Body) Split(string text)
    {
        var end = text.StartsWith('\n') ? 0 : text.IndexOf("\n\n", StringComparison.Ordinal);
        var head = end < 0 ? text : text[..end];
        return (new MailHeaders(Unfold(head)), end < 0 ? "" : text[end..].TrimStart('\n'));
    }

    private static List<string> Unfold(string head)
    {
        var fields = new List<string>();
        foreach (var line in head.Split('\n'))
        {
            if (fields.Count > 0 && line is [' ' or '\t', ..])
                fields[^1] += " " + line.Trim();
            else
                fields.Add(line);
        }
        return fields;
    }
}
