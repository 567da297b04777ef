using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Campaigns;

/// <summary>Changes a campaign's settings. Once it is released, whether it is a pilot and what counts as answered stand.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/settings")]
public sealed class CampaignSettingsController(
    FormEngineDb db, AuditLog audit, IStringLocalizer<CampaignTexts> texts, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(Guid id) =>
        await FindAsync(id) is { } campaign ? await PageAsync(campaign, CampaignInput.Of(campaign)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Save(Guid id, [Bind(Prefix = "Input")] CampaignInput input, [FromQuery] string? lang)
    {
        if (await FindAsync(id) is not { } campaign)
            return NotFound();
        var (settings, errors) = CampaignCheck.Of(input, time.GetUtcNow().UtcDateTime);
        ModelState.Add(texts, errors);
        if (lang is not null)
            ModelState.Clear();
        if (lang is not null || !ModelState.IsValid)
            return await PageAsync(campaign, input);

        Change(campaign, settings!, input);
        if (input.Previous is null || (await EarlierAsync(campaign)).Any(earlier => earlier.Id == input.Previous))
            campaign.PreviousId = input.Previous;
        await db.SaveChangesAsync();
        this.Flash(texts["Saved"]);
        return this.SeeOther(CampaignAddresses.Of(id));
    }

    /// <summary>Only before the release: afterwards it holds people's answers.</summary>
    [HttpPost("delete")]
    public async Task<IActionResult> Delete(Guid id)
    {
        if (await db.Campaigns.Where(campaign => campaign.Id == id && campaign.ReleasedAt == null).ExecuteDeleteAsync() == 0)
            return NotFound();
        audit.Add(AuditCodes.CampaignDeleted, id);
        await db.SaveChangesAsync();
        this.Flash(texts["Deleted"]);
        return this.SeeOther(CampaignAddresses.List);
    }

    private void Change(Campaign campaign, CampaignSettings settings, CampaignInput input)
    {
        audit.Add(AuditCodes.CampaignChanged, campaign.Id,
            AuditDetail.Of("DatesMoved", campaign.OpensAt, settings.OpensAt, campaign.ClosesAt, settings.ClosesAt));
        (campaign.Name, campaign.OpensAt, campaign.ClosesAt, campaign.DeleteOn) =
            (settings.Name, settings.OpensAt, settings.ClosesAt, settings.DeleteOn);
        if (campaign.ReleasedAt is null)
            (campaign.Pilot, campaign.Answered) = (input.Pilot || campaign.Synthetic, input.Answered);
    }

    private async Task<ViewResult> PageAsync(Campaign campaign, CampaignInput input) =>
        View("Settings", new SettingsPage(campaign, input, await EarlierAsync(campaign)));

    /// <summary>The rounds of the same survey that opened before this one.</summary>
    private Task<List<Campaign>> EarlierAsync(Campaign campaign) => db.Campaigns.AsNoTracking()
        .Where(earlier => earlier.Id != campaign.Id && earlier.OpensAt < campaign.OpensAt && !earlier.Pilot
            && db.SurveyVersions.Any(version => version.Id == campaign.SurveyVersionId && version.Survey == earlier.SurveyVersion!.Survey))
        .OrderByDescending(earlier => earlier.OpensAt).ToListAsync();

    private Task<Campaign?> FindAsync(Guid id) => db.Campaigns.SingleOrDefaultAsync(campaign => campaign.Id == id);
}

public sealed record SettingsPage(Campaign Campaign, CampaignInput Input, IReadOnlyList<Campaign> Earlier)
{
    public IEnumerable<SelectListItem> PreviousRounds(string none) =>
        Earlier.Select(earlier => new SelectListItem($"{earlier.Name} ({earlier.OpensAt.ToDateText()})", earlier.Id.ToString()))
            .Prepend(new SelectListItem(none, ""));
}
