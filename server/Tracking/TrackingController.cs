using FormEngine.Server.Access;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Tracking;

/// <summary>Who has answered what in a campaign.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/tracking")]
public sealed class TrackingController(TrackingViews views, IStringLocalizer<TrackingTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Table(Guid id, TrackingFilter filter) =>
        await views.LoadAsync(id, filter) is { } view ? View("Table", view) : NotFound();

    [HttpGet(CampaignAddresses.List + "/{id:guid}/tracking.csv")]
    public async Task<IActionResult> Csv(Guid id, TrackingFilter filter) => await views.LoadAsync(id, filter) is { } view
        ? File(TrackingCsv.Write(view, texts), "text/csv; charset=utf-8", DownloadName.Of("tracking", view.Campaign.Name, "csv"))
        : NotFound();
}
