using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Jobs;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Results.Snapshots;

/// <summary>
/// Shows new figures where it is time, which is seldom, for each state spends protection: when there is enough for a first comparison, at
/// night when twice as many have answered, and at closing. Forgets those that only staff asked for after a week.
/// </summary>
internal sealed class ShownStateJob(FormEngineDb db, SurveyCatalogue catalogue, SnapshotTaker snapshots, TimeProvider time) : IRecurringJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var oldest = now - Kept;
        await db.Snapshots.Where(snapshot => snapshot.Shown == null && snapshot.TakenAt < oldest).ExecuteDeleteAsync(stopping);
        var rounds = await db.Campaigns.AsNoTracking().Where(campaign => campaign.ReleasedAt != null && campaign.ErasedAt == null)
            .ToListAsync(stopping);
        var shown = 0;
        foreach (var round in rounds)
        {
            if (await DueAsync(round, now, stopping) is { } due
                && await snapshots.ShowAsync(round.Id, due.Reason, state => (state?.Number ?? 0) == due.Before, null, stopping) is not null)
                shown++;
        }

        return shown;
    }

    private async Task<(SnapshotReason Reason, int Before)?> DueAsync(Campaign round, DateTime now, CancellationToken stopping)
    {
        var last = await db.Snapshots.Where(snapshot => snapshot.CampaignId == round.Id && snapshot.Shown != null)
            .OrderByDescending(snapshot => snapshot.Shown)
            .Select(snapshot => new { Number = snapshot.Shown!.Value, snapshot.TakenAt, snapshot.Answered }).FirstOrDefaultAsync(stopping);
        if (last is not null && last.TakenAt >= round.ClosesAt)
            return null;
        var survey = (await catalogue.GetAsync(round.SurveyVersionId)).Definition;
        var answered = await AnsweredAsync(round, survey, stopping);
        if (last is null)
            return answered >= ShownState.EnoughFor(survey) ? (SnapshotReason.Enough, 0) : null;

        if (now >= round.ClosesAt)
            return (SnapshotReason.Closed, last.Number);
        return IsNight(now) && answered >= 2 * last.Answered ? (SnapshotReason.Doubled, last.Number) : null;
    }

    /// <summary>How many have answered a section that figures are made of.</summary>
    private Task<int> AnsweredAsync(Campaign round, SurveyDefinition survey, CancellationToken stopping) =>
        RoundAnswers.Answered(db, round.Answered, survey)
            .Where(response => response.Participant!.CampaignId == round.Id && response.Participant.ExcludedAt == null)
            .Select(response => response.ParticipantId).Distinct().CountAsync(stopping);

    private static bool IsNight(DateTime now) => now.ToOslo().Hour < 5;
}
