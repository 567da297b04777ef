using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace FormEngine.Server.Mail;

/// <summary>Hands each mail to an SMTP server.</summary>
internal sealed class SmtpMailSender(IOptions<MailOptions> options) : IMailSender
{
    private readonly MailOptions _options = options.Value;

    public async Task<SendResult> SendAsync(OutgoingMail mail)
    {
        using var message = MimeMessage.Of(mail, _options.From);
        using var client = Client();
        using var timeout = new CancellationTokenSource(_options.Timeout);
        try
        {
            await client.SendMailAsync(message, timeout.Token);
            return SendResult.Sent;
        }
        catch (Exception exception) when (exception is SmtpException or OperationCanceledException or IOException)
        {
            return SmtpRefusal.Of(exception);
        }
    }

    private SmtpClient Client() => new(_options.Host, _options.Port)
    {
        EnableSsl = _options.Tls == MailTls.Required,
        Credentials = string.IsNullOrEmpty(_options.User) ? null : new NetworkCredential(_options.User, _options.Password),
    };
}
