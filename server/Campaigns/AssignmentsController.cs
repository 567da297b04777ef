using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Components;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Campaigns;

/// <summary>Shows how the assignments would change to follow the contacts, and changes them.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/assignments")]
public sealed class AssignmentsController(
    FormEngineDb db, SurveyCatalogue catalogue, Assignments assignments, CampaignChanges changes, IStringLocalizer<CampaignTexts> texts)
        : Controller
{
    private const int PageSize = 50;

    [HttpGet("")]
    public async Task<IActionResult> Preview(Guid id, int page = 1)
    {
        if (await FindAsync(id) is not { } campaign)
            return NotFound();
        var plan = await assignments.PlanAsync(campaign);
        var all = plan.Ended.Select(ended => (Assignment: ended, Added: false))
            .Concat(plan.Added.Select(added => (Assignment: added, Added: true))).ToList();
        var paging = Paging.Of(page, PageSize, all.Count);
        var shown = all.Skip((paging.Page - 1) * PageSize).Take(PageSize).ToList();
        return View("Assignments",
            new AssignmentsPage(campaign, plan.Added.Count, plan.Ended.Count, await RowsAsync(campaign, shown), paging));
    }

    [HttpPost("")]
    public async Task<IActionResult> Apply(Guid id)
    {
        if (await FindAsync(id) is not { } campaign)
            return NotFound();
        var made = await changes.FollowContactsAsync(campaign);
        this.Flash(texts["AssignmentsChanged", made.Added.Count, made.Ended.Count]);
        return this.SeeOther(CampaignAddresses.Of(id));
    }

    private async Task<IReadOnlyList<AssignmentRow>> RowsAsync(Campaign campaign, List<(Assignment Assignment, bool Added)> shown)
    {
        var survey = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition.Texts(Language.Current.Code);
        var participantIds = shown.Select(row => row.Assignment.ParticipantId).ToList();
        var contactIds = shown.Select(row => row.Assignment.ContactId).ToList();
        var participants = await db.Participants.Where(one => participantIds.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, one => one.Name);
        var contacts = await db.Contacts.Where(one => contactIds.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name);
        return [.. shown.Select(row => new AssignmentRow(
            participants[row.Assignment.ParticipantId], survey.Section(row.Assignment.Section).Title,
            contacts[row.Assignment.ContactId], row.Assignment.Kind, row.Added))];
    }

    private Task<Campaign?> FindAsync(Guid id) => db.Campaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.Id == id);
}

public sealed record AssignmentRow(string Participant, string Section, string Contact, AssignmentKind Kind, bool Added);

public sealed record AssignmentsPage(Campaign Campaign, int Added, int Ended, IReadOnlyList<AssignmentRow> Rows, Paging Paging);
