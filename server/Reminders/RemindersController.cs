using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Reminders;

/// <summary>A campaign's reminder plan as a whole: list and calendar, settings, pause.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/reminders")]
public sealed class RemindersController(
    FormEngineDb db, ReminderService service, ReminderChanges changes, IStringLocalizer<RemindersTexts> texts, TimeProvider time)
    : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id) =>
        await FindAsync(id) is { } campaign ? View("Plan", await service.BoardAsync(campaign)) : NotFound();

    [HttpPost("suggest")]
    public async Task<IActionResult> Suggest(Guid id)
    {
        if (await FindAsync(id) is null)
            return NotFound();
        await changes.SuggestAsync(id);
        return Back(id, texts["Suggested"]);
    }

    [HttpGet("settings")]
    public async Task<IActionResult> Settings(Guid id) => await FindAsync(id) is { } campaign
        ? View("Settings", new PlanSettingsPage(campaign, PlanInput.Of(await service.PlanAsync(id))))
        : NotFound();

    [HttpPost("settings")]
    public async Task<IActionResult> Save(Guid id, [Bind(Prefix = "Input")] PlanInput input, [FromQuery] string? lang)
    {
        if (await FindAsync(id) is not { } campaign)
            return NotFound();
        var (settings, errors) = PlanCheck.Of(input);
        if (lang is null)
            ModelState.Add(texts, errors);
        if (lang is not null || settings is null)
            return View("Settings", new PlanSettingsPage(campaign, input));
        await changes.SetAsync(id, settings);
        return Back(id, texts["Saved"]);
    }

    [HttpPost("pause")]
    public async Task<IActionResult> Pause(Guid id)
    {
        if (await FindAsync(id) is null)
            return NotFound();
        await changes.PauseAsync(id);
        return Back(id, texts["PausedNow"]);
    }

    [HttpPost("resume")]
    public async Task<IActionResult> Resume(Guid id)
    {
        if (await FindAsync(id) is null)
            return NotFound();
        await changes.ResumeAsync(id);
        var later = ReminderSchedule.Later(await service.PlanAsync(id), time.GetUtcNow().UtcDateTime);
        return Back(id, later is { } at ? texts["ResumedLater", at.ToDateTimeText()] : texts["ResumedNow"]);
    }

    /// <summary>The whole plan, if it is as staff were shown it: these steps, which would reach as many.</summary>
    [HttpPost("release")]
    public async Task<IActionResult> Release(Guid id, Guid[] steps, int persons)
    {
        if (await FindAsync(id) is not { } campaign)
            return NotFound();
        var unreleased = (await service.BoardAsync(campaign)).Unreleased;
        if (unreleased.Count == 0)
            return Back(id, texts["PlanReleasedAlready"]);
        if (!unreleased.Select(row => row.Step.Id).ToHashSet().SetEquals(steps) || unreleased.Sum(row => row.Reach.Persons) != persons)
            return Back(id, texts["CountChanged"], "warning");
        await changes.ReleaseAsync(unreleased);
        return Back(id, texts["PlanReleased", unreleased.Count]);
    }

    private IActionResult Back(Guid id, string message, string color = "success")
    {
        this.Flash(message, color);
        return this.SeeOther(ReminderAddresses.Plan(id));
    }

    private Task<Campaign?> FindAsync(Guid id) => db.Campaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.Id == id);
}

public sealed record PlanSettingsPage(Campaign Campaign, PlanInput Input);
