using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Tracking.Calls;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Tracking.Dashboard;

/// <summary>How is the round going, where is it stuck, whom do I call?</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/dashboard")]
public sealed class DashboardController(FormEngineDb db, CurveSource rounds, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, string? by)
    {
        if (await rounds.LoadAsync(id, new TrackingFilter { By = by }) is not var (view, curve))
            return NotFound();
        var today = time.Today();
        var previous = view.Campaign.PreviousId is { } before ? await rounds.PreviousAsync(before) : null;
        return View("Dashboard", new DashboardPage(
            view, view.Figures(""), curve, previous, await db.FollowUpsDueAsync(id, today), today));
    }
}
