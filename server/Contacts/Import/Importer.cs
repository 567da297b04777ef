using System.Data;
using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts.Import;

/// <summary>
/// Imports organisations and contacts from CSV files and workbooks. A dry run and an import do exactly the same, but for whether the
/// result is saved.
/// </summary>
public sealed class Importer(FormEngineDb db, PublishedVocabulary vocabulary, AuditLog audit)
{
    /// <summary>What the file would do now; nothing is written.</summary>
    public async Task<ImportPlan> PreviewAsync(ImportKind kind, FileTable file, ImportChoices choices)
    {
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        try
        {
            return await PlanAsync(kind, file, choices);
        }
        finally
        {
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        }
    }

    /// <summary>
    /// Imports all of the file or nothing, in one transaction: what was previewed, by its fingerprint, or without one
    /// whatever the file says; and, alongside, what else is to be saved with it.
    /// </summary>
    public async Task<ImportResult> ApplyAsync(
        ImportKind kind, FileTable file, ImportChoices choices, string? previewed = null, Func<ImportPlan, Task>? alongside = null)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable);
            var plan = await PlanAsync(kind, file, choices);
            if (!plan.CanApply)
                return Refused(plan, ImportOutcome.Wrong);
            if (previewed is not null && previewed != plan.Fingerprint())
                return Refused(plan, ImportOutcome.ChangedSincePreview);

            db.AddRange(plan.Added);
            audit.Add(kind == ImportKind.Organisations ? AuditCodes.ImportOrganisations : AuditCodes.ImportContacts, detail: Figures(plan));
            await db.SaveChangesAsync();
            if (alongside is not null)
                await alongside(plan);
            await transaction.CommitAsync();
            return new ImportResult(ImportOutcome.Imported, plan);
        }
        catch (Exception exception) when (Conflict.Is(exception))
        {
            db.ChangeTracker.Clear();
            return new ImportResult(ImportOutcome.ChangedSincePreview, await PreviewAsync(kind, file, choices));
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<ImportPlan> PlanAsync(ImportKind kind, FileTable file, ImportChoices choices)
    {
        var words = await vocabulary.LoadAsync();
        return kind == ImportKind.Organisations
            ? await OrganisationImport.PlanAsync(db, file, choices, words)
            : await ContactImport.PlanAsync(db, file, choices, words);
    }

    private static ImportResult Refused(ImportPlan plan, ImportOutcome outcome) => new(outcome, plan);

    private static string Figures(ImportPlan plan) =>
        $"new {plan.Count(RowOutcome.New)}, changed {plan.Count(RowOutcome.Changed)}, unchanged {plan.Count(RowOutcome.Unchanged)}";
}

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
