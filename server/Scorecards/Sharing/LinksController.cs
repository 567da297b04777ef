using FormEngine.Server.Access;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Scorecards.Sharing;

/// <summary>Passing a scorecard on. Staff in a respondent's place may not.</summary>
[Authorize(Policies.Respond)]
[Route(RespondAddresses.Hub + "/scorecards/{organisation}/links")]
public sealed class LinksController(ScorecardAccess access, SharedLinks links, IStringLocalizer<ScorecardsTexts> texts) : Controller
{
    /// <summary>Somebody forgets a link that works for longer.</summary>
    private const int LongestDays = 366;

    [HttpGet]
    public async Task<IActionResult> List(string organisation) =>
        await FindAsync(organisation) is { } rights ? await PageAsync(rights, new SharedLinkInput()) : Forbidden();

    [HttpPost]
    public async Task<IActionResult> Make(string organisation, SharedLinkInput input, [FromQuery] string? lang)
    {
        if (await FindAsync(organisation) is not { } rights)
            return Forbidden();
        if (lang is not null)
            ModelState.Clear();
        else
            Check(input);
        if (!ModelState.IsValid || lang is not null)
            return await PageAsync(rights, input);
        if (await links.MakeAsync(rights, input) is { } again)
        {
            ModelState.AddModelError(nameof(input.Name), texts["LinksTooMany", again.ToDateTimeText()]);
            this.RetryAfter(again);
            return await PageAsync(rights, input);
        }

        this.Flash(texts["LinkMade"]);
        return this.SeeOther(ScorecardAddresses.Links(organisation));
    }

    [HttpPost("{link:guid}/end")]
    public async Task<IActionResult> End(string organisation, Guid link)
    {
        if (await FindAsync(organisation) is not { } rights || !await links.EndAsync(rights, link))
            return Forbidden();
        this.Flash(texts["LinkEnded"]);
        return this.SeeOther(ScorecardAddresses.Links(organisation));
    }

    private async Task<ScorecardReaderRights?> FindAsync(string organisation) =>
        User.StaffId() is null && await access.FindAsync(User.LinkId()!.Value, organisation) is { MayShare.Count: > 0 } rights
            ? rights
            : null;

    private void Check(SharedLinkInput input)
    {
        var last = links.Today.AddDays(LongestDays);
        if (input.Until < links.Today)
            ModelState.AddModelError(nameof(input.Until), texts["LinkUntilPast"]);
        else if (input.Until > last)
            ModelState.AddModelError(nameof(input.Until), texts["LinkUntilTooFar", last.ToDateText()]);
    }

    private async Task<IActionResult> PageAsync(ScorecardReaderRights rights, SharedLinkInput input) =>
        View("Links", new LinksPage(rights, input, await links.ListAsync(rights), links.Today));

    private static ProblemResult Forbidden() => new(Web.Problems.Problem.Forbidden);
}

public sealed record LinksPage(ScorecardReaderRights Rights, SharedLinkInput Input, IReadOnlyList<SharedLink> Links, DateOnly Today)
{
    public string Organisation => Rights.Participant.Number;
}
