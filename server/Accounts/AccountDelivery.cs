using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Jobs;
using FormEngine.Server.Mail;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Accounts;

/// <summary>
/// Sends the mails of accounts that wait. A mail about a password twice does no harm, one that is lost does: so it is tried
/// again until the mail server took it or refused it.
/// </summary>
public sealed class AccountDelivery(
    FormEngineDb db, AccountMailWriter letters, IMailSender sender, TimeProvider time, ILogger<AccountDelivery> log) : IRecurringJob
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private const int MaxAttempts = 12;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var (now, done) = (Now, 0);
        await using var session = sender.Open();
        var due = await db.AccountMails.AsNoTracking().Include(mail => mail.Staff)
            .Where(mail => mail.NextTryAt <= now && mail.Staff!.ClosedAt == null).OrderBy(mail => mail.AskedAt).ToListAsync(stopping);
        foreach (var mail in due.TakeWhile(_ => !stopping.IsCancellationRequested))
        {
            if (!await ClaimAsync(mail))
                continue;
            await RecordAsync(mail, await SendAsync(session, mail));
            done++;
        }
        return done;
    }

    /// <summary>Of any number of nodes one gets it; where that one stops in the middle, it is tried again after the pause.</summary>
    private async Task<bool> ClaimAsync(AccountMail mail) => 1 == await db.AccountMails
        .Where(row => row.Id == mail.Id && row.Attempts == mail.Attempts && row.NextTryAt != null)
        .ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Attempts, row => row.Attempts + 1)
            .SetProperty(row => row.NextTryAt, Now + Pause));

    private async Task<SendResult> SendAsync(IMailSession session, AccountMail mail)
    {
        try
        {
            return await session.SendAsync(await letters.WriteAsync(mail));
        }
        catch (Exception exception)
        {
            // One mail that cannot be written must not hold up the others.
            log.LogError(exception, "The account mail {Mail} could not be written", mail.Id);
            return SendResult.Unwritable(exception);
        }
    }

    private Task RecordAsync(AccountMail mail, SendResult result)
    {
        var sent = result.Outcome == SendOutcome.Sent;
        var over = sent || result.Outcome == SendOutcome.Refused || mail.Attempts + 1 >= MaxAttempts;
        return db.AccountMails.Where(row => row.Id == mail.Id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.SentAt, sent ? Now : null)
            .SetProperty(row => row.NextTryAt, row => over ? null : row.NextTryAt)
            .SetProperty(row => row.Error, result.Reason));
    }
}
