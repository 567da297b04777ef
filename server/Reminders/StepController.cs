using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Invitations;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Reminders;

/// <summary>One step: exactly whom it writes to and what, its release, and what it has sent.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/reminders/steps/{stepId:guid}")]
public sealed class StepController(
    FormEngineDb db, ReminderService service, ReminderRecipientList recipients, ReminderMails letters, ReminderChanges changes,
    IStringLocalizer<RemindersTexts> texts) : Controller
{
    private const int PageSize = 50;

    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, Guid stepId, int page = 1)
    {
        if (await FindAsync(id) is not { } campaign)
            return NotFound();
        var board = await service.BoardAsync(campaign);
        if (board.Steps.FirstOrDefault(row => row.Step.Id == stepId) is not { } row)
            return NotFound();
        var all = row.Reach.Contacts;
        var paging = Paging.Of(page, PageSize, all.Count);
        var shown = await recipients.ReadAsync(campaign, row.Step, board.Tasks, all.Skip((paging.Page - 1) * PageSize).Take(PageSize));
        return View("Step", new StepPage(board, row, shown, paging));
    }

    [HttpGet("mails/{contactId:guid}")]
    public async Task<IActionResult> Mail(Guid id, Guid stepId, Guid contactId) =>
        await FindAsync(id) is { } campaign && await FindStepAsync(id, stepId) is { } step
        && await letters.PreviewAsync(campaign, step, contactId) is { } mail
            ? this.ShowMail(campaign, mail, $"{ReminderAddresses.StepMail(id, stepId, contactId)}/html")
            : NotFound();

    [HttpGet("mails/{contactId:guid}/html")]
    public async Task<IActionResult> Html(Guid id, Guid stepId, Guid contactId) =>
        await FindAsync(id) is { } campaign && await FindStepAsync(id, stepId) is { } step
        && await letters.PreviewAsync(campaign, step, contactId) is { } mail
            ? this.ShowHtml(mail)
            : NotFound();

    /// <summary>Only if it would reach as many as staff were shown.</summary>
    [HttpPost("release")]
    public async Task<IActionResult> Release(Guid id, Guid stepId, int persons)
    {
        if (await FindAsync(id) is not { } campaign)
            return NotFound();
        var row = (await service.BoardAsync(campaign)).Steps.FirstOrDefault(row => row.Step.Id == stepId
            && row.Step.Anchor != ReminderAnchor.ByHand);
        if (row is null)
            return NotFound();
        if (row.Reach.Persons == persons && await changes.ReleaseStepAsync(stepId, persons))
            this.Flash(texts["StepReleased", row.Number]);
        else
            this.Flash(texts[row.Step.ReleasedAt is null ? "CountChanged" : "ReleasedAlready"], "warning");
        return Back(id, stepId);
    }

    [HttpPost("hold")]
    public async Task<IActionResult> Hold(Guid id, Guid stepId)
    {
        if (await FindStepAsync(id, stepId) is null)
            return NotFound();
        await changes.HoldStepAsync(stepId);
        this.Flash(texts["StepHeld"]);
        return Back(id, stepId);
    }

    private IActionResult Back(Guid id, Guid stepId) => this.SeeOther(ReminderAddresses.Step(id, stepId));

    private Task<Campaign?> FindAsync(Guid id) => db.Campaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.Id == id);

    private Task<ReminderStep?> FindStepAsync(Guid id, Guid stepId) =>
        db.ReminderSteps.AsNoTracking().SingleOrDefaultAsync(step => step.Id == stepId && step.CampaignId == id);
}

public sealed record StepPage(ReminderBoard Board, StepRow Row, IReadOnlyList<ReminderRecipient> Recipients, Paging Paging);
