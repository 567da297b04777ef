using System.Text;
using FormEngine.Server.Mail.Bounces;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;

namespace FormEngine.Server.Mail;

/// <summary>From our mail to one that can be sent, signed where there is a key.</summary>
internal sealed class MailComposer(IOptions<MailOptions> options, MessageIds messageIds)
{
    private readonly string _from = Ascii(options.Value.From);

    private readonly DkimSignature? _signature = DkimSignature.Of(options.Value);

    /// <summary>Throws where an address cannot stand in a mail.</summary>
    public MimeMessage Compose(OutgoingMail mail)
    {
        var message = new MimeMessage(
            [Mailbox(mail.FromName, _from)],
            [Mailbox(mail.To)],
            OneLine(mail.Content.Subject),
            Body(mail))
        {
            MessageId = messageIds.For(mail.Id),
            Date = mail.Date,
        };
        if (mail.ReplyTo is { } replyTo)
            message.ReplyTo.Add(Mailbox(replyTo));
        AddHeaders(message, mail);
        _signature?.Sign(message);
        return message;
    }

    /// <summary>Where the mail comes back to if it cannot be delivered: on the envelope, and in no header.</summary>
    public MailboxAddress Sender(OutgoingMail mail) => Mailbox("", mail.ReturnAddress ?? _from);

    private static void AddHeaders(MimeMessage message, OutgoingMail mail)
    {
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, mail.Content.Language);
        if (mail.StopAddress is not { } stop)
            return;
        message.Headers.Add(HeaderId.ListUnsubscribe, $"<{stop}>");
        if (stop.StartsWith("https:", StringComparison.OrdinalIgnoreCase)) // RFC 8058 allows nothing less.
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
    }

    private static MailboxAddress Mailbox(MailParty party) => Mailbox(party.Name, party.Address);

    private static MailboxAddress Mailbox(string name, string address) => new(Encoding.UTF8, OneLine(name), Ascii(address));

    /// <summary>With the domain as it is in DNS, which every mail server takes.</summary>
    private static string Ascii(string address) => MailboxAddress.EncodeAddrspec(address);

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static MimeEntity Body(OutgoingMail mail)
    {
        var said = new MultipartAlternative(Part(TextFormat.Plain, mail.Content.Text), Part(TextFormat.Html, mail.Content.Html));
        return mail.Files.Count == 0 ? said : new Multipart("mixed", [said, .. mail.Files.Select(Attached)]);
    }

    private static MimePart Attached(MailFile file) => new(ContentType.Parse($"{file.MediaType}; charset=utf-8"))
    {
        Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(file.Text))),
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
        ContentTransferEncoding = ContentEncoding.Base64,
        FileName = file.Name,
    };

    private static TextPart Part(TextFormat format, string content) => new(format)
    {
        Text = content.ReplaceLineEndings("\r\n"),
        ContentTransferEncoding = ContentEncoding.QuotedPrintable,
    };
}
