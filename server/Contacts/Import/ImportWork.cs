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
            || await uploads.ReadAsync(upload.Id, stopping: stopping) is not { } book)
            return new ImportFigures(ImportOutcome.Gone);
        var result = await importer.ApplyAsync(upload.Kind, book, Uploads.ChoicesOf(upload),
            new ImportOrder(input.Plan, input.OnlyGood, async plan =>
            {
                await uploads.KeepFaultyAsync(upload.Id, plan);
                await order.EndAsync(db, ImportFigures.Of(plan));
            }, order.TellAsync));
        return new ImportFigures(result.Outcome);
    }
}

/// <summary>What is asked for: a file as it was previewed, whole or without the rows that have faults.</summary>
public sealed record ImportInput(Guid Upload, string Plan, bool OnlyGood);

/// <summary>What came of it.</summary>
public sealed record ImportFigures(ImportOutcome Outcome, int New = 0, int Changed = 0, int Unchanged = 0, int Wrong = 0)
{
    public static ImportFigures Of(ImportPlan plan) => new(
        ImportOutcome.Imported, plan.Count(RowOutcome.New), plan.Count(RowOutcome.Changed), plan.Count(RowOutcome.Unchanged),
        plan.Count(RowOutcome.Wrong));
}
