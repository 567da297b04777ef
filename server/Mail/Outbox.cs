using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FormEngine.Server.Mail;

/// <summary>
/// The rows that are waiting to be sent. A row is claimed by one conditional update, so of any number of nodes one gets
/// it; a claim that is never answered becomes uncertain, not planned again.
/// </summary>
public sealed class Outbox(IDbContextFactory<FormEngineDb> databases, IOptions<MailOptions> options, TimeProvider time)
{
    /// <summary>With the pauses below about six hours: longer than a mail server's usual upkeep and greylisting.</summary>
    private const int MaxAttempts = 12;

    /// <summary>So that a mail that is not due yet is not asked for again and again.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(5);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<List<Guid>> DueAsync(int count)
    {
        await using var db = await databases.CreateDbContextAsync();
        var now = Now;
        return await db.Mails
            .Where(mail => mail.State == MailState.Planned && mail.Due <= now && (mail.RetryAt == null || mail.RetryAt <= now))
            .Where(mail => mail.Campaign!.OpensAt <= now)
            .OrderBy(mail => mail.Due).ThenBy(mail => mail.Id).Select(mail => mail.Id).Take(count).ToListAsync();
    }

    public async Task<bool> ClaimAsync(Guid id, Guid claim)
    {
        await using var db = await databases.CreateDbContextAsync();
        return 1 == await db.Mails.Where(mail => mail.Id == id && mail.State == MailState.Planned).ExecuteUpdateAsync(set => set
            .SetProperty(mail => mail.State, MailState.Claimed)
            .SetProperty(mail => mail.Claim, claim)
            .SetProperty(mail => mail.ClaimedAt, Now)
            .SetProperty(mail => mail.Attempts, mail => mail.Attempts + 1));
    }

    public async Task RecordAsync(Guid id, Guid claim, SendResult result)
    {
        await using var db = await databases.CreateDbContextAsync();
        var row = await db.Mails.Include(mail => mail.Contact).SingleOrDefaultAsync(mail => mail.Id == id && mail.Claim == claim);
        if (row is null || !MayRecord(row.State, result.Outcome))
            return;
        row.State = StateAfter(result.Outcome, row.Attempts);
        row.SentAt = row.State == MailState.Sent ? Now : null;
        row.RetryAt = row.State == MailState.Planned ? RetryAt(result, row.Attempts) : null;
        if (result.Outcome == SendOutcome.NotYet)
            row.Attempts--;
        row.Error = result.Reason;
        if (result.BadAddress is { } status)
            row.Bounce(Now, status, badAddress: true);
        await db.SaveChangesAsync();
    }

    public async Task ExpireClaimsAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        var expired = Now - options.Value.Lease;
        await db.Mails.Where(mail => mail.State == MailState.Claimed && mail.ClaimedAt < expired)
            .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.State, MailState.Uncertain));
    }

    /// <summary>A claim that ran out while the database was away may still turn out to be sent; staff may have sent the rest
    /// again.</summary>
    private static bool MayRecord(MailState state, SendOutcome outcome) =>
        state == MailState.Claimed || (state == MailState.Uncertain && outcome == SendOutcome.Sent);

    private static MailState StateAfter(SendOutcome outcome, int attempts) => outcome switch
    {
        SendOutcome.Sent => MailState.Sent,
        SendOutcome.NotYet => MailState.Planned,
        SendOutcome.Later when attempts < MaxAttempts => MailState.Planned,
        SendOutcome.Later or SendOutcome.Refused => MailState.Failed,
        SendOutcome.NotDue => MailState.Cancelled,
        _ => MailState.Uncertain,
    };

    private DateTime RetryAt(SendResult result, int attempts)
    {
        if (result.Outcome != SendOutcome.NotYet)
            return Now + Pause(attempts);
        var soonest = Now + Breath;
        return result.Until > soonest ? result.Until.Value : soonest;
    }

    /// <summary>1, 2, 4, 8 … minutes, at most an hour.</summary>
    private static TimeSpan Pause(int attempts) => TimeSpan.FromMinutes(Math.Min(60, Math.Pow(2, attempts - 1)));
}
