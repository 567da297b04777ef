using FormEngine.Server.Access;
using FormEngine.Server.Tracking.Calls;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Tracking.Participants;

/// <summary>The page of one participant, and the calls logged there.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/tracking/{participant:guid}")]
public sealed class ParticipantController(ParticipantPages pages, CallLog calls, IStringLocalizer<TrackingTexts> texts) : Controller
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
        return this.SeeOther($"{TrackingAddresses.Participant(id, participant)}#calls");
    }

    [HttpPost("calls/done")]
    public async Task<IActionResult> FollowedUp(Guid id, Guid participant)
    {
        await calls.DoneAsync(id, participant);
        return this.SeeOther($"{TrackingAddresses.Participant(id, participant)}#calls");
    }
}
