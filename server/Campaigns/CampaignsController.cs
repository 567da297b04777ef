using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Campaigns;

/// <summary>The campaigns, and each one's page.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List)]
public sealed class CampaignsController(FormEngineDb db, SurveyCatalogue catalogue, Assignments assignments, TimeProvider time) : Controller
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    [HttpGet("")]
    public async Task<IActionResult> List()
    {
        var campaigns = await db.Campaigns.AsNoTracking().OrderByDescending(campaign => campaign.CreatedAt)
            .Select(campaign => new { Campaign = campaign, Participants = campaign.Participants.Count }).ToListAsync();
        var names = await catalogue.NamesAsync();
        var rows = new List<CampaignRow>();
        foreach (var row in campaigns)
            rows.Add(new CampaignRow(row.Campaign, row.Campaign.StageAt(Now), await NameAsync(row.Campaign, names), row.Participants));
        return View("List", rows);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id)
    {
        var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.Id == id);
        return campaign is null ? NotFound() : View("Campaign", await PageAsync(campaign));
    }

    private async Task<CampaignPage> PageAsync(Campaign campaign)
    {
        var mails = await db.Mails.Where(mail => mail.CampaignId == campaign.Id)
            .GroupBy(mail => mail.State).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count);
        return new CampaignPage(
            campaign, campaign.StageAt(Now), await NameAsync(campaign, await catalogue.NamesAsync()),
            await db.Participants.CountAsync(participant => participant.CampaignId == campaign.Id),
            await SectionsAsync(campaign), mails, await TroubleAsync(campaign), !(await assignments.PlanAsync(campaign)).IsEmpty);
    }

    private Task<int> TroubleAsync(Campaign campaign) => db.Mails.CountAsync(mail => mail.CampaignId == campaign.Id
        && (mail.State == MailState.Failed || mail.State == MailState.Uncertain || mail.BouncedAt != null));

    private async Task<IReadOnlyList<SectionPreview>> SectionsAsync(Campaign campaign)
    {
        var survey = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition;
        var texts = survey.Texts(Language.Current.Code);
        var owned = await db.Assignments.Owners()
            .Where(assignment => assignment.Participant!.CampaignId == campaign.Id)
            .GroupBy(assignment => assignment.Section).ToDictionaryAsync(section => section.Key, section => section.Count());
        var attributes = await db.Participants.Where(participant => participant.CampaignId == campaign.Id)
            .Select(participant => participant.Attributes).ToListAsync();
        var applies = attributes.SelectMany(one => survey.SectionsFor(one)).CountBy(section => section.Id).ToDictionary();
        return [.. survey.Sections.Select(section => new SectionPreview(
            texts.Section(section.Id).Title, texts.Role(section.RoleId).Title,
            applies.GetValueOrDefault(section.Id), owned.GetValueOrDefault(section.Id)))];
    }

    private async Task<string> NameAsync(Campaign campaign, SurveyNames names) =>
        names.WithVersion(await catalogue.GetAsync(campaign.SurveyVersionId));
}

public sealed record CampaignRow(Campaign Campaign, CampaignStage Stage, string Survey, int Participants);

/// <summary>
/// A campaign at a glance. Trouble is how many mails of any kind failed, bounced or are uncertain. Contacts
/// have changed where the assignments lag behind who holds the roles.
/// </summary>
public sealed record CampaignPage(
    Campaign Campaign, CampaignStage Stage, string Survey, int Participants, IReadOnlyList<SectionPreview> Sections,
    IReadOnlyDictionary<MailState, int> Mails, int Trouble, bool ContactsChanged)
{
    public int Unfilled => Sections.Sum(section => section.Unfilled);
}
