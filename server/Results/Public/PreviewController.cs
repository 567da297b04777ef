using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Results.Public;

/// <summary>A draft, page by page as its readers will meet it, in the language of its address.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/publications/draft/preview/{lang:" + Language.Route + "}")]
public sealed class PreviewController(FormEngineDb db, ReportReader reports) : ReportController
{
    protected override async Task<IActionResult> ShowAsync(Func<Report, IActionResult> show)
    {
        var id = Guid.Parse((string)RouteData.Values["id"]!);
        var draft = await db.Publications.AsNoTracking().Include(row => row.Campaign).Include(row => row.Corrects)
            .SingleOrDefaultAsync(row => row.CampaignId == id && row.Number == Publication.Draft);
        return draft is null ? NotFound() : show(await reports.DraftAsync(draft, draft.Campaign!, Language.Current));
    }
}
