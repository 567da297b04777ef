using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Access.Sessions;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Mail;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Invitations;

/// <summary>
/// Replaces a personal link that others have got hold of. The old one opens nothing any more, whoever signed in by it is signed out,
/// and the new one goes to its owner's address and nowhere else.
/// </summary>
public sealed class LinkReplacement(FormEngineDb db, SessionStore sessions, DeliveryTrigger delivery, AuditLog audit, TimeProvider time)
{
    /// <summary>Does nothing to a link that opens nothing already: of two who press at once, the second has the first's.</summary>
    public async Task ReplaceAsync(Guid linkId)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            var now = time.GetUtcNow().UtcDateTime;
            var live = db.AccessLinks.Live().Where(link => link.Id == linkId);
            if (await live.ExecuteUpdateAsync(set => set.SetProperty(link => link.RevokedAt, now)) == 0)
                return;
            await AddAsync(await db.AccessLinks.AsNoTracking().SingleAsync(link => link.Id == linkId), now);
            await sessions.EndAsync(session => session.LinkId == linkId);
            await transaction.CommitAsync();
        }
        await delivery.DeliverNowAsync();
    }

    private async Task AddAsync(AccessLink old, DateTime now)
    {
        db.Add(new AccessLink { CampaignId = old.CampaignId, ContactId = old.ContactId, CreatedAt = now });
        db.Add(new Data.Model.Mail
        {
            CampaignId = old.CampaignId,
            ContactId = old.ContactId,
            Kind = MailKind.ReplacedLink,
            Due = now,
            Sequence = await db.Mails.CountAsync(mail =>
                mail.CampaignId == old.CampaignId && mail.ContactId == old.ContactId && mail.Kind == MailKind.ReplacedLink),
        });
        if (audit.StaffId is null)
            audit.AddFor(old.ContactId, AuditCodes.LinkReplaced, old.ContactId);
        else
            audit.Add(AuditCodes.LinkReplaced, old.ContactId);
        await db.SaveChangesAsync();
    }
}
