using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Contacts.Import;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Erasing;

/// <summary>
/// Erases a person: the row stays without name, address and telephone, so that history still counts persons, and all that
/// names them elsewhere goes, all in one transaction. What the organisation has answered stays.
/// </summary>
public sealed class Erasure(
    FormEngineDb db, FreeTexts texts, ErasedAnswers answers, Leftovers leftovers, AuditLog audit, TimeProvider time)
{
    private const int Attempts = 5;

    /// <returns>False where there is no such person any more.</returns>
    public async Task<bool> EraseAsync(Guid id)
    {
        if (await RemoveAsync(id) is not { } traces)
            return false;
        await leftovers.RemoveAsync([id], traces);
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
            catch (Exception exception) when (attempt < Attempts && (exception is DbUpdateConcurrencyException || Conflict.Is(exception)))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<PersonTraces?> TryRemoveAsync(Guid id)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var contact = await db.Contacts.Known().SingleOrDefaultAsync(contact => contact.Id == id);
        if (contact is null)
            return null;
        var traces = new PersonTraces(contact.Postbox ? null : contact.Name, contact.Email, contact.Phone);
        await EndAsync(id, time.GetUtcNow().UtcDateTime);
        await texts.EraseAsync(traces, id);
        await answers.EraseAsync(traces);
        await DiscardUploadsAsync(traces);
        Erase(contact);
        audit.Add(AuditCodes.ContactErased, id);
        await db.SaveChangesAsync();
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
        await db.Sessions.Where(session => session.Link!.ContactId == id).ExecuteDeleteAsync();
        await db.Mails.Where(mail => mail.ContactId == id && mail.State == MailState.Planned)
            .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.State, MailState.Cancelled));
        await db.Handovers.Where(handover => (handover.FromContactId == id || handover.ToContactId == id) && handover.Outcome == null)
            .ExecuteUpdateAsync(set => set
                .SetProperty(handover => handover.Outcome, HandoverOutcome.Withdrawn)
                .SetProperty(handover => handover.ClosedAt, now));
    }

    /// <summary>A file that waits to be imported may hold them; one that cannot be read may too.</summary>
    private async Task DiscardUploadsAsync(PersonTraces traces)
    {
        foreach (var upload in await db.ImportUploads.ToListAsync())
        {
            var table = FileTable.Read(upload.Content);
            if (table.Problem is not null || traces.AreIn(upload.FileName) || table.Rows.Any(row => row.Cells.Any(traces.AreIn)))
                db.Remove(upload);
        }
    }
}
