using FormEngine.Server.Data;
using FormEngine.Server.Jobs.LongWork;

namespace FormEngine.Server.Respond.Import;

/// <summary>
/// An import of answers in the background. That it has ended is saved with what it imports, so begun anew it imports nothing twice.
/// </summary>
internal sealed class AnswerImportWork(FormEngineDb db, AnswerUploads uploads, AnswerImporter importer) : IWork
{
    public async Task<object> RunAsync(WorkOrder order, CancellationToken stopping)
    {
        var input = order.Input<AnswerImportInput>();
        if (await uploads.FindAsync(input.Upload) is not { } upload)
            return new AnswerImportFigures(AnswerImportOutcome.Gone);
        var (campaign, synthetic) = upload.Choices;

        // Looked at once more before the transaction, which then is short; this is what takes time.
        await importer.PlanAsync(campaign, upload.Content, (done, total) =>
        {
            stopping.ThrowIfCancellationRequested();
            return order.TellAsync(done, total);
        });
        return new AnswerImportFigures(await importer.ApplyAsync(
            new AnswerOrder(campaign, synthetic, input.Plan, async plan =>
            {
                await uploads.DiscardAsync(upload.Id);
                await order.EndAsync(db, new AnswerImportFigures(AnswerImportOutcome.Imported, plan.Rows.Count, plan.Sections));
            }),
            upload.Content));
    }
}

/// <summary>What is asked for: a file as it was previewed.</summary>
public sealed record AnswerImportInput(Guid Campaign, Guid Upload, string Plan);

/// <summary>What came of it.</summary>
public sealed record AnswerImportFigures(AnswerImportOutcome Outcome, int Participants = 0, int Sections = 0);
