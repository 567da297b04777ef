using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Tracking;

/// <summary>Keeps a filter under a name, for all staff of the round.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/filters")]
public sealed class SavedFiltersController(FormEngineDb db, IStringLocalizer<TrackingTexts> texts, TimeProvider time) : Controller
{
    public const int LongestName = 60;

    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, TrackingFilter filter, string? from) =>
        await PageAsync(id, filter, from) is { } page ? View("SaveFilter", page) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Save(Guid id, [FromQuery] TrackingFilter filter, [FromQuery] string? from, string? name)
    {
        if (await PageAsync(id, filter, from) is not { } page)
            return NotFound();
        var given = name?.Trim() ?? "";
        if (Fault(page, given) is { } fault)
        {
            ModelState.AddModelError(nameof(SaveFilterPage.Name), fault);
            return View("SaveFilter", page with { Name = name });
        }
        db.Add(new SavedFilter
        {
            CampaignId = id,
            Name = given,
            Query = filter.Query().Value ?? "",
            StaffId = User.StaffId()!.Value,
            At = time.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync();
        this.Flash(texts["FilterSaved"]);
        return this.SeeOther(page.Back);
    }

    [HttpPost("{filter:guid}/remove")]
    public async Task<IActionResult> Remove(Guid id, Guid filter)
    {
        await db.SavedFilters.Where(row => row.Id == filter && row.CampaignId == id).ExecuteDeleteAsync();
        this.Flash(texts["FilterRemoved"]);
        return this.SeeOther(TrackingAddresses.Filters(id));
    }

    private string? Fault(SaveFilterPage page, string name) =>
        name.Length == 0 ? texts["FilterNameMissing"].Value
        : name.Length > LongestName ? texts["FilterNameTooLong", LongestName].Value
        : page.Saved.Any(saved => saved.Name == name) ? texts["FilterNameTaken"].Value
        : null;

    private async Task<SaveFilterPage?> PageAsync(Guid id, TrackingFilter filter, string? from) =>
        await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.Id == id) is { } campaign
            ? new SaveFilterPage(campaign, filter, from == "calls",
                await db.SavedFilters.AsNoTracking().Where(saved => saved.CampaignId == id).OrderBy(saved => saved.Name).ToListAsync())
            : null;
}

/// <summary>A filter to be saved, and those there are. Calls: whether one came from the call list.</summary>
public sealed record SaveFilterPage(Campaign Campaign, TrackingFilter Filter, bool Calls, IReadOnlyList<SavedFilter> Saved)
{
    public string? Name { get; init; }

    public string Back => (Calls ? TrackingAddresses.Calls(Campaign.Id) : TrackingAddresses.Table(Campaign.Id)) + Filter.Query();

    public string Action => TrackingAddresses.Filters(Campaign.Id) + Filter.Query().Add("from", Calls ? "calls" : "tracking");
}
