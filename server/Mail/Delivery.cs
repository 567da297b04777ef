using System.Runtime.CompilerServices;
using FormEngine.Server.Data;
using Microsoft.Extensions.Options;

namespace FormEngine.Server.Mail;

/// <summary>
/// Sends what is due: claim a row, write the mail, send it, record how it went, a few at a time. It decides nothing but
/// whether the mail is still due. Any number may run at once, on any number of nodes.
/// </summary>
public sealed class Delivery(Outbox outbox, MailWriting writing, IMailSender sender, IOptions<MailOptions> options, ILogger<Delivery> log)
{
    private const int Batch = 100;

    private readonly TimeSpan _pause =
        options.Value.PerMinute == 0 ? TimeSpan.Zero : TimeSpan.FromMinutes(1) / options.Value.PerMinute;

    /// <returns>How many mails it took on.</returns>
    public async Task<int> RunAsync(CancellationToken stopping = default)
    {
        var taken = 0;
        await using var session = sender.Open();
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = options.Value.AtOnce };
        await outbox.ExpireClaimsAsync();
        while (!stopping.IsCancellationRequested && await outbox.DueAsync(Batch) is { Count: > 0 } due)
            await Parallel.ForEachAsync(PacedAsync(due, stopping), atOnce, async (id, _) =>
            {
                if (await DeliverAsync(session, id))
                    Interlocked.Increment(ref taken);
            });
        return taken;
    }

    /// <summary>One after the other, with the pause between them that the mail server asks for.</summary>
    private async IAsyncEnumerable<Guid> PacedAsync(IEnumerable<Guid> due, [EnumeratorCancellation] CancellationToken stopping)
    {
        foreach (var id in due)
        {
            if (stopping.IsCancellationRequested)
                yield break;
            yield return id;
            if (_pause > TimeSpan.Zero)
                await Task.Delay(_pause, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>False where another delivery got it first.</returns>
    private async Task<bool> DeliverAsync(IMailSession session, Guid id)
    {
        var claim = Guid.CreateVersion7();
        if (!await outbox.ClaimAsync(id, claim))
            return false;
        var result = await WriteAndSendAsync(session, id);
        if (result.Outcome is not (SendOutcome.Sent or SendOutcome.NotDue or SendOutcome.NotYet))
            log.LogWarning("Mail {Mail} was not surely sent: {Outcome}, {Reason}", id, result.Outcome, result.Reason);
        await RecordAsync(id, claim, result);
        return true;
    }

    /// <summary>
    /// Outlasts a database that is away for a moment: what is known of a mail must not be lost. In the end the claim runs
    /// out and the mail is uncertain.
    /// </summary>
    private async Task RecordAsync(Guid id, Guid claim, SendResult result)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await outbox.RecordAsync(id, claim, result);
                return;
            }
            catch (Exception exception) when (attempt < 30)
            {
                log.LogWarning("Mail {Mail}: {Outcome} could not be recorded yet ({Error})", id, result.Outcome, exception.GetType().Name);
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }
    }

    private async Task<SendResult> WriteAndSendAsync(IMailSession session, Guid id)
    {
        WrittenMail written;
        try
        {
            written = await writing.WriteAsync(id);
        }
        catch (Exception exception) when (Outage.Is(exception))
        {
            return new SendResult(SendOutcome.NotYet);
        }
        catch (Exception exception)
        {
            // One mail that cannot be written must not hold up the others.
            log.LogError(exception, "Mail {Mail} could not be written", id);
            return SendResult.Unwritable(exception, SendOutcome.Later);
        }

        if (written.Until is { } until)
            return new SendResult(SendOutcome.NotYet) { Until = until };
        return written.Mail is { } mail ? await session.SendAsync(mail) : new SendResult(SendOutcome.NotDue);
    }
}
