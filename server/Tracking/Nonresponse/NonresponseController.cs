using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Tracking.Nonresponse;

/// <summary>Who did not answer, and how far that may skew the results; reckoned anew each time.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}")]
public sealed class NonresponseController(
    FormEngineDb db, SurveyCatalogue catalogue, TrackingSource source, IStringLocalizer<NonresponseTexts> texts) : Controller
{
    [HttpGet("nonresponse")]
    public async Task<IActionResult> Show(Guid id, NonresponseFilter filter) =>
        await ReportAsync(id, filter) is { } report ? View("Nonresponse", report) : NotFound();

    [HttpGet("nonresponse/method")]
    public async Task<IActionResult> ShowMethod(Guid id) =>
        await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.Id == id) is { } campaign
            ? View("Method", campaign)
            : NotFound();

    [HttpGet("nonresponse.xlsx")]
    public async Task<IActionResult> Workbook(Guid id, NonresponseFilter filter) => await ReportAsync(id, filter) is { } report
        ? File(NonresponseFile.Workbook(report, texts), XlsxFile.ContentType, Name(report, "nonresponse", "xlsx"))
        : NotFound();

    [HttpGet("weights.xlsx")]
    public async Task<IActionResult> Weights(Guid id, NonresponseFilter filter) => await ReportAsync(id, filter) is { } report
        ? File(WeightsFile.Workbook(report, texts), XlsxFile.ContentType, Name(report, "weights", "xlsx"))
        : NotFound();

    [HttpGet("weights.csv")]
    public async Task<IActionResult> WeightsAsCsv(Guid id, NonresponseFilter filter) => await ReportAsync(id, filter) is { } report
        ? File(WeightsFile.Csv(report, texts), "text/csv; charset=utf-8", Name(report, "weights", "csv"))
        : NotFound();

    private static string Name(NonresponseReport report, string what, string format) =>
        DownloadName.Of(what, report.Campaign.Name, format);

    private async Task<NonresponseReport?> ReportAsync(Guid id, NonresponseFilter filter)
    {
        if (await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.Id == id) is not { } campaign)
            return null;
        var survey = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition;
        return NonresponseReport.Of(campaign, survey, survey.Texts(Language.Current.Code), await source.LoadAsync(id, survey), filter);
    }
}
