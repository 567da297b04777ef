using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Campaigns;

/// <summary>Adds participants to a campaign; once it is released their invitations follow by themselves.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/participants")]
public sealed class CampaignParticipantsController(
    FormEngineDb db, SurveyCatalogue catalogue, CampaignChanges changes, IStringLocalizer<CampaignTexts> texts, TimeProvider time)
        : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Choose(Guid id) => await FindAsync(id) is { } campaign
        ? await PageAsync(
            campaign, new AddParticipantsInput { Mode = ChoiceMode.Listed }, await Candidates.LoadAsync(db, time.Today(), id), null)
        : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Add(Guid id, [Bind(Prefix = "Input")] AddParticipantsInput input, string? step,
        [FromQuery] string? lang)
    {
        if (await FindAsync(id) is not { } campaign)
            return NotFound();
        await input.ReadFileAsync();
        var candidates = await Candidates.LoadAsync(db, time.Today(), id);
        var chosen = input.Choice().Of(candidates.All);
        ModelState.Check(texts, input, chosen);
        if (lang is not null)
            ModelState.Clear();
        if (!ModelState.IsValid || step != "create")
            return await PageAsync(campaign, input, candidates, chosen);

        var added = await changes.AddParticipantsAsync(campaign, candidates, chosen.Chosen);
        this.Flash(texts["ParticipantsAdded", added]);
        return this.SeeOther(CampaignAddresses.Of(id));
    }

    private async Task<ViewResult> PageAsync(Campaign campaign, AddParticipantsInput input, Candidates candidates,
        ChosenParticipants? chosen)
    {
        var survey = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition;
        var preview = chosen is null || !ModelState.IsValid ? null : candidates.Preview(survey, chosen.Chosen);
        return View("Participants", new AddParticipantsPage(campaign, input, candidates.All.Count, candidates.Filters(survey), preview));
    }

    private Task<Campaign?> FindAsync(Guid id) => db.Campaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.Id == id);
}

public sealed record AddParticipantsPage(
    Campaign Campaign, AddParticipantsInput Input, int Organisations, IReadOnlyList<AttributeFilter> Filters, CampaignPreview? Preview);
