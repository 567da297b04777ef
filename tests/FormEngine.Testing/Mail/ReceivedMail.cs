using System.Text.RegularExpressions;

namespace FormEngine.Testing.Mail;

/// <summary>A mail as its reader meets it: headers, plain text and HTML decoded.</summary>
public sealed partial class ReceivedMail
{
    private readonly MimePart _part;

    private ReceivedMail(string source)
    {
        Source = source;
        _part = MimePart.Parse(source);
    }

    /// <summary>The mail as it went over the wire.</summary>
    public string Source { get; }

    public string Subject => Header("Subject");

    public string From => Header("From");

    public string To => Header("To");

    public string Text => Body("text/plain");

    public string Html => Body("text/html");

    /// <summary>Every address in the plain text that leads somewhere.</summary>
    public IReadOnlyList<Uri> Links => [.. Address().Matches(Text).Select(match => new Uri(match.Value))];

    public string Header(string name) => _part.Header(name);

    /// <summary>The mails in a folder, in order of file name.</summary>
    public static IReadOnlyList<ReceivedMail> ReadFolder(string folder) => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(Read)]
        : [];

    private static ReceivedMail Read(string file) => new(File.ReadAllText(file));

    private string Body(string type) =>
        _part.Descendants().FirstOrDefault(part => part.Type == type)?.Content
        ?? throw new InvalidOperationException($"The mail has no part of type {type}:\n{Source}");

    [GeneratedRegex("https?://[^\\s<>\"]+")]
    private static partial Regex Address();
}
