using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;
using FormEngine.Server.Respond.Answering;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Respond.Review;

/// <summary>Has a copy of completed answers sent to whoever is signed in: once for each press of the button, and not without end.</summary>
public sealed class ReceiptCopies(FormEngineDb db, MailLimits limits, DeliveryTrigger delivery, TimeProvider time)
{
    /// <param name="session">The completed section.</param>
    /// <param name="press">The press of the button, which becomes the mail's id.</param>
    /// <returns>Null where it is sent, else when it can be tried again.</returns>
    public async Task<DateTime?> AskAsync(SectionSession session, Guid press)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            if (await db.Mails.AnyAsync(mail => mail.Id == press))
                return null;
            if (await limits.TryCopyAsync(session.ContactId) is { } again)
                return again;
            await db.InsertMissingAsync([await MailAsync(session, press)]);
            await transaction.CommitAsync();
        }
        await delivery.DeliverNowAsync();
        return null;
    }

    private async Task<Data.Model.Mail> MailAsync(SectionSession session, Guid press) => new()
    {
        Id = press,
        CampaignId = await db.Participants.Where(participant => participant.Id == session.ParticipantId)
            .Select(participant => participant.CampaignId).SingleAsync(),
        ContactId = session.ContactId,
        ResponseId = session.Response!.Id,
        Kind = MailKind.Receipt,
        Due = time.GetUtcNow().UtcDateTime,
    };
}
