using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Designer;
using FormEngine.Server.Web.Languages;
using FormEngine.Surveys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Tracking;

/// <summary>Who has answered what in a campaign.</summary>
[Authorize(Policies.Run)]
[Route("/staff/campaigns/{id:guid}/tracking")]
public sealed class TrackingController(
    FormEngineDb db, SurveyCatalogue catalogue, TrackingSource source, ParticipantTrackSource participants,
    IStringLocalizer<TrackingTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Table(Guid id, TrackingFilter filter) =>
        await ViewOfAsync(id, filter) is { } view ? View("Table", view) : NotFound();

    [HttpGet("/staff/campaigns/{id:guid}/tracking.csv")]
    public async Task<IActionResult> Csv(Guid id, TrackingFilter filter) => await ViewOfAsync(id, filter) is { } view
        ? File(TrackingCsv.Write(view, texts), "text/csv; charset=utf-8", "tracking.csv")
        : NotFound();

    [HttpGet("{participant:guid}")]
    public async Task<IActionResult> Participant(Guid id, Guid participant)
    {
        if (await FindAsync(id) is not { } campaign)
            return NotFound();
        var survey = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition;
        var track = await participants.LoadAsync(id, participant, survey, Texts(survey));
        return track is null ? NotFound() : View("Participant", track);
    }

    private async Task<TrackingView?> ViewOfAsync(Guid id, TrackingFilter filter)
    {
        if (await FindAsync(id) is not { } campaign)
            return null;
        var survey = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition;
        var words = Texts(survey);
        var sections = survey.Sections.Select((section, index) => new TrackedSection(section.Id, words.Section(section.Id).Title, index));
        return new TrackingView(campaign, [.. sections], Dimension.Of(survey, words), await source.LoadAsync(id, survey), filter);
    }

    private Task<Campaign?> FindAsync(Guid id) => db.Campaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.Id == id);

    private static SurveyTexts Texts(SurveyDefinition survey) => survey.Texts(Language.Current.Code);
}
