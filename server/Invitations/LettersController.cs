using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Invitations;

/// <summary>Where staff change the words of a campaign's letters, see them as a reader would, and try them on themselves.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/letters")]
public sealed class LettersController(FormEngineDb db, LetterService service, IMailSender sender, IStringLocalizer<InvitationTexts> texts)
    : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List(Guid id)
    {
        if (await FindAsync(id) is not { } campaign)
            return NotFound();
        var steps = await db.ReminderSteps.AsNoTracking().Where(step => step.CampaignId == id && step.Anchor != ReminderAnchor.ByHand)
            .OrderBy(step => step.Anchor).ThenBy(step => step.WorkingDays).ToListAsync();
        var rows = new List<LetterRow>();
        foreach (var letter in Letter.Kinds.Select(kind => new Letter(kind))
            .Concat(steps.Select(step => new Letter(MailKind.Reminder, step))))
            rows.Add(new LetterRow(letter, await service.IsOwnAsync(id, letter)));
        return View("Letters", new LettersPage(campaign, rows));
    }

    [HttpGet("{letterId}")]
    public async Task<IActionResult> Edit(Guid id, string letterId)
    {
        if (await FindAsync(id) is not { } campaign || await Letter.FindAsync(db, id, letterId) is not { } letter)
            return NotFound();
        var now = new Dictionary<string, LetterInput>();
        foreach (var language in Language.All)
            now[language.Code] = LetterInput.Of(await service.NowAsync(id, letter, language));
        return await PageAsync(campaign, letter, now);
    }

    /// <param name="id">The campaign.</param>
    /// <param name="letterId">A kind of mail, or a step.</param>
    /// <param name="letters">What was typed, by language.</param>
    /// <param name="show">A language to show the letter in.</param>
    /// <param name="test">A language to send the letter in, to whoever is signed in.</param>
    /// <param name="lang">Set where the language of the page was changed.</param>
    [HttpPost("{letterId}")]
    public async Task<IActionResult> Save(Guid id, string letterId, Dictionary<string, LetterInput> letters, string? show, string? test,
        [FromQuery] string? lang)
    {
        if (await FindAsync(id) is not { } campaign || await Letter.FindAsync(db, id, letterId) is not { } letter)
            return NotFound();
        foreach (var language in Language.All)
            letters.TryAdd(language.Code, new LetterInput());
        if (lang is null)
            Check(letter, letters);
        if (lang is not null || !ModelState.IsValid)
            return await PageAsync(campaign, letter, letters);
        if (Language.Find(show ?? test) is { } chosen)
            return await SampleAsync(campaign, letter, letters, chosen, send: test is not null);
        await service.SaveAsync(id, letter, letters);
        this.Flash(texts["LetterSaved"]);
        return this.SeeOther(InvitationAddresses.Letters(id));
    }

    [HttpPost("{letterId}/reset")]
    public async Task<IActionResult> Reset(Guid id, string letterId)
    {
        if (await Letter.FindAsync(db, id, letterId) is not { } letter)
            return NotFound();
        await service.ResetAsync(id, letter);
        this.Flash(texts["LetterReset"]);
        return this.SeeOther(InvitationAddresses.Letter(id, letter.Id));
    }

    private async Task<IActionResult> SampleAsync(Campaign campaign, Letter letter, Dictionary<string, LetterInput> letters,
        Language language, bool send)
    {
        var sample = await service.SampleAsync(campaign, letter, language, letters[language.Code].Template);
        var state = sample is null ? "NoSample" : !send ? null : await SendToMeAsync(sample) ? "TestSent" : "TestFailed";
        return await PageAsync(campaign, letter, letters, sample, state);
    }

    private async Task<bool> SendToMeAsync(OutgoingMail sample)
    {
        var me = await db.Users.AsNoTracking().SingleAsync(staff => staff.Id == User.StaffId());
        await using var session = sender.Open();
        var result = await session.SendAsync(sample with { Id = Guid.CreateVersion7(), To = new MailParty(me.Name, me.Email!) });
        return result.Outcome == SendOutcome.Sent;
    }

    private void Check(Letter letter, Dictionary<string, LetterInput> letters)
    {
        foreach (var language in Language.All)
            foreach (var error in LetterCheck.Of(letters[language.Code].Template, letter.Placeholders))
                ModelState.AddModelError($"Letters[{language.Code}].{error.Field}", texts[error.Text, error.Arguments]);
    }

    private async Task<IActionResult> PageAsync(
        Campaign campaign, Letter letter, Dictionary<string, LetterInput> letters, OutgoingMail? sample = null, string? message = null) =>
        View("LetterForm", new LetterPage(campaign, letter, letters, await service.IsOwnAsync(campaign.Id, letter), sample, message));

    private Task<Campaign?> FindAsync(Guid id) => db.Campaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.Id == id);
}

public sealed record LettersPage(Campaign Campaign, IReadOnlyList<LetterRow> Rows);

/// <summary>A letter, and whether staff wrote it.</summary>
public sealed record LetterRow(Letter Letter, bool Own);

/// <summary>A letter being written; with a sample of it, and what came of the last button, as the key of a text.</summary>
public sealed record LetterPage(
    Campaign Campaign, Letter Letter, Dictionary<string, LetterInput> Letters, bool Own, OutgoingMail? Sample, string? Message);
