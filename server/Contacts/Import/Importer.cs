using System.Data;
using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Imports organisations and contacts from CSV files and workbooks. What is previewed is the plan that is carried out.</summary>
public sealed class Importer(FormEngineDb db, PublishedVocabulary vocabulary, AuditLog audit, TimeProvider time)
{
    /// <summary>What the file would do now.</summary>
    public async Task<ImportPlan> PlanAsync(ImportKind kind, FileBook book, ImportChoices choices) =>
        ImportPlanner.Plan(kind, book, await ImportFacts.LoadAsync(db, kind), await vocabulary.LoadAsync(), choices);

    /// <summary>
    /// What its reader has chosen, without what was understood by itself, so that only their own words are remembered. Another sheet
    /// than was shown has other columns.
    /// </summary>
    public async Task<ImportChoices> ChosenAsync(ImportKind kind, FileBook book, ImportChoices said, ImportChoices before)
    {
        var shown = await PlanAsync(kind, book, before);
        if (said.Sheet is { } sheet && sheet != shown.Sheet)
            return said with { Columns = new Dictionary<int, string>() };
        var understood = shown.Columns.ToDictionary(column => column.Position, column => column.Column);
        return said with
        {
            Columns = said.Columns
                .Where(column => before.Columns.ContainsKey(column.Key) || understood.GetValueOrDefault(column.Key) != column.Value)
                .ToDictionary(),
        };
    }

    /// <summary>
    /// Imports all of the file or nothing, or where that is wanted the rows in order, in one transaction: what was previewed, by its
    /// fingerprint, or without one whatever the file says; and, alongside, what else is to be saved with it.
    /// </summary>
    public async Task<ImportResult> ApplyAsync(ImportKind kind, FileBook book, ImportChoices choices, ImportOrder? order = null)
    {
        order ??= new ImportOrder();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable);
            var plan = await PlanAsync(kind, book, choices);
            if (order.Previewed is not null && order.Previewed != plan.Fingerprint())
                return new ImportResult(ImportOutcome.ChangedSincePreview, plan);
            if (plan.Good == 0 || !plan.IsWhole && !order.OnlyGood)
                return new ImportResult(ImportOutcome.Wrong, plan);

            await WriteAsync(plan, choices, order.Tell);
            if (order.Alongside is not null)
                await order.Alongside(plan);
            await transaction.CommitAsync();
            return new ImportResult(ImportOutcome.Imported, plan);
        }
        catch (Exception exception) when (Conflict.Is(exception))
        {
            db.ChangeTracker.Clear();
            return new ImportResult(ImportOutcome.ChangedSincePreview, await PlanAsync(kind, book, choices));
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task WriteAsync(ImportPlan plan, ImportChoices choices, Func<int, int, Task>? tell)
    {
        var (added, changed) = (plan.Count(RowOutcome.New), plan.Count(RowOutcome.Changed));
        var batch = new ImportBatch
        {
            Kind = plan.Kind,
            At = time.GetUtcNow().UtcDateTime,
            StaffId = audit.StaffId,
            Added = added,
            Changed = changed,
        };
        await new PlanWriter(db).WriteAsync(plan, batch, tell);
        await OwnWords.RememberAsync(db, plan, choices);
        audit.Add(CodeOf(plan.Kind), detail: AuditDetail.Of("RowsImported", added, changed, plan.Count(RowOutcome.Unchanged)));
        await db.SaveChangesAsync();
    }

    private static string CodeOf(ImportKind kind) => kind switch
    {
        ImportKind.Organisations => AuditCodes.ImportOrganisations,
        ImportKind.Successions => AuditCodes.ImportSuccessions,
        _ => AuditCodes.ImportContacts,
    };
}

/// <summary>How a plan is to be carried out.</summary>
/// <param name="Previewed">The fingerprint of the plan that was shown.</param>
/// <param name="OnlyGood">Rows with faults are left for later.</param>
/// <param name="Alongside">What else is to be saved with it.</param>
/// <param name="Tell">Gets to know how many changes are written, and of how many.</param>
public sealed record ImportOrder(
    string? Previewed = null, bool OnlyGood = false, Func<ImportPlan, Task>? Alongside = null, Func<int, int, Task>? Tell = null);

public enum ImportOutcome
{
    Imported,

    /// <summary>Something in the file is wrong; nothing was imported.</summary>
    Wrong,

    /// <summary>The file would no longer do what the preview said; nothing was imported.</summary>
    ChangedSincePreview,

    /// <summary>The file has been imported or discarded before.</summary>
    Gone,
}

public sealed record ImportResult(ImportOutcome Outcome, ImportPlan Plan);
