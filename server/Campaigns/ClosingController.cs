using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Campaigns;

/// <summary>Ends answering before its time, once staff have seen what that means, and lets it go on again.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}")]
public sealed class ClosingController(
    FormEngineDb db, AuditLog audit, IStringLocalizer<CampaignTexts> texts, TimeProvider time) : Controller
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    [HttpGet("close")]
    public async Task<IActionResult> Confirm(Guid id) =>
        await FindAsync(id) is { } campaign ? View("Close", await PageAsync(campaign)) : NotFound();

    [HttpPost("close")]
    public async Task<IActionResult> Close(Guid id, bool extended)
    {
        if (await FindAsync(id) is not { } campaign)
            return NotFound();
        if (!IsRunning(campaign))
            return View("Close", await PageAsync(campaign));
        await using var transaction = await db.Database.BeginTransactionAsync();
        audit.Add(AuditCodes.CampaignClosed, id,
            extended ? AuditDetail.Of("ClosedForAll", campaign.ClosesAt, Now) : AuditDetail.Of("ClosingMoved", campaign.ClosesAt, Now));
        if (campaign.ClosesAt > Now)
            campaign.ClosesAt = Now;
        await db.SaveChangesAsync();
        if (extended)
            await Extended(id).ExecuteUpdateAsync(set => set.SetProperty(participant => participant.ExtendedTo, (DateTime?)null));
        await transaction.CommitAsync();
        this.Flash(texts["ClosedNow"]);
        return this.SeeOther(CampaignAddresses.Of(id));
    }

    [HttpGet("reopen")]
    public async Task<IActionResult> AskUntil(Guid id) => await FindAsync(id) is { } campaign
        ? View("Reopen", new ReopenPage(campaign, campaign.StageAt(Now), ReopenInput.Suggest(Now.ToOslo())))
        : NotFound();

    [HttpPost("reopen")]
    public async Task<IActionResult> Reopen(Guid id, [Bind(Prefix = nameof(ReopenPage.Input))] ReopenInput input, [FromQuery] string? lang)
    {
        if (await FindAsync(id) is not { } campaign)
            return NotFound();
        var errors = input.Errors(Now);
        ModelState.Add(texts, errors);
        if (lang is not null)
            ModelState.Clear();
        if (lang is not null || errors.Count > 0 || campaign.StageAt(Now) != CampaignStage.Closed)
            return View("Reopen", new ReopenPage(campaign, campaign.StageAt(Now), input));
        audit.Add(AuditCodes.CampaignReopened, id, AuditDetail.Of("ClosingMoved", campaign.ClosesAt, input.Until!.Value));
        campaign.ClosesAt = input.Until!.Value;
        await db.SaveChangesAsync();
        this.Flash(texts["Reopened", campaign.ClosesAt.ToDateTimeText()]);
        return this.SeeOther(CampaignAddresses.Of(id));
    }

    private async Task<ClosePage> PageAsync(Campaign campaign)
    {
        var begun = await db.SectionResponses
            .Where(response => response.Participant!.CampaignId == campaign.Id && response.Participant.ExcludedAt == null
                && (response.Status == ResponseStatus.InProgress || response.Status == ResponseStatus.Ready))
            .Select(response => new { response.ParticipantId, response.Section }).Distinct().CountAsync();
        var silent = await db.Participants.Active().CountAsync(participant => participant.CampaignId == campaign.Id
            && !participant.Responses.Any(response => response.Status != ResponseStatus.NotStarted));
        return new ClosePage(campaign, IsRunning(campaign), begun, silent, await Extended(campaign.Id).CountAsync());
    }

    private bool IsRunning(Campaign campaign) => campaign.StageAt(Now) == CampaignStage.Open
        || (campaign.StageAt(Now) == CampaignStage.Closed && Extended(campaign.Id).Any());

    /// <summary>Those who may go on after the campaign has closed.</summary>
    private IQueryable<Participant> Extended(Guid id)
    {
        var now = Now;
        return db.Participants.Where(participant => participant.CampaignId == id && participant.ExtendedTo > now);
    }

    private Task<Campaign?> FindAsync(Guid id) => db.Campaigns.SingleOrDefaultAsync(campaign => campaign.Id == id);
}

/// <summary>What closing now means: sections begun, participants that have answered nothing, and those with more time.</summary>
public sealed record ClosePage(Campaign Campaign, bool IsRunning, int Begun, int Silent, int Extended);

public sealed record ReopenPage(Campaign Campaign, CampaignStage Stage, ReopenInput Input);
