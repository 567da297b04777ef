using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Tracking.Bulk;

/// <summary>One thing for all that a filter shows: seen by name first, done at once, undone as a whole.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/bulk")]
public sealed class BulkController(
    FormEngineDb db, TrackingViews views, BulkActions actions, IStringLocalizer<TrackingTexts> texts, TimeProvider time)
        : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Choose(Guid id, [FromQuery] TrackingFilter filter) =>
        await views.LoadAsync(id, filter) is { } view ? await PageAsync(view, new BulkInput(), null) : NotFound();

    /// <param name="id">The campaign.</param>
    /// <param name="filter">The selection.</param>
    /// <param name="input">What is to be done.</param>
    /// <param name="shown">Whom the page said it would be done to; it is done to exactly those, or shown again.</param>
    [HttpPost("")]
    public async Task<IActionResult> Do(
        Guid id, [FromQuery] TrackingFilter filter, [Bind(Prefix = nameof(BulkPage.Input))] BulkInput input, Guid[] shown)
    {
        if (await views.LoadAsync(id, filter) is not { } view)
            return NotFound();
        foreach (var (field, text) in input.Refusals(view, time.GetUtcNow().UtcDateTime))
            ModelState.AddModelError($"{nameof(BulkPage.Input)}.{field}", texts[text]);
        if (!ModelState.IsValid)
            return await PageAsync(view, input, null);
        var plan = await actions.PlanAsync(view, input);
        if (plan.Participants.Count == 0 || !shown.ToHashSet().SetEquals(plan.Participants.Select(participant => participant.Id)))
            return await PageAsync(view, input, plan);
        if (!await actions.DoAsync(view.Campaign, input, plan))
            return await PageAsync(view, input, null);
        this.Flash(texts["BulkDone", plan.Participants.Count.Count()]);
        return this.SeeOther(TrackingAddresses.Bulk(id) + filter.Query());
    }

    [HttpPost("{change:guid}/undo")]
    public async Task<IActionResult> Undo(Guid id, Guid change)
    {
        var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.Id == id);
        var done = await db.BulkChanges.SingleOrDefaultAsync(row => row.Id == change && row.CampaignId == id && row.UndoneAt == null);
        if (campaign is null || done is null)
            return NotFound();
        var changed = await actions.UndoAsync(campaign, done);
        if (changed.Count > 0)
            this.Flash(texts["BulkNotUndone", string.Join(", ", changed.Take(10))], "warning");
        else
            this.Flash(texts["BulkUndone"]);
        return this.SeeOther(TrackingAddresses.Bulk(id));
    }

    private async Task<IActionResult> PageAsync(TrackingView view, BulkInput input, BulkPlan? plan) => View("Bulk", new BulkPage(
        view, input, plan, await db.BulkChanges.AsNoTracking().Where(row => row.CampaignId == view.Campaign.Id)
            .OrderByDescending(row => row.At).Take(10).ToListAsync()));
}

/// <summary>The choice, whom it would be done to once that has been asked for, and what was done before.</summary>
public sealed record BulkPage(TrackingView View, BulkInput Input, BulkPlan? Plan, IReadOnlyList<BulkChange> Earlier);
