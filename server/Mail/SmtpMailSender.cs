using Microsoft.Extensions.Options;

namespace FormEngine.Server.Mail;

/// <summary>Hands mails to an SMTP server.</summary>
internal sealed class SmtpMailSender(IOptions<MailOptions> options, MailComposer composer) : IMailSender
{
    public IMailSession Open() => new SmtpSession(options.Value, composer);
}
