using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Surveys.Indicators;

/// <summary>What a survey version's indicators are and how they are reckoned.</summary>
[Authorize(Policies.Staff)]
[Route(SurveyAddresses.List)]
public sealed class IndicatorsController(FormEngineDb db, SurveyCatalogue catalogue) : Controller
{
    [HttpGet("{id:guid}/indicators")]
    public async Task<IActionResult> Indicators(Guid id)
    {
        if (!await db.SurveyVersions.AnyAsync(version => version.Id == id))
            return NotFound();
        var survey = await catalogue.GetAsync(id);
        return View("Indicators", new IndicatorsPage(survey, IndicatorOverview.Of(survey, Language.Current.Code)));
    }
}

public sealed record IndicatorsPage(PublishedSurvey Survey, IndicatorOverview Overview);
