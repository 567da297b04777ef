using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Surveys;

/// <summary>The surveys and their versions, and what publishing <c>forms/</c> found.</summary>
[Authorize(Policies.Staff)]
[Route(SurveyAddresses.List)]
public sealed class SurveysController(
    FormEngineDb db, SurveyCatalogue catalogue, SurveyPublisher publisher, AuditLog audit,
    IAuthorizationService authorization, IStringLocalizer<SurveysTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List()
    {
        var versions = await db.SurveyVersions.AsNoTracking()
            .OrderBy(version => version.Survey).ThenBy(version => version.IsEarlier)
            .ThenByDescending(version => version.PublishedAt)
            .Select(version =>
                new { version.Id, version.PublishedAt, Campaigns = db.Campaigns.Count(campaign => campaign.SurveyVersionId == version.Id) })
            .ToListAsync();
        var rows = new List<SurveyRow>();
        foreach (var version in versions)
            rows.Add(new SurveyRow(await catalogue.GetAsync(version.Id), version.PublishedAt, version.Campaigns));
        return View("Surveys", new SurveyList(rows, await catalogue.NamesAsync(), publisher.Latest, await MayPublishAsync()));
    }

    /// <summary>Reads <c>forms/</c> again, without a restart.</summary>
    [Authorize(Policies.Design)]
    [HttpPost("publish")]
    public async Task<IActionResult> Publish(CancellationToken cancel)
    {
        var reports = await publisher.PublishAllAsync(cancel);
        audit.Add(AuditCodes.SurveyPublish,
            detail: AuditDetail.Of("SurveysPublished", reports.Count(report => report.Outcome == PublishOutcome.Published), reports.Count));
        await db.SaveChangesAsync(cancel);
        this.Flash(texts["ReadAgainDone", reports.Count(report => report.Outcome == PublishOutcome.Published)]);
        return this.SeeOther(SurveyAddresses.List);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Version(Guid id)
    {
        var publishedAt = await db.SurveyVersions.Where(version => version.Id == id)
            .Select(version => (DateTime?)version.PublishedAt).SingleOrDefaultAsync();
        return publishedAt is { } at
            ? View("SurveyVersion", new SurveyVersionPage(await catalogue.GetAsync(id), at, Language.Current.Code))
            : NotFound();
    }

    private async Task<bool> MayPublishAsync() => (await authorization.AuthorizeAsync(User, Policies.Design)).Succeeded;
}

/// <summary>A survey version in the list.</summary>
public sealed record SurveyRow(PublishedSurvey Survey, DateTime PublishedAt, int Campaigns);

public sealed record SurveyList(
    IReadOnlyList<SurveyRow> Versions, SurveyNames Names, IReadOnlyList<PublishReport> Reports, bool MayPublish);

public sealed record SurveyVersionPage(PublishedSurvey Survey, DateTime PublishedAt, string Language);
