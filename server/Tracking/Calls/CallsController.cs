using FormEngine.Server.Access;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Tracking.Calls;

/// <summary>The chasing list: whom to call, and what came of it, without leaving the list.</summary>
[Authorize(Policies.Run)]
[Route(CampaignAddresses.List + "/{id:guid}/calls")]
public sealed class CallsController(CallList list, CallLog calls, IStringLocalizer<TrackingTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, [FromQuery] TrackingFilter filter) =>
        await list.LoadAsync(id, filter) is { } page ? View("Calls", page) : NotFound();

    [HttpPost("{participant:guid}")]
    public async Task<IActionResult> Log(Guid id, Guid participant, [FromQuery] TrackingFilter filter)
    {
        var input = new NoteInput();
        await TryUpdateModelAsync(input, NoteInput.PrefixOf(participant));
        ModelState.Check(input, participant, texts, calls.Today);
        if (!ModelState.IsValid)
            return await Show(id, filter);
        if (!await calls.AddAsync(id, participant, input, User.StaffId()!.Value))
            return NotFound();
        this.Flash(texts["CallLogged"]);
        return Back(id);
    }

    /// <summary>Takes a participant's calls upon oneself.</summary>
    [HttpPost("{participant:guid}/mine")]
    public async Task<IActionResult> Mine(Guid id, Guid participant)
    {
        await calls.GiveAsync(id, [participant], User.StaffId());
        return Back(id);
    }

    /// <summary>Gives all that the filter shows to one member of staff, or to nobody.</summary>
    [HttpPost("callers")]
    public async Task<IActionResult> Give(Guid id, [FromQuery] TrackingFilter filter, Guid? to)
    {
        if (await list.LoadAsync(id, filter, whole: true) is not { } page)
            return NotFound();
        if (to is not null && page.View.NameOf(to) is null)
            return NotFound();
        await calls.GiveAsync(id, [.. page.All.Select(row => row.Participant.Id)], to);
        this.Flash(texts["CallsGiven", page.All.Count.Count(), page.View.NameOf(to) ?? texts["NobodyCalls"]]);
        return Back(id);
    }

    [HttpPost("{participant:guid}/done")]
    public async Task<IActionResult> FollowedUp(Guid id, Guid participant)
    {
        await calls.DoneAsync(id, participant);
        return Back(id);
    }

    [HttpGet(CampaignAddresses.List + "/{id:guid}/calls.csv")]
    public async Task<IActionResult> Csv(Guid id, [FromQuery] TrackingFilter filter) =>
        await list.LoadAsync(id, filter, whole: true) is { } page
        ? File(CsvFile.Write(CallsFile.Header(texts), CallsFile.Rows(page, texts).Select(CallsFile.AsText)), "text/csv; charset=utf-8",
            DownloadName.Of("calls", page.View.Campaign.Name, "csv"))
        : NotFound();

    [HttpGet(CampaignAddresses.List + "/{id:guid}/calls.xlsx")]
    public async Task<IActionResult> Xlsx(Guid id, [FromQuery] TrackingFilter filter) =>
        await list.LoadAsync(id, filter, whole: true) is { } page
        ? File(XlsxFile.Write(new XlsxSheet(texts["CallsTitle"], CallsFile.Header(texts), CallsFile.Rows(page, texts))),
            XlsxFile.ContentType, DownloadName.Of("calls", page.View.Campaign.Name, "xlsx"))
        : NotFound();

    /// <summary>To the list as it was, filter and page and all.</summary>
    private IActionResult Back(Guid id) => this.SeeOther(TrackingAddresses.Calls(id) + Request.QueryString);
}
