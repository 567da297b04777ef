using FormEngine.Server.Campaigns;
using FormEngine.Server.Contacts.Import;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Invitations;
using FormEngine.Server.Mail;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Demo;

/// <summary>
/// Makes a pilot campaign of every survey by the very steps staff take: import organisations, import contacts, create,
/// release; then lets some respondents answer, and publishes what came of it.
/// </summary>
public sealed class DemoRounds(
    FormEngineDb db, SurveyCatalogue catalogue, Folders folders, Importer importer, CampaignChanges campaigns,
    MailLists lists, Release release, Delivery delivery, DemoAnswers answers, DemoPublication publication, TimeProvider time)
{
    private const string Mark = "Demo: ";

    private const int OpenDays = 28;

    /// <summary>The rounds have been open for so long, so that there is something to follow.</summary>
    private const int DaysAgo = 14;

    /// <summary>
    /// Removes what a demo that was stopped half-way left behind. Where one may be made there is no campaign, so those with this mark
    /// that are younger than the wish for it are its.
    /// </summary>
    public Task RemoveAsync(DateTime askedAt) => db.Campaigns
        .Where(campaign => campaign.Pilot && campaign.Name.StartsWith(Mark) && campaign.CreatedAt >= askedAt)
        .ExecuteDeleteAsync();

    /// <summary>Tells as it goes how much is done, of how much.</summary>
    /// <returns>How many participants there are.</returns>
    public async Task<int> CreateAsync(Func<int, int, Task> tell)
    {
        var surveys = await catalogue.LatestAsync();
        await ImportAsync(surveys);
        var candidates = await Candidates.LoadAsync(db, time.Today());
        var total = surveys.Count * candidates.All.Count;
        for (var i = 0; i < surveys.Count; i++)
        {
            var before = i * candidates.All.Count;
            var campaign = await CreateAsync(surveys[i], candidates);

            // Before anybody answers: whoever has completed a section is sent no invitation to it.
            await delivery.RunAsync();
            var opened = time.GetUtcNow().UtcDateTime.AddDays(-DaysAgo);
            await BackdateAsync(campaign.Id, opened);
            await answers.AddAsync(campaign.Id, opened, done => tell(before + done, total));
            await publication.PublishAsync(campaign);
        }

        return total;
    }

    private async Task ImportAsync(IReadOnlyList<PublishedSurvey> surveys)
    {
        foreach (var file in Directory.EnumerateFiles(folders.Forms, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            await ImportAsync(ImportKind.Organisations, await File.ReadAllBytesAsync(file));
        var organisations = await db.Organisations.OrderBy(organisation => organisation.Number)
            .Select(organisation => new ValueTuple<string, string>(organisation.Number, organisation.Name)).ToListAsync();
        await ImportAsync(ImportKind.Contacts, DemoContacts.Csv(organisations, [.. surveys.Select(survey => survey.Definition)]));
    }

    private async Task ImportAsync(ImportKind kind, byte[] file)
    {
        var result = await importer.ApplyAsync(kind, FileBook.Read(file), new ImportChoices());
        if (result.Outcome != ImportOutcome.Imported)
            throw new InvalidOperationException($"The demo's {kind} were not imported: {result.Outcome} {Problem(result.Plan)}");
    }

    private static Message? Problem(ImportPlan plan) =>
        plan.Problems.Concat(plan.Rows.SelectMany(row => row.Problems)).FirstOrDefault();

    private async Task<Campaign> CreateAsync(PublishedSurvey survey, Candidates candidates)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var campaign = new Campaign
        {
            SurveyVersionId = survey.Id,
            Name = $"{Mark}{survey.Definition.Texts("nb").Title}",
            Pilot = true,
            OpensAt = now,
            ClosesAt = OsloTime.FromOslo(time.Today().AddDays(OpenDays - DaysAgo).ToDateTime(new TimeOnly(23, 59))),
            Answered = AnsweredMeans.Any,
            CreatedAt = now,
            DeleteOn = time.Today().AddDays((OpenDays * 2) - DaysAgo),
        };
        await campaigns.CreateAsync(campaign, candidates, candidates.All);
        await release.ReleaseAsync(campaign.Id, (await lists.LoadAsync(campaign)).Mails.Count);
        return campaign;
    }

    /// <summary>Makes it look as if all this was done when the round opened.</summary>
    private async Task BackdateAsync(Guid campaignId, DateTime opened)
    {
        await db.Campaigns.Where(campaign => campaign.Id == campaignId).ExecuteUpdateAsync(set => set
            .SetProperty(campaign => campaign.OpensAt, opened)
            .SetProperty(campaign => campaign.ReleasedAt, opened));
        await db.Assignments.Where(assignment => assignment.Participant!.CampaignId == campaignId)
            .ExecuteUpdateAsync(set => set.SetProperty(assignment => assignment.From, opened));
        await db.AccessLinks.Where(link => link.CampaignId == campaignId)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.CreatedAt, opened));
        await db.Mails.Where(mail => mail.CampaignId == campaignId && mail.State == MailState.Sent)
            .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.SentAt, opened));
    }
}
