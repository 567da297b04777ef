using FormEngine.Server.Access;
using FormEngine.Server.Campaigns.Next;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Surveys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Campaigns;

/// <summary>Where a campaign is made: choose a survey, fill in, see who would be in it, create.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.New)]
public sealed class NewCampaignController(
    FormEngineDb db, SurveyCatalogue catalogue, CampaignChanges changes, NextRounds rounds, IStringLocalizer<CampaignTexts> texts,
    TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid? survey)
    {
        var versions = await db.SurveyVersions.OrderBy(version => version.Survey).ThenBy(version => version.IsEarlier)
            .ThenByDescending(version => version.PublishedAt)
            .Select(version => version.Id).ToListAsync();
        var chosen = versions.Count == 1 ? versions[0] : versions.Find(version => version == survey);
        if (chosen == Guid.Empty)
            return View("ChooseSurvey",
                new SurveyChoice(await Task.WhenAll(versions.Select(catalogue.GetAsync)), await catalogue.NamesAsync()));
        var answered = (await catalogue.GetAsync(chosen)).Definition.Answered == AnsweredRule.Complete
            ? AnsweredMeans.Complete
            : AnsweredMeans.Any;
        return await PageAsync(NewCampaignInput.Suggest(chosen, answered, time.Today()),
            await Candidates.LoadAsync(db, time.Today()), null);
    }

    /// <summary>The round after another: all filled in and previewed, so that one press makes it.</summary>
    [HttpGet(CampaignAddresses.List + "/{id:guid}/next")]
    public async Task<IActionResult> Next(Guid id)
    {
        if (await rounds.FindAsync(id, NextSuggestion.OpensOn(time.Today())) is not { } next)
            return NotFound();
        var input = NextSuggestion.Of(next, time.Today());
        var candidates = await Candidates.LoadAsync(db, time.Today());
        var chosen = input.Choice().Of(candidates.All);
        ModelState.Check(texts, input, chosen);
        return await PageAsync(input, candidates, chosen, next);
    }

    [HttpPost("")]
    public async Task<IActionResult> Create([Bind(Prefix = "Input")] NewCampaignInput input, string? step, [FromQuery] string? lang)
    {
        if (!await db.SurveyVersions.AnyAsync(version => version.Id == input.Survey))
            return NotFound();
        await input.ReadFileAsync();
        var candidates = await Candidates.LoadAsync(db, time.Today());
        var chosen = input.Choice().Of(candidates.All);
        var (settings, errors) = CampaignCheck.Of(input, time.GetUtcNow().UtcDateTime);
        ModelState.Add(texts, errors);
        ModelState.Check(texts, input, chosen);
        if (lang is not null)
            ModelState.Clear();
        var next = await NextAsync(input);
        if (!ModelState.IsValid || step != "create")
            return await PageAsync(input, candidates, chosen, next);

        var campaign = Make(input, settings!, next);
        await changes.CreateAsync(campaign, candidates, chosen.Chosen, next);
        this.Flash(texts["Created", campaign.Name]);
        return this.SeeOther(CampaignAddresses.Of(campaign.Id));
    }

    private async Task<NextRound?> NextAsync(NewCampaignInput input) =>
        input.From is { } from ? await rounds.FindAsync(from, Typed.Date(input.OpensDate) ?? time.Today()) : null;

    private Campaign Make(NewCampaignInput input, CampaignSettings settings, NextRound? next) => new()
    {
        SurveyVersionId = input.Survey,
        Name = settings.Name,
        Pilot = input.Pilot,
        OpensAt = settings.OpensAt,
        ClosesAt = settings.ClosesAt,
        Answered = input.Answered,
        DeleteOn = settings.DeleteOn,
        PreviousId = next?.From.Id,
        CreatedAt = time.GetUtcNow().UtcDateTime,
    };

    private async Task<ViewResult> PageAsync(
        NewCampaignInput input, Candidates candidates, ChosenParticipants? chosen, NextRound? next = null)
    {
        var survey = await catalogue.GetAsync(input.Survey);
        var preview = chosen is null || !ModelState.IsValid ? null : candidates.Preview(survey.Definition, chosen.Chosen);
        var name = (await catalogue.NamesAsync()).WithVersion(survey);
        return View("New", new NewCampaignPage(
            input, name, candidates.All.Count, candidates.Filters(survey.Definition), preview, next));
    }
}

public sealed record NewCampaignPage(
    NewCampaignInput Input, string Survey, int Organisations, IReadOnlyList<AttributeFilter> Filters, CampaignPreview? Preview,
    NextRound? Next)
{
    /// <summary>As they stand in the form, in words.</summary>
    public string Opens => Typed.Moment(Input.OpensDate, Input.OpensTime)?.ToDateTimeText() ?? "";

    public string Closes => Typed.Moment(Input.ClosesDate, Input.ClosesTime)?.ToDateTimeText() ?? "";
}

/// <summary>The versions of surveys a round may be of.</summary>
public sealed record SurveyChoice(IReadOnlyList<PublishedSurvey> Surveys, SurveyNames Names);
