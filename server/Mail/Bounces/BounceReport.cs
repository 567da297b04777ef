using MimeKit;

namespace FormEngine.Server.Mail.Bounces;

/// <summary>What a mail server reports of a mail of ours.</summary>
/// <param name="Clues">Texts that may hold the mail's return address or its Message-ID.</param>
/// <param name="Status">Why.</param>
/// <param name="Failed">It has given up; else it is still trying.</param>
internal sealed record BounceReport(IReadOnlyList<string> Clues, MailStatus Status, bool Failed)
{
    private static readonly string[] Addressed = ["To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To"];
    private static readonly string[] Returned = ["Message-ID", "Return-Path", "Sender", "X-Sender"];

    /// <summary>Strangers wrote what is read here, and nesting has an end.</summary>
    private static readonly ParserOptions Parsing = new() { MaxMimeDepth = 20 };

    /// <summary>
    /// Reads a delivery status notification (RFC 3464): a part with the status of each recipient, and our mail or its
    /// headers. Null for any other mail, as an answer from somebody who is away, for one that tells of success, and for
    /// what is too damaged to be read.
    /// </summary>
    public static BounceReport? Read(byte[] source)
    {
        try
        {
            using var mail = MimeMessage.Load(Parsing, new MemoryStream(source));
            return Read(mail);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static BounceReport? Read(MimeMessage mail)
    {
        var recipients = mail.BodyParts.OfType<MessageDeliveryStatus>().SelectMany(part => part.StatusGroups).ToList();
        var told = recipients.Find(IsFailed) ?? recipients.Find(IsDelayed);
        return told is null ? null : new BounceReport([.. CluesIn(mail)], StatusOf(told), IsFailed(told));
    }

    private static bool IsFailed(HeaderList recipient) => Is(recipient, "failed");

    private static bool IsDelayed(HeaderList recipient) => Is(recipient, "delayed");

    private static bool Is(HeaderList recipient, string action) =>
        action.Equals(recipient["Action"]?.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>The remote server's own words are often more exact than the field made for it.</summary>
    private static MailStatus StatusOf(HeaderList recipient)
    {
        var unspecified = new MailStatus(IsFailed(recipient) ? 5 : 4, 0, 0);
        var status = MailStatus.Find(recipient["Status"]);
        return status is null or { Subject: 0 } ? MailStatus.Find(recipient["Diagnostic-Code"]) ?? status ?? unspecified : status.Value;
    }

    private static IEnumerable<string> CluesIn(MimeMessage mail) =>
        [.. Values(mail.Headers, Addressed), .. mail.BodyParts.SelectMany(part => Values(HeadersIn(part), Returned))];

    private static IEnumerable<string> Values(IEnumerable<Header> headers, string[] names) =>
        headers.Where(header => names.Contains(header.Field, StringComparer.OrdinalIgnoreCase)).Select(header => header.Value);

    /// <summary>Those of our own mail that came back; MimeKit leaves one that is encoded to us.</summary>
    private static IEnumerable<Header> HeadersIn(MimeEntity part) => part switch
    {
        MessagePart { Message: { } mail } => mail.Headers,
        MimePart { Content: { } content } when IsEncodedMail(part.ContentType) => HeaderList.Load(Parsing, content.Open()),
        _ => [],
    };

    private static bool IsEncodedMail(ContentType type) =>
        type.IsMimeType("message", "rfc822") || type.IsMimeType("message", "global") || type.IsMimeType("message", "global-headers")
        || type.IsMimeType("text", "rfc822-headers");
}
