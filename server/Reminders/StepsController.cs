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

/// <summary>Adds steps to the plan, changes and removes them while they have sent nothing.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/reminders/steps")]
public sealed class StepsController(FormEngineDb db, ReminderChanges changes, IStringLocalizer<RemindersTexts> texts) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(Guid id) =>
        await FindAsync(id) is { } campaign ? Form(campaign, null, new StepInput { Recipients = [ReminderRecipients.Owner] }) : NotFound();

    [HttpPost("new")]
    public async Task<IActionResult> Add(Guid id, [Bind(Prefix = "Input")] StepInput input, [FromQuery] string? lang) =>
        await FindAsync(id) is { } campaign ? await SaveAsync(campaign, null, input, lang) : NotFound();

    [HttpGet("{stepId:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, Guid stepId) =>
        await FindAsync(id) is { } campaign && await FindStepAsync(id, stepId) is { } step
            ? Form(campaign, step, StepInput.Of(step))
            : NotFound();

    [HttpPost("{stepId:guid}/edit")]
    public async Task<IActionResult> Change(Guid id, Guid stepId, [Bind(Prefix = "Input")] StepInput input, [FromQuery] string? lang) =>
        await FindAsync(id) is { } campaign && await FindStepAsync(id, stepId) is { } step
            ? await SaveAsync(campaign, step, input, lang)
            : NotFound();

    [HttpPost("{stepId:guid}/remove")]
    public async Task<IActionResult> Remove(Guid id, Guid stepId)
    {
        if (await FindStepAsync(id, stepId) is not { } step)
            return NotFound();
        await changes.RemoveStepAsync(step);
        this.Flash(texts["StepRemoved"]);
        return this.SeeOther(ReminderAddresses.Plan(id));
    }

    private async Task<IActionResult> SaveAsync(Campaign campaign, ReminderStep? step, StepInput input, string? lang)
    {
        var errors = StepCheck.Of(input);
        if (lang is null)
            ModelState.Add(texts, errors);
        if (lang is not null || errors.Count > 0)
            return Form(campaign, step, input);
        var saved = step ?? new ReminderStep { CampaignId = campaign.Id };
        StepCheck.Apply(input, saved);
        await changes.SaveStepAsync(saved, isNew: step is null);
        this.Flash(texts["StepSaved"]);
        return this.SeeOther(ReminderAddresses.Step(campaign.Id, saved.Id));
    }

    private ViewResult Form(Campaign campaign, ReminderStep? step, StepInput input) =>
        View("StepForm", new StepFormPage(campaign, step, input));

    private Task<Campaign?> FindAsync(Guid id) => db.Campaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.Id == id);

    /// <summary>A step that may still be changed.</summary>
    private Task<ReminderStep?> FindStepAsync(Guid id, Guid stepId) => db.ReminderSteps.SingleOrDefaultAsync(step =>
        step.Id == stepId && step.CampaignId == id && step.Anchor != ReminderAnchor.ByHand && step.ReleasedAt == null
        && !db.Mails.Any(mail => mail.StepId == stepId));
}

public sealed record StepFormPage(Campaign Campaign, ReminderStep? Step, StepInput Input);
