using FormEngine.Server.Data;
using FormEngine.Server.Jobs.LongWork;

namespace FormEngine.Server.Contacts.Import;

/// <summary>
/// An import in the background. That it has ended is saved together with what it imports, so begun anew it imports nothing a
/// second time and still tells what it did.
/// </summary>
internal sealed class ImportWork(FormEngineDb db, Uploads uploads, Importer importer) : IWork
{
    public async Task<object> RunAsync(WorkOrder order, CancellationToken stopping)
    {
        var input = order.Input<ImportInput>();
        if (await uploads.FindAsync(input.Upload) is not { } upload
            || await uploads.ReadAsync(upload.Id, stopping: stopping) is not { } table)
            return new ImportFigures(ImportOutcome.Gone);
        var result = await importer.ApplyAsync(upload.Kind, table, input.Choices, input.Plan, async plan =>
        {
            await uploads.DiscardAsync(upload.Id);
            await order.EndAsync(db, ImportFigures.Of(plan));
        });
        return new ImportFigures(result.Outcome);
    }
}

/// <summary>What is asked for: a file, as it was previewed with these choices.</summary>
public sealed record ImportInput(Guid Upload, ImportChoices Choices, string Plan);

/// <summary>What came of it.</summary>
public sealed record ImportFigures(ImportOutcome Outcome, int New = 0, int Changed = 0, int Unchanged = 0)
{
    public static ImportFigures Of(ImportPlan plan) =>
        new(ImportOutcome.Imported, plan.Count(RowOutcome.New), plan.Count(RowOutcome.Changed), plan.Count(RowOutcome.Unchanged));
}
