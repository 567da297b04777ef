using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Invitations;
using FormEngine.Server.Tracking;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Reminders;

/// <summary>Reminds whom a tracker view shows, now, after showing exactly whom and with what.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/reminders/now")]
public sealed class NowController(
    FormEngineDb db, ReminderSelections selections, ReminderRecipientList recipients, ReminderMails letters, ReminderByHand byHand,
    LetterParts parts,
    IStringLocalizer<RemindersTexts> texts, IStringLocalizer<InvitationTexts> letterTexts, TimeProvider time) : Controller
{
    /// <summary>More than staff look through; all of them are in the tracker.</summary>
    private const int MostShown = 500;

    [HttpGet("")]
    public async Task<IActionResult> Choose(Guid id, TrackingFilter filter) =>
        await FindAsync(id) is { } campaign ? await PageAsync(campaign, filter, new NowInput()) : NotFound();

    /// <summary>Shows again what would go; what was typed stands.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Send(Guid id, TrackingFilter filter, [Bind(Prefix = "Input")] NowInput input, int? persons,
        string? step, [FromQuery] string? lang)
    {
        if (await FindAsync(id) is not { } campaign)
            return NotFound();
        if (lang is null)
            Check(input);
        if (lang is not null || step != "send" || !ModelState.IsValid)
            return await PageAsync(campaign, filter, input);
        var (outcome, selection) = await byHand.SendAsync(campaign, filter, input, persons);
        if (outcome is SentByHand.CountChanged or SentByHand.Hindered)
        {
            if (outcome == SentByHand.CountChanged)
                ModelState.AddModelError("", texts["CountChanged"]);
            return await PageAsync(campaign, filter, input);
        }
        this.Flash(outcome == SentByHand.Sent ? Sent(selection!) : texts["SentByHandAlready"]);
        return this.SeeOther(ReminderAddresses.Step(id, input.Id));
    }

    /// <summary>The mail to one of them, with the text as it is typed.</summary>
    [HttpPost("mails/{contactId:guid}")]
    public async Task<IActionResult> Mail(Guid id, Guid contactId, TrackingFilter filter, [Bind(Prefix = "Input")] NowInput input)
    {
        var language = await db.Contacts.Where(contact => contact.Id == contactId).Select(contact => contact.Language)
            .SingleOrDefaultAsync();
        return await FindAsync(id) is { } campaign && language is not null
            && await letters.PreviewAsync(campaign, input.Step(id, filter, time.GetUtcNow().UtcDateTime), contactId,
                input.Letter(language)) is { } mail
            ? this.ShowMail(campaign, mail, htmlPath: null)
            : NotFound();
    }

    private async Task<IActionResult> PageAsync(Campaign campaign, TrackingFilter filter, NowInput input)
    {
        var selection = await selections.ReadAsync(campaign, filter, input);
        var left = selection.Reach.LeftOut;
        var names = await recipients.ReadAsync(
            campaign, selection.Step, selection.Tasks, selection.Reach.Contacts.Take(MostShown)
                .Concat(left.Take(MostShown).Select(contact => contact.Contact)));
        var why = left.ToDictionary(contact => contact.Contact, contact => contact.Why);
        return View("Now", new NowPage(
            campaign, filter, input.WithUsual(parts), selection, [.. names.Where(name => !why.ContainsKey(name.Id))],
            [.. names.Where(name => why.ContainsKey(name.Id)).Select(name => (name, why[name.Id]))],
            Later(selection)));
    }

    private string Sent(ReminderSelection selection) => Later(selection) is { } later
        ? texts["SentByHandLater", selection.Reach.Persons, later.ToDateTimeText()]
        : texts["SentByHand", selection.Reach.Persons];

    private DateTime? Later(ReminderSelection selection) => ReminderSchedule.Later(selection.Plan, time.GetUtcNow().UtcDateTime);

    private void Check(NowInput input)
    {
        foreach (var (language, letter) in input.OwnText ? input.Letters : [])
            foreach (var error in LetterCheck.Of(letter.Template, LetterPlaceholders.Of(MailKind.Reminder)))
                ModelState.AddModelError($"Input.Letters[{language}].{error.Field}", letterTexts[error.Text, error.Arguments]);
    }

    private Task<Campaign?> FindAsync(Guid id) => db.Campaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.Id == id);
}

/// <summary>What would go to whom, and who is left out; later where it is quiet now.</summary>
public sealed record NowPage(
    Campaign Campaign, TrackingFilter Filter, NowInput Input, ReminderSelection Selection, IReadOnlyList<ReminderRecipient> Recipients,
    IReadOnlyList<(ReminderRecipient Recipient, LeftOut Why)> LeftOut, DateTime? Later)
{
    /// <summary>Why nothing can be sent, as the key of a text; null where it can.</summary>
    public string? Hindrance => Selection.HindranceIn(Campaign);
}
