using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Tracking.Participants;

/// <summary>What staff decide of a participant, each with a reason.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/tracking/{participant:guid}")]
public sealed class ParticipantActionsController(
    FormEngineDb db, ParticipantPages pages, ParticipantActions actions, OnBehalf onBehalf, IStringLocalizer<TrackingTexts> texts)
        : Controller
{
    [HttpPost("extend")]
    public Task<IActionResult> Extend(Guid id, Guid participant) => DoAsync(id, participant, "extend",
        (row, input) => actions.ExtendAsync(row, input.Until!.Value, input.Reason!.Trim()));

    [HttpPost("exclude")]
    public Task<IActionResult> Exclude(Guid id, Guid participant) => DoAsync(id, participant, "exclude",
        (row, input) => actions.ExcludeAsync(row, input.Reason!.Trim()));

    [HttpPost("include")]
    public Task<IActionResult> Include(Guid id, Guid participant) => DoAsync(id, participant, "include",
        (row, input) => actions.IncludeAsync(row, input.Reason!.Trim()));

    [HttpPost("remove")]
    public Task<IActionResult> Remove(Guid id, Guid participant) => DoAsync(id, participant, "remove",
        (row, input) => actions.RemoveAsync(row, input.Reason!.Trim()), _ => TrackingAddresses.Table(id));

    [HttpPost("sections/{section}/decline")]
    public Task<IActionResult> Decline(Guid id, Guid participant, string section) => DoAsync(id, participant, $"decline-{section}",
        (row, input) => actions.DeclineAsync(row, section, input.Reason!.Trim()));

    [HttpPost("sections/{section}/withdraw")]
    public Task<IActionResult> Withdraw(Guid id, Guid participant, string section) => DoAsync(id, participant, $"withdraw-{section}",
        (row, input) => actions.WithdrawAsync(row, section, input.Reason!.Trim()));

    [HttpPost("sections/{section}/answer")]
    public Task<IActionResult> Answer(Guid id, Guid participant, string section) => DoAsync(id, participant, $"answer-{section}",
        (row, input) => onBehalf.BeginAsync(row, section, input.Reason!.Trim()),
        row => RespondAddresses.Section(row.Number, section));

    /// <summary>Does it where a reason is given, and else shows the page again with what was typed.</summary>
    private async Task<IActionResult> DoAsync(
        Guid id, Guid participant, string name, Func<Participant, ActionInput, Task<Refusal?>> act,
        Func<Participant, string>? then = null)
    {
        if (await pages.LoadAsync(id, participant) is not { } page || !page.Offers(name))
            return NotFound();
        var input = new ActionInput();
        if (!await TryUpdateModelAsync(input, name))
            return View("Participant", page);
        var row = await db.Participants.Include(row => row.Campaign).SingleAsync(row => row.Id == participant);
        Refusal[] refusals = [.. input.Refusals(asksForTime: name == "extend")];
        if (refusals.Length == 0 && await act(row, input) is { } refusal)
            refusals = [refusal];
        foreach (var (field, text) in refusals)
            ModelState.AddModelError($"{name}.{field}", texts[text]);
        if (refusals.Length > 0)
            return View("Participant", page);
        this.Flash(texts["ActionDone"]);
        return this.SeeOther(then?.Invoke(row) ?? page.Path);
    }
}
