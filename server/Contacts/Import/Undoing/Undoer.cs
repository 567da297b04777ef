using System.Data;
using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts.Import.Undoing;

/// <summary>Undoes an import as a whole, as long as nothing hangs on it.</summary>
public sealed class Undoer(FormEngineDb db, ContactUse use, AuditLog audit, TimeProvider time)
{
    public async Task<UndoPlan> PlanAsync(ImportBatch batch) => UndoPlan.Of(await UndoFacts.LoadAsync(db, use, batch));

    /// <returns>Whether it was undone: not where something hangs on it, or where it has been undone before.</returns>
    public async Task<bool> UndoAsync(Guid id)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable);
            if (await db.ImportBatches.SingleOrDefaultAsync(batch => batch.Id == id && batch.UndoneAt == null) is not { } batch)
                return false;
            var plan = await PlanAsync(batch);
            if (plan.Hanging.Count > 0)
                return false;
            await WriteAsync(plan);
            batch.UndoneAt = time.GetUtcNow().UtcDateTime;
            audit.Add(AuditCodes.ImportUndone, id);
            await db.SaveChangesAsync();
            await db.ImportedChanges.Where(change => change.BatchId == id).ExecuteDeleteAsync();
            await transaction.CommitAsync();
            return true;
        }
        catch (Exception exception) when (Conflict.Is(exception))
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task WriteAsync(UndoPlan plan)
    {
        foreach (var (organisation, role, contact) in plan.Taken)
            db.Remove(new RoleHolder { OrganisationId = organisation, Role = role, ContactId = contact });
        await WriteAsync(plan.Successions);
        foreach (var organisation in await db.Organisations.Where(known => plan.Organisations.Keys.Contains(known.Id)).ToListAsync())
            if (plan.Organisations[organisation.Id] is { } restored)
                restored.WriteTo(organisation);
            else
                db.Remove(organisation);
        foreach (var contact in await db.Contacts.Where(known => plan.People.Keys.Contains(known.Id)).ToListAsync())
            if (plan.People[contact.Id] is { } restored)
                restored.WriteTo(contact);
            else
                db.Remove(contact);
    }

    private async Task WriteAsync(IReadOnlyDictionary<(Guid From, Guid? To), DateOnly?> successions)
    {
        Guid[] ended = [.. successions.Keys.Select(row => row.From).Distinct()];
        var rows = await db.Successions.Where(row => ended.Contains(row.FromId)).ToListAsync();
        foreach (var row in rows.Where(row => successions.ContainsKey((row.FromId, row.ToId))))
            if (successions[(row.FromId, row.ToId)] is { } restored)
                row.Date = restored;
            else
                db.Remove(row);
    }
}
