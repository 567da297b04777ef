using FormEngine.Server.Access;
using FormEngine.Server.Access.Sessions;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Respond.Handovers;
using FormEngine.Server.Respond.Nominations;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Respond.Links;

/// <summary>
/// The personal link. Opening it changes nothing and names no person, for mail scanners open links too; the respondent presses
/// Start.
/// </summary>
[AllowAnonymous, MailLanguage<LinkReaders>]
public sealed class LinkController(
    FormEngineDb db, LinkTokens tokens, LapsedSignIn lapsed, LinkPageReader pages, RolesReader roles, TimeProvider time) : Controller
{
    [HttpGet("/s/{token}")]
    public async Task<IActionResult> Open(string token)
    {
        var found = await FindAsync(token);
        if (found is not { RevokedAt: null } link)
            return await OpensNothingAsync(found);
        return View("Open", await pages.ReadAsync(token, link));
    }

    [HttpPost("/s/{token}")]
    public async Task<IActionResult> Start(string token, [FromForm] bool shared)
    {
        var found = await FindAsync(token);
        if (found is not { RevokedAt: null } link)
            return await OpensNothingAsync(found);
        if (link.Campaign!.OpensAt > time.GetUtcNow().UtcDateTime)
            return this.SeeOther(Request.Path);

        await SignInAsync(link);
        SharedMachine.Remember(HttpContext, shared);
        LanguageChoice.Give(HttpContext, Language.Find(link.Contact!.Language) ?? Language.Default);
        return this.SeeOther(await IsOnlyAskedForPeopleAsync(link) ? RespondAddresses.Roles
            : await OnlyPageAsync(link) ?? RespondAddresses.Hub);
    }

    /// <summary>Who answers nothing, but is asked who the right person is, gets to that question at once.</summary>
    private async Task<bool> IsOnlyAskedForPeopleAsync(AccessLink link) =>
        !await db.Assignments.Active().AnyAsync(mine => mine.ContactId == link.ContactId && mine.Participant!.CampaignId == link.CampaignId)
        && !await db.Handovers.AnyAsync(offer => offer.ToContactId == link.ContactId && offer.Participant!.CampaignId == link.CampaignId
        && offer.Outcome == null)
        && await roles.ReadAsync(link.Id) is { Rows.Count: > 0 };

    /// <summary>Who is here because a colleague asked about one page gets to that page; null for all others.</summary>
    private async Task<string?> OnlyPageAsync(AccessLink link)
    {
        var offers = db.Handovers.Where(offer => offer.ToContactId == link.ContactId && offer.Participant!.CampaignId == link.CampaignId);
        var mine = await db.Assignments.Active()
            .Where(mine => mine.ContactId == link.ContactId && mine.Participant!.CampaignId == link.CampaignId).Take(2).ToListAsync();
        return mine is [var only] && !await offers.AnyAsync(offer => offer.Outcome == null)
            ? await offers.Where(offer => offer.ParticipantId == only.ParticipantId && offer.Section == only.Section).AskedPageAsync()
            : null;
    }

    /// <summary>
    /// Goes on with a form whose sender's cookie had run out, in the same session. The form is then sent on as it is (307).
    /// </summary>
    [HttpPost(RespondAddresses.Again), IgnoreAntiforgeryToken]
    public async Task<IActionResult> Again(string? to)
    {
        if (!Url.IsLocalUrl(to) || await lapsed.FindAsync(HttpContext) is not { } found)
            return Broken();
        if (await FindAsync(found.Link) is not { RevokedAt: null } link)
            return Broken();
        await SignInAsync(link, new AuthenticationProperties().WithSession(found.Session));
        return LocalRedirectPreserveMethod(to);
    }

    [HttpGet(RespondAddresses.LinkReplaced)]
    public IActionResult Replaced() => View("Replaced");

    private async Task<AccessLink?> FindAsync(string token) => tokens.TryRead(token, out var id) ? await FindAsync(id) : null;

    private Task<AccessLink?> FindAsync(Guid id) => db.AccessLinks.AsNoTracking()
        .Include(link => link.Campaign).Include(link => link.Contact)
        .SingleOrDefaultAsync(link => link.Id == id && link.Campaign!.ReleasedAt != null);

    private async Task SignInAsync(AccessLink link, AuthenticationProperties? session = null)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await db.AccessLinks.Where(opened => opened.Id == link.Id && opened.OpenedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(opened => opened.OpenedAt, now));
        await HttpContext.SignInAsync(Schemes.Respondent, LinkClaims.Principal(link.Id), session);
    }

    /// <summary>One that was replaced is told from one that is mangled or withdrawn: its owner has another.</summary>
    private async Task<IActionResult> OpensNothingAsync(AccessLink? old)
    {
        if (old is null)
            return Broken();
        if (!await db.AccessLinks.Live().AnyAsync(link => link.CampaignId == old.CampaignId && link.ContactId == old.ContactId))
            return Broken();
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("Old");
    }

    private ViewResult Broken()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Broken");
    }
}
