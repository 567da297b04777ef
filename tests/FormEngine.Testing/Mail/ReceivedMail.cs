using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace FormEngine.Testing.Mail;

/// <summary>A mail as its reader meets it: headers, plain text and HTML decoded.</summary>
public sealed partial class ReceivedMail
{
    private ReceivedMail(byte[] source)
    {
        Source = Encoding.UTF8.GetString(source);
        Message = MimeMessage.Load(new MemoryStream(source));
    }

    /// <summary>The mail as it went over the wire.</summary>
    public string Source { get; }

    public MimeMessage Message { get; }

    public string Subject => Header("Subject");

    public string From => Header("From");

    public string To => Header("To");

    public string Text => Body(Message.TextBody);

    public string Html => Body(Message.HtmlBody);

    /// <summary>Every address in the plain text that leads somewhere.</summary>
    public IReadOnlyList<Uri> Links => [.. Address().Matches(Text).Select(match => new Uri(match.Value))];

    /// <summary>Empty where there is none.</summary>
    public string Header(string name) => Message.Headers[name] ?? Message.Body?.Headers[name] ?? "";

    /// <summary>The mails in a folder, in order of file name.</summary>
    public static IReadOnlyList<ReceivedMail> ReadFolder(string folder) => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(Read)]
        : [];

    private static ReceivedMail Read(string file) => new(File.ReadAllBytes(file));

    private string Body(string? body) =>
        body?.ReplaceLineEndings("\n") ?? throw new InvalidOperationException($"The mail lacks that part:\n{Source}");

    [GeneratedRegex("https?://[^\\s<>\"]+")]
    private static partial Regex Address();
}
