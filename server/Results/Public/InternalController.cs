using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Jobs.LongWork;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Results.Public;

/// <summary>All figures of a round as they are, for its staff: on the same pages, marked as internal, with nothing suppressed.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/results")]
public sealed class InternalController(FormEngineDb db, InternalFigures figures, ReportReader reports, WorkService work) : ReportController
{
    /// <summary>Reckons them anew.</summary>
    [HttpPost("reckon")]
    public async Task<IActionResult> Reckon(Guid id)
    {
        if (await FindAsync(id) is null)
            return NotFound();
        var asked = await work.StartAsync<ReckoningWork>($"{id}", id);
        return (await work.WaitAsync<ReckoningWork>(asked)).EndedAt is null
            ? this.SeeOther(ResultAddresses.Reckoning(asked))
            : this.SeeOther(ResultAddresses.Internal(id));
    }

    protected override async Task<IActionResult> ShowAsync(Func<Report, IActionResult> show)
    {
        var id = Guid.Parse((string)RouteData.Values["id"]!);
        if (await FindAsync(id) is not { } campaign)
            return NotFound();
        return await figures.FindAsync(campaign) is { } found
            ? show(reports.Internal(campaign, found, Language.Current))
            : View("NothingReckoned", campaign);
    }

    private Task<Campaign?> FindAsync(Guid id) => db.Campaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.Id == id);
}
