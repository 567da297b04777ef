using System.Collections.Concurrent;
using MimeKit;

namespace FormEngine.Server.Mail;

/// <summary>As many connections as there are mails on their way at once, each used again for the next.</summary>
internal sealed class SmtpSession(MailOptions options, MailComposer composer) : IMailSession
{
    private readonly ConcurrentBag<SmtpConnection> _idle = [];

    public async Task<SendResult> SendAsync(OutgoingMail mail)
    {
        try
        {
            using var message = composer.Compose(mail);
            return await SendAsync(message, composer.Sender(mail));
        }
        catch (Exception exception)
        {
            return SendResult.Unwritable(exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _idle)
            await connection.QuitAsync();
    }

    private async Task<SendResult> SendAsync(MimeMessage message, MailboxAddress sender)
    {
        var connection = _idle.TryTake(out var idle) ? idle : new SmtpConnection(options);
        try
        {
            return await connection.SendAsync(message, sender);
        }
        finally
        {
            _idle.Add(connection);
        }
    }
}
