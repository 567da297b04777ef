using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace FormEngine.Server.Mail;

/// <summary>A connection to the mail server, opened when it is needed. It knows how far a mail has come.</summary>
internal sealed class SmtpConnection : SmtpClient, ITransferProgress
{
    /// <summary>How long the mail server is given to answer a goodbye.</summary>
    private static readonly TimeSpan Parting = TimeSpan.FromSeconds(2);

    private readonly MailOptions _options;

    private SmtpPhase _phase;

    public SmtpConnection(MailOptions options)
    {
        _options = options;
        Timeout = (int)options.Timeout.TotalMilliseconds;
        // A mail server in a closed network has no way to the lists of what is revoked.
        CheckCertificateRevocation = false;
    }

    private bool IsOpen => IsConnected && (IsAuthenticated || string.IsNullOrEmpty(_options.User));

    public async Task<SendResult> SendAsync(MimeMessage message, MailboxAddress sender)
    {
        using var timeout = new CancellationTokenSource(_options.Timeout);
        try
        {
            await SendAsync(message, sender, timeout.Token);
            return SendResult.Sent;
        }
        catch (Exception exception)
        {
            return SmtpRefusal.Of(exception, _phase);
        }
    }

    public async Task QuitAsync()
    {
        using var timeout = new CancellationTokenSource(Parting);
        await DisconnectAsync(quit: true, timeout.Token);
        Dispose();
    }

    /// <summary>The mail server has said that it is ready for the mail's text, and is being given it.</summary>
    void ITransferProgress.Report(long bytesTransferred) => _phase = SmtpPhase.Data;

    void ITransferProgress.Report(long bytesTransferred, long totalSize) => _phase = SmtpPhase.Data;

    /// <summary>One that was open already may be closed by now. While no text has been sent, that is no news.</summary>
    private async Task SendAsync(MimeMessage message, MailboxAddress sender, CancellationToken timeout)
    {
        var kept = IsOpen;
        try
        {
            await HandOverAsync(message, sender, timeout);
        }
        catch (Exception exception) when (kept && _phase != SmtpPhase.Data && IsGone(exception))
        {
            await DisconnectAsync(quit: false, timeout);
            await HandOverAsync(message, sender, timeout);
        }
    }

    /// <summary>MailKit hangs up where it got no answer; 421 is the answer that says the mail server does.</summary>
    private bool IsGone(Exception exception) =>
        !IsConnected || exception is SmtpCommandException { StatusCode: SmtpStatusCode.ServiceNotAvailable };

    private async Task HandOverAsync(MimeMessage message, MailboxAddress sender, CancellationToken timeout)
    {
        _phase = SmtpPhase.Opening;
        if (!IsOpen)
            await OpenAsync(timeout);
        _phase = SmtpPhase.Envelope;
        await SendAsync(FormatOptions.Default, message, sender, message.To.Mailboxes, timeout, progress: this);
    }

    private async Task OpenAsync(CancellationToken timeout)
    {
        await DisconnectAsync(quit: false, timeout);
        var tls = _options.Tls == MailTls.Required ? SecureSocketOptions.StartTls : SecureSocketOptions.None;
        await ConnectAsync(_options.Host!, _options.Port, tls, timeout);
        if (_options is { User.Length: > 0, Password: { } password })
            await AuthenticateAsync(_options.User, password, timeout);
    }
}
