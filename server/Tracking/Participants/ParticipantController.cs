using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Tracking.Calls;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Tracking.Participants;

/// <summary>The page of one participant, and the calls logged there.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/tracking/{participant:guid}")]
public sealed class ParticipantController(
    FormEngineDb db, ParticipantPages pages, CallLog calls, IStringLocalizer<TrackingTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, Guid participant) =>
        await pages.LoadAsync(id, participant) is { } page ? View("Participant", page) : NotFound();

    [HttpPost("calls")]
    public async Task<IActionResult> LogCall(Guid id, Guid participant)
    {
        var input = new NoteInput();
        await TryUpdateModelAsync(input, NoteInput.PrefixOf(participant));
        ModelState.Check(input, participant, texts, calls.Today);
        if (!ModelState.IsValid)
            return await Show(id, participant);
        if (!await calls.AddAsync(id, participant, input, User.StaffId()!.Value))
            return NotFound();
        this.Flash(texts["CallLogged"]);
        return BackToCalls(id, participant);
    }

    [HttpPost("calls/done")]
    public async Task<IActionResult> FollowedUp(Guid id, Guid participant)
    {
        await calls.DoneAsync(id, participant);
        return BackToCalls(id, participant);
    }

    /// <summary>A call that was logged wrongly: to correct it, or take it back.</summary>
    [HttpGet("calls/{note:guid}")]
    public async Task<IActionResult> WrongCall(Guid id, Guid participant, Guid note) =>
        await pages.LoadAsync(id, participant) is { } page && await StandingAsync(participant, note) is { } wrong
            ? View("Call", new CallPage(page, wrong))
            : NotFound();

    [HttpPost("calls/{note:guid}")]
    public async Task<IActionResult> CorrectCall(Guid id, Guid participant, Guid note)
    {
        if (await pages.LoadAsync(id, participant) is not { } page || await StandingAsync(participant, note) is not { } wrong)
            return NotFound();
        var input = new NoteInput();
        await TryUpdateModelAsync(input, NoteInput.PrefixOf(participant));
        ModelState.Check(input, participant, texts, wrong.FollowUpOn < calls.Today ? wrong.FollowUpOn.Value : calls.Today);
        if (!ModelState.IsValid)
            return View("Call", new CallPage(page, wrong));
        this.Flash(texts[await calls.CorrectAsync(wrong, input, User.StaffId()!.Value) ? "CallCorrected" : "CallTakenBack"]);
        return BackToCalls(id, participant);
    }

    [HttpPost("calls/{note:guid}/withdraw")]
    public async Task<IActionResult> WithdrawCall(Guid id, Guid participant, Guid note)
    {
        if (await pages.LoadAsync(id, participant) is null || await StandingAsync(participant, note) is not { } wrong)
            return NotFound();
        await calls.WithdrawAsync(wrong, User.StaffId()!.Value);
        this.Flash(texts["CallTakenBack"]);
        return BackToCalls(id, participant);
    }

    private Task<ContactNote?> StandingAsync(Guid participant, Guid note) => db.ContactNotes.AsNoTracking().Standing()
        .SingleOrDefaultAsync(row => row.Id == note && row.ParticipantId == participant);

    private IActionResult BackToCalls(Guid id, Guid participant) =>
        this.SeeOther($"{TrackingAddresses.Participant(id, participant)}#calls");
}

/// <summary>A call that was logged wrongly, on its participant's page.</summary>
public sealed record CallPage(ParticipantPage Page, ContactNote Note)
{
    public string Path => $"{Page.Path}/calls/{Note.Id}";

    public NoteForm Form => NoteForm.Of(Note.ParticipantId, Path, Page.People).With(Note);
}
