using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Mail.Bounces;

/// <summary>Records what mail servers report of our mails. Told the same twice, it changes nothing.</summary>
public sealed class BounceRecords(FormEngineDb db, ReturnAddresses returns, MessageIds messageIds, TimeProvider time)
{
    /// <returns>False where the mail is none of ours, or was never sent.</returns>
    internal async Task<bool> TakeAsync(BounceReport report, DateTime? at = null)
    {
        db.ChangeTracker.Clear();
        if (Find(report.Clues) is not { } id
            || await db.Mails.Include(mail => mail.Contact).SingleOrDefaultAsync(mail => mail.Id == id) is not { } mail
            || mail.State is not (MailState.Sent or MailState.Uncertain or MailState.Claimed))
            return false;
        if (report.Failed)
            mail.Bounce(Earliest(at), report.Status.ToString(), report.Status is { Class: 5, MayPass: false });
        else if (mail.BouncedAt is null)
            mail.Error = $"{report.Status} delayed";
        await db.SaveChangesAsync();
        return true;
    }

    private DateTime Earliest(DateTime? at)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return at < now ? at.Value : now;
    }

    private Guid? Find(IReadOnlyList<string> clues) =>
        clues.Select(returns.Find).FirstOrDefault(id => id is not null) ?? clues.Select(messageIds.Find)
            .FirstOrDefault(id => id is not null);
}
