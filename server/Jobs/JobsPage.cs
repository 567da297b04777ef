using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Jobs.LongWork;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Jobs;

/// <summary>What runs in the background: which jobs there are, how the outbox stands, what ran lately and what failed.</summary>
public sealed record JobsPage(
    IReadOnlyList<JobRow> Jobs, IReadOnlyList<WorkRow> Work, IReadOnlyList<JobRun> Recent, IReadOnlyList<JobRun> Failures,
    OutboxCounts Outbox, IReadOnlyList<Trouble> Troubles)
{
    private const int Shown = 30;
    private const int WorkShown = 10;

    public static async Task<JobsPage> LoadAsync(
        FormEngineDb db, BackgroundJobs background, IEnumerable<RecurringJob> jobs, WorkProgress progress, DateTime now)
    {
        var rows = new List<JobRow>();
        foreach (var job in jobs)
        {
            var runs = await db.JobRuns.AsNoTracking().Where(run => run.Job == job.Name)
                .OrderByDescending(run => run.StartedAt).Take(2).ToListAsync();
            rows.Add(new JobRow(job, await background.NextTurnAsync(job.Name), runs.Find(run => run.EndedAt is null),
                runs.Find(run => run.EndedAt is not null)));
        }
        var newestFirst = db.JobRuns.AsNoTracking().OrderByDescending(run => run.StartedAt);
        return new JobsPage(
            rows, await WorkAsync(db, progress), await newestFirst.Take(Shown).ToListAsync(),
            await newestFirst.Where(run => run.Error != null).Take(Shown).ToListAsync(),
            await OutboxCounts.LoadAsync(db, now), await TroublesAsync(db));
    }

    private static async Task<List<WorkRow>> WorkAsync(FormEngineDb db, WorkProgress progress)
    {
        var rows = await db.Works.AsNoTracking().OrderByDescending(work => work.AskedAt).Take(WorkShown)
            .Select(work => new WorkRow(
                work, db.Users.Where(staff => staff.Id == work.StaffId).Select(staff => staff.Name).FirstOrDefault()))
            .ToListAsync();
        rows.ForEach(row => progress.Of(row.Work));
        return rows;
    }

    private static async Task<List<Trouble>> TroublesAsync(FormEngineDb db) =>
        (await db.Campaigns.OrderByDescending(campaign => campaign.ClosesAt)
        .Select(campaign => new Trouble(
            campaign.Id, campaign.Name,
            db.Mails.Count(mail => mail.CampaignId == campaign.Id && mail.State == MailState.Failed),
            db.Mails.Count(mail => mail.CampaignId == campaign.Id && mail.State == MailState.Uncertain),
            db.Mails.Count(mail => mail.CampaignId == campaign.Id && mail.BouncedAt != null && mail.State != MailState.Failed)))
        .ToListAsync()).FindAll(trouble => trouble.Failed + trouble.Uncertain + trouble.Bounced > 0);
}

public sealed record JobRow(RecurringJob Job, DateTime? Next, JobRun? Running, JobRun? Last);

/// <summary>Long work, and who asked for it.</summary>
public sealed record WorkRow(Work Work, string? Asker);

/// <summary>Mails that want a person's eye, in one campaign.</summary>
public sealed record Trouble(Guid CampaignId, string Campaign, int Failed, int Uncertain, int Bounced);

/// <summary>The mails of all campaigns that are not sent yet: due now, waiting for their time, and on their way.</summary>
public sealed record OutboxCounts(int Due, int Waiting, int Sending)
{
    public static async Task<OutboxCounts> LoadAsync(FormEngineDb db, DateTime now)
    {
        var planned = db.Mails.Where(mail => mail.State == MailState.Planned);
        var due = await planned.CountAsync(mail => mail.Due <= now && (mail.RetryAt == null || mail.RetryAt <= now)
            && mail.Campaign!.OpensAt <= now);
        return new OutboxCounts(due, await planned.CountAsync() - due, await db.Mails.CountAsync(mail => mail.State == MailState.Claimed));
    }
}
