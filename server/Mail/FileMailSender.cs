using System.Net.Mail;
using FormEngine.Server.Data;
using Microsoft.Extensions.Options;

namespace FormEngine.Server.Mail;

/// <summary>Writes each mail to a file that any mail program opens: <c>data/mail/*.eml</c>.</summary>
internal sealed class FileMailSender(Folders folders, IOptions<MailOptions> options) : IMailSender
{
    private readonly string _folder = Path.Combine(folders.Data, "mail");

    public async Task<SendResult> SendAsync(OutgoingMail mail)
    {
        try
        {
            await WriteAsync(mail);
            return SendResult.Sent;
        }
        catch (Exception exception) when (exception is SmtpException or IOException or UnauthorizedAccessException)
        {
            return new SendResult(SendOutcome.Later, exception.Message);
        }
    }

    private async Task WriteAsync(OutgoingMail mail)
    {
        using var message = MimeMessage.Of(mail, options.Value.From);
        var pickup = Directory.CreateDirectory(Path.Combine(_folder, mail.Id.ToString("N")));
        using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = pickup.FullName };
        await client.SendMailAsync(message);

        // Moved into place, so that a mail in the folder is always a whole one.
        var written = pickup.EnumerateFiles().Single();
        written.MoveTo(Path.Combine(_folder, $"{mail.Date:yyyyMMdd-HHmmss}-{mail.Id:N}.eml"), overwrite: true);
        pickup.Delete();
    }
}
