using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace FormEngine.Server.Mail;

/// <summary>From our mail to the framework's.</summary>
internal static class MimeMessage
{
    public static MailMessage Of(OutgoingMail mail, string from)
    {
        var message = new MailMessage
        {
            From = new MailAddress(from, mail.FromName, Encoding.UTF8),
            To = { Address(mail.To) },
            Subject = mail.Content.Subject.ReplaceLineEndings(" "),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        // The framework's client takes the envelope's sender, where bounces go, from here; it shows as a header too.
        if (mail.ReturnAddress is { } returnAddress)
            message.Sender = new MailAddress(returnAddress);
        if (mail.ReplyTo is { } replyTo)
            message.ReplyToList.Add(Address(replyTo));
        AddHeaders(message, mail);
        message.AlternateViews.Add(View(mail.Content.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(mail.Content.Html, MediaTypeNames.Text.Html));
        return message;
    }

    private static void AddHeaders(MailMessage message, OutgoingMail mail)
    {
        message.Headers.Add("Message-ID", $"<{mail.Id:N}@{message.From!.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Content-Language", mail.Content.Language);
        if (mail.StopAddress is not { } stop)
            return;
        message.Headers.Add("List-Unsubscribe", $"<{stop}>");
        if (stop.StartsWith("https:", StringComparison.OrdinalIgnoreCase)) // RFC 8058 allows nothing less.
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static MailAddress Address(MailParty party) => new(party.Address, party.Name, Encoding.UTF8);

    private static AlternateView View(string content, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(content.ReplaceLineEndings("\r\n"), Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.QuotedPrintable;
        return view;
    }
}
