using System.Globalization;
using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Results.Public;
using FormEngine.Server.Results.Snapshots;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Results.Publishing;

/// <summary>
/// Makes a shown state and publishes the draft upon it. Begun twice it makes no second state, for each spends protection: it takes the
/// one that was made since it was asked for.
/// </summary>
public sealed class Publisher(
    FormEngineDb db, SnapshotTaker snapshots, SnapshotStore store, SurveyCatalogue catalogue, DraftFigures figures, Shelf shelf,
    AuditLog audit, TimeProvider time)
{
    /// <param name="input">What is to be published.</param>
    /// <param name="askedAt">When it was asked for.</param>
    /// <param name="tell">Told how many participants are read, of how many.</param>
    /// <param name="end">What belongs to the same transaction.</param>
    /// <param name="stopping">Stops it.</param>
    public async Task<PublishResult> PublishAsync(
        PublishInput input, DateTime askedAt, Func<int, int, Task>? tell = null, Func<PublishResult, Task>? end = null,
        CancellationToken stopping = default)
    {
        var draft = await db.Publications.Include(row => row.Campaign)
            .SingleOrDefaultAsync(row => row.Id == input.Publication, stopping);
        if (draft is null || draft.Number != Publication.Draft || draft.Revision != input.Revision)
            return new PublishResult(PublishOutcome.ChangedMeanwhile);
        draft.Agreed = input.Agreed;
        if (!await MayAsync(draft))
            return new PublishResult(PublishOutcome.NotAgreed);
        await FillAsync(draft, await ShownAsync(draft.CampaignId, askedAt, tell, stopping));
        var result = new PublishResult(PublishOutcome.Published, draft.Slug);
        await using (var transaction = await db.Database.BeginTransactionAsync(stopping))
        {
            await db.SaveChangesAsync(stopping);
            await (end?.Invoke(result) ?? Task.CompletedTask);
            await transaction.CommitAsync(stopping);
        }

        shelf.Forget();
        return result;
    }

    /// <summary>A correction that concerns a few tells of them what they answered, so they must have agreed.</summary>
    private async Task<bool> MayAsync(Publication draft)
    {
        if (draft.CorrectsId is not { } corrects || draft.Agreed)
            return true;
        var state = await db.Publications.Where(row => row.Id == corrects).Select(row => row.SnapshotId).SingleAsync();
        var concerned = await figures.ConcernedAsync(draft.Campaign!, state!.Value);
        return concerned == 0 || concerned >= (await catalogue.GetAsync(draft.Campaign!.SurveyVersionId)).Definition.DisclosureMinimum;
    }

    private async Task<Snapshot> ShownAsync(
        Guid campaign, DateTime askedAt, Func<int, int, Task>? tell, CancellationToken stopping) =>
        await db.Snapshots.Where(state => state.CampaignId == campaign && state.Shown != null && state.Reason == SnapshotReason.Published
                && state.TakenAt >= askedAt && !db.Publications.Any(row => row.SnapshotId == state.Id))
            .OrderByDescending(state => state.Shown).FirstOrDefaultAsync(stopping)
        ?? (await snapshots.ShowAsync(campaign, SnapshotReason.Published, null, tell, stopping))!;

    private async Task FillAsync(Publication draft, Snapshot state)
    {
        var survey = await catalogue.GetAsync(state.SurveyVersionId);
        var published = db.Publications.Where(row => row.CampaignId == draft.CampaignId);
        draft.Number = await published.MaxAsync(row => row.Number) + 1;
        draft.Slug = await SlugAsync($"{survey.Definition.Id}-{draft.Campaign!.ClosesAt.ToOslo().Year}");
        draft.SnapshotId = state.Id;
        draft.Response = (await figures.ResponseAsync(draft.CampaignId, survey, await store.UnpackAsync(state.Answers))).Write();
        draft.PublishedAt = time.GetUtcNow().UtcDateTime;
        draft.StaffId = audit.StaffId;
        draft.Revision++;
        audit.Add(AuditCodes.PublicationPublished, draft.Id,
            draft.Agreed ? AuditDetail.Of("CorrectedWithConsent", draft.Slug) : AuditDetail.Code(draft.Slug));
    }

    /// <summary>What the first of a survey in a year is called, and the next with a number behind.</summary>
    private async Task<string> SlugAsync(string name)
    {
        var taken = await db.Publications.Where(row => row.Slug!.StartsWith(name)).Select(row => row.Slug).ToListAsync();
        return Enumerable.Range(2, taken.Count + 1)
            .Select(number => $"{name}-{number.ToString(CultureInfo.InvariantCulture)}").Prepend(name)
            .First(slug => !taken.Contains(slug));
    }
}

/// <summary>
/// What is asked for: a draft as it was when somebody looked at it. Agreed: those whose answers a correction is about have agreed.
/// </summary>
public sealed record PublishInput(Guid Publication, int Revision, bool Agreed);

/// <summary>What came of it. Slug: what its address says.</summary>
public sealed record PublishResult(PublishOutcome Outcome, string? Slug = null);

public enum PublishOutcome
{
    Published,
    ChangedMeanwhile,
    NotAgreed,
}
