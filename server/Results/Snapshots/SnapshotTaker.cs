using FormEngine.Compilation;
using FormEngine.Scoring;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Tables;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Results.Snapshots;

/// <summary>
/// Takes snapshots. What others than staff are shown is decided by one at a time, of all nodes: each state is decided on given all that
/// were shown before it.
/// </summary>
public sealed class SnapshotTaker(
    IDbContextFactory<FormEngineDb> databases, SurveyCatalogue catalogue, RoundAnswers answers, AnswerWeights weights, SnapshotStore store,
    IJobLocks locks, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>All figures as they are, for staff alone: nothing is suppressed.</summary>
    public async Task<Snapshot> TakeAsync(Guid campaign, Func<int, int, Task>? tell = null, CancellationToken stopping = default)
    {
        var (round, survey) = await FindAsync(campaign);
        var participants = await ReadAsync(round, survey, tell, stopping);
        return await AddAsync(round, survey, participants, [Packed.Answers(participants)], SnapshotReason.Asked, shown: null, minimum: 1,
            [participants]);
    }

    /// <summary>What a new state would show, given those that were shown, and what it would not; nothing is kept.</summary>
    public async Task<(RoundTables Tables, IReadOnlyList<ScoredParticipant> Participants)> PreviewAsync(
        Guid campaign, CancellationToken stopping = default)
    {
        var (round, survey) = await FindAsync(campaign);
        var states = await UnpackAsync(await store.ShownAnswersAsync(campaign));
        var participants = await ReadAsync(round, survey, null, stopping);
        return (SurveyTables.Of(survey.Definition, Forms(survey), [.. states, participants]), participants);
    }

    /// <summary>Makes a new state of what others than staff see.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="reason">Why.</param>
    /// <param name="isStillDue">Asked under the lock: whether nobody did it meanwhile.</param>
    /// <param name="tell">Told how many participants are read, of how many.</param>
    /// <param name="stopping">Stops it.</param>
    /// <returns>Null where it was not due any more.</returns>
    public async Task<Snapshot?> ShowAsync(
        Guid campaign, SnapshotReason reason, Func<ShownState?, bool>? isStillDue = null, Func<int, int, Task>? tell = null,
        CancellationToken stopping = default)
    {
        using var turn = await TakeTurnAsync(campaign, stopping);
        if (isStillDue?.Invoke(await store.ShownAsync(campaign)) == false)
            return null;
        var (round, survey) = await FindAsync(campaign);
        var before = await store.ShownAnswersAsync(campaign);
        var states = await UnpackAsync(before);
        var participants = await ReadAsync(round, survey, tell, stopping);
        return await AddAsync(round, survey, participants, [.. before, Packed.Answers(participants)], reason, before.Count + 1,
            survey.Definition.DisclosureMinimum, [.. states, participants]);
    }

    private async Task<IReadOnlyList<ScoredParticipant>> ReadAsync(
        Campaign round, PublishedSurvey survey, Func<int, int, Task>? tell, CancellationToken stopping) =>
        await weights.WeighAsync(round, survey.Definition, await answers.ReadAsync(round, survey, tell, stopping));

    private async Task<IDisposable> TakeTurnAsync(Guid campaign, CancellationToken stopping)
    {
        while (true)
        {
            if (locks.TryTake($"shown-state {campaign}") is { } turn)
                return turn;
            await Task.Delay(Pause, time, stopping);
        }
    }

    private async Task<IReadOnlyList<IReadOnlyList<ScoredParticipant>>> UnpackAsync(IEnumerable<byte[]> states)
    {
        var unpacked = new List<IReadOnlyList<ScoredParticipant>>();
        foreach (var state in states)
            unpacked.Add(await store.UnpackAsync(state));
        return unpacked;
    }

    private async Task<(Campaign Campaign, PublishedSurvey Survey)> FindAsync(Guid campaign)
    {
        await using var db = await databases.CreateDbContextAsync();
        var round = await db.Campaigns.AsNoTracking().SingleAsync(stored => stored.Id == campaign);
        return (round, await catalogue.GetAsync(round.SurveyVersionId));
    }

    private static Dictionary<string, CompiledForm> Forms(PublishedSurvey survey) =>
        survey.Forms.ToDictionary(form => form.Key, form => form.Value.Form);

    private async Task<Snapshot> AddAsync(
        Campaign round, PublishedSurvey survey, IReadOnlyList<ScoredParticipant> participants, IReadOnlyList<byte[]> packed,
        SnapshotReason reason, int? shown, int minimum, IReadOnlyList<IReadOnlyList<ScoredParticipant>> states)
    {
        var snapshot = new Snapshot
        {
            CampaignId = round.Id,
            SurveyVersionId = survey.Id,
            TakenAt = time.GetUtcNow().UtcDateTime,
            Reason = reason,
            Shown = shown,
            Answered = participants.Count(participant => participant.Sections.Count > 0),
            Hash = Packed.Hash(survey.Definition.Hash, minimum, packed),
            Answers = packed[^1],
            Tables = Packed.Tables(SurveyTables.Of(survey.Definition, Forms(survey), states, minimum)),
        };
        await using var db = await databases.CreateDbContextAsync();
        db.Add(snapshot);
        await db.SaveChangesAsync();
        return snapshot;
    }
}
