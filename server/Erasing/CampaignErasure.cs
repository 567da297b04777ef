using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Jobs;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Erasing;

/// <summary>
/// Deletes a campaign's personal data on the day it was told to: who was asked, invited and called, who answered, and the
/// answers about persons. People nobody needs any more are erased. Organisations, answers and times stay.
/// </summary>
public sealed class CampaignErasure(
    FormEngineDb db, Erasure people, ErasedAnswers answers, Leftovers leftovers, BackgroundJobs jobs, AuditLog audit, TimeProvider time)
{
    /// <summary>In an order that lets it be done again from the start if the server stops half-way.</summary>
    public async Task EraseAsync(Guid id)
    {
        var unneeded = await UnneededAsync(id);
        foreach (var contact in unneeded)
            await people.RemoveAsync(contact);
        await leftovers.RemoveMailsAsync(db.Mails.Where(mail => mail.CampaignId == id));
        await DeleteAsync(id, AuditDetail.Of("PeopleErased", unneeded.Count));
        await jobs.StartNowAsync<RewritingJob>();
    }

    /// <summary>Those who hold no role and have nothing to do with another campaign.</summary>
    private Task<List<Guid>> UnneededAsync(Guid id) => db.Contacts.Known()
        .Where(contact => contact.Roles.Count == 0)
        .Where(contact => db.Assignments.Any(mine => mine.ContactId == contact.Id && mine.Participant!.CampaignId == id)
            || db.Mails.Any(mail => mail.ContactId == contact.Id && mail.CampaignId == id)
            || db.Nominations.Any(nomination => (nomination.NomineeId == contact.Id || nomination.ByContactId == contact.Id)
            && nomination.Participant!.CampaignId == id)
            || db.Handovers.Any(handover => (handover.ToContactId == contact.Id || handover.FromContactId == contact.Id)
            && handover.Participant!.CampaignId == id))
        .Where(contact => !db.Assignments.Any(mine => mine.ContactId == contact.Id && mine.Participant!.CampaignId != id)
            && !db.Mails.Any(mail => mail.ContactId == contact.Id && mail.CampaignId != id))
        .Select(contact => contact.Id).ToListAsync();

    private async Task DeleteAsync(Guid id, AuditDetail detail)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await answers.EraseAsync(id);
        audit.Add(AuditCodes.CampaignDataDeleted, id, detail);
        await db.SaveChangesAsync();
        await db.AnswerLog.Where(entry =>
            db.SectionResponses.Any(response => response.Id == entry.ResponseId && response.Participant!.CampaignId == id))
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.ContactId, (Guid?)null));
        await db.Declines.Where(decline => decline.Participant!.CampaignId == id).ExecuteUpdateAsync(set => set
            .SetProperty(decline => decline.ContactId, (Guid?)null).SetProperty(decline => decline.Reason, PersonTraces.Mark));
        await DeleteRowsAsync(id);
        await db.Campaigns.Where(campaign => campaign.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(campaign => campaign.ErasedAt, time.GetUtcNow().UtcDateTime));
        await db.LeaveResidueAsync(time.GetUtcNow().UtcDateTime);
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
    }

    private async Task DeleteRowsAsync(Guid id)
    {
        await db.Mails.Where(mail => mail.CampaignId == id).ExecuteDeleteAsync();
        await db.AccessLinks.Where(link => link.CampaignId == id).ExecuteDeleteAsync();
        await db.ScorecardLinks.Where(link => link.CampaignId == id).ExecuteDeleteAsync();
        await db.ContactNotes.Where(note => note.Participant!.CampaignId == id).ExecuteDeleteAsync();
        await db.QuestionNotes.Where(note => note.CampaignId == id).ExecuteDeleteAsync();
        await db.Handovers.Where(handover => handover.Participant!.CampaignId == id).ExecuteDeleteAsync();
        await db.Nominations.Where(nomination => nomination.Participant!.CampaignId == id).ExecuteDeleteAsync();
        await db.Assignments.Where(assignment => assignment.Participant!.CampaignId == id).ExecuteDeleteAsync();
    }
}
