using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Jobs;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Erasing;

/// <summary>
/// Erases a person: the row stays without name, address and telephone, so that history still counts persons, and all that
/// names them elsewhere goes, all in one transaction. What the organisation has answered stays.
/// </summary>
public sealed class Erasure(
    FormEngineDb db, FreeTexts texts, ErasedAnswers answers, UploadedFiles uploads, Leftovers leftovers, BackgroundJobs jobs,
    AuditLog audit,
    TimeProvider time)
{
    /// <summary>Within this, the files of the database are written anew too, if nobody is in the way.</summary>
    public static readonly TimeSpan Rewritten = TimeSpan.FromHours(1);

    private const int Attempts = 5;

    /// <returns>False where there is no such person any more.</returns>
    public async Task<bool> EraseAsync(Guid id)
    {
        if (await RemoveAsync(id) is not { } traces)
            return false;
        await leftovers.RemoveAsync([id], traces);
        await jobs.StartNowAsync<RewritingJob>();
        return true;
    }

    /// <summary>Respondents may be saving meanwhile; then all of it is done again.</summary>
    internal async Task<PersonTraces?> RemoveAsync(Guid id)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryRemoveAsync(id);
            }
            catch (Exception exception) when (attempt < Attempts && Conflict.Is(exception))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<PersonTraces?> TryRemoveAsync(Guid id)
    {
        if (await db.Contacts.Known().SingleOrDefaultAsync(contact => contact.Id == id) is not { } contact)
            return null;
        var traces = new PersonTraces(contact.Postbox ? null : contact.Name, contact.Email, contact.Phone);
        var clean = await uploads.WithoutAsync(traces);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await EndAsync(id, time.GetUtcNow().UtcDateTime);
        await texts.EraseAsync(traces, id);
        await answers.EraseAsync(traces);
        await db.ImportedChanges.Where(change => change.ContactId == id).ExecuteDeleteAsync();
        await db.ImportUploads.Where(upload => !clean.Contains(upload.Id)).ExecuteDeleteAsync();
        Erase(contact);
        audit.Add(AuditCodes.ContactErased, id);
        await db.SaveChangesAsync();
        await db.LeaveResidueAsync(time.GetUtcNow().UtcDateTime);
        await transaction.CommitAsync();
        return traces;
    }

    private void Erase(Contact contact)
    {
        contact.Name = PersonTraces.Mark;
        contact.Email = $"{contact.Id:N}@erased.invalid";
        contact.Phone = null;
        contact.ErasedAt = time.GetUtcNow().UtcDateTime;
    }

    /// <summary>Whatever the person still was to do.</summary>
    private async Task EndAsync(Guid id, DateTime now)
    {
        await db.RoleHolders.Where(holder => holder.ContactId == id).ExecuteDeleteAsync();
        await db.Assignments.Active().Where(assignment => assignment.ContactId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(assignment => assignment.Until, now));
        await db.AccessLinks.Live().Where(link => link.ContactId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.RevokedAt, now));
        await db.ScorecardLinks.Where(link => link.ContactId == id && link.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.RevokedAt, now));
        await db.Sessions.Where(session => session.Link!.ContactId == id).ExecuteDeleteAsync();
        await db.Mails.Where(mail => mail.ContactId == id && mail.State == MailState.Planned)
            .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.State, MailState.Cancelled));
        await db.Handovers.Where(handover => (handover.FromContactId == id || handover.ToContactId == id) && handover.Outcome == null)
            .ExecuteUpdateAsync(set => set
                .SetProperty(handover => handover.Outcome, HandoverOutcome.Withdrawn)
                .SetProperty(handover => handover.ClosedAt, now));
    }
}
