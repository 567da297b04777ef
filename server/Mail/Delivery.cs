using Microsoft.Extensions.Options;

namespace FormEngine.Server.Mail;

/// <summary>
/// Sends what is due: claim a row, write the mail, send it, record how it went, one at a time. It decides nothing but
/// whether the mail is still due. Any number may run at once, on any number of nodes.
/// </summary>
public sealed class Delivery(Outbox outbox, MailWriting writing, IMailSender sender, IOptions<MailOptions> options, ILogger<Delivery> log)
{
    private const int Batch = 50;

    private readonly TimeSpan _pause =
        options.Value.PerMinute == 0 ? TimeSpan.Zero : TimeSpan.FromMinutes(1) / options.Value.PerMinute;

    public async Task RunAsync(CancellationToken stopping = default)
    {
        await outbox.ExpireClaimsAsync();
        while (await outbox.DueAsync(Batch) is { Count: > 0 } due)
        {
            foreach (var id in due)
            {
                if (stopping.IsCancellationRequested)
                    return;
                if (await DeliverAsync(id) && _pause > TimeSpan.Zero)
                    await Task.Delay(_pause, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <returns>False where another delivery got it first.</returns>
    private async Task<bool> DeliverAsync(Guid id)
    {
        var claim = Guid.CreateVersion7();
        if (!await outbox.ClaimAsync(id, claim))
            return false;
        var result = await WriteAndSendAsync(id);
        if (result.Outcome is not (SendOutcome.Sent or SendOutcome.NotDue or SendOutcome.NotYet))
            log.LogWarning("Mail {Mail} was not surely sent: {Outcome}, {Reason}", id, result.Outcome, result.Reason);
        await outbox.RecordAsync(id, claim, result);
        return true;
    }

    private async Task<SendResult> WriteAndSendAsync(Guid id)
    {
        WrittenMail written;
        try
        {
            written = await writing.WriteAsync(id);
        }
        catch (Exception exception)
        {
            // One mail that cannot be written must not hold up the others.
            log.LogError(exception, "Mail {Mail} could not be written", id);
            return new SendResult(SendOutcome.Later, exception.GetType().Name);
        }

        if (written.Until is { } until)
            return new SendResult(SendOutcome.NotYet) { Until = until };
        return written.Mail is { } mail ? await sender.SendAsync(mail) : new SendResult(SendOutcome.NotDue);
    }
}
