using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Results.Public;

/// <summary>Published results, for all. The pages set no cookie and are the same whoever asks.</summary>
[AllowAnonymous]
[Route("{lang:" + Language.Route + "}/resultater/{publication}")]
[ServiceFilter<KeptPageFilter>]
public sealed class PublicController(Shelf shelf, ReportReader reports) : ReportController
{
    protected override async Task<IActionResult> ShowAsync(Func<Report, IActionResult> show)
    {
        var slug = (string)RouteData.Values["publication"]!;
        if ((await shelf.AllAsync()).Find(slug) is not { } found)
            return NotFound();
        if (found.WithdrawnAt is not null)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return View("Withdrawn", found);
        }

        return await reports.ReadAsync(found, Language.Current) is { } report ? show(report) : NotFound();
    }
}
