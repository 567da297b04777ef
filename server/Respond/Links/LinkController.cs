using System.Security.Claims;
using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Respond.Nominations;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Respond.Links;

/// <summary>
/// The personal link. Opening it changes nothing and tells only what survey it belongs to, for mail scanners open links
/// too; the respondent presses Start.
/// </summary>
[AllowAnonymous]
public sealed class LinkController(
    FormEngineDb db, LinkTokens tokens, RespondentTicket tickets, SurveyCatalogue catalogue, RolesReader roles, TimeProvider time) : Controller
{
    [HttpGet("/s/{token}")]
    public async Task<IActionResult> Open(string token)
    {
        if (await FindAsync(token) is not { } link)
            return Broken();
        var survey = await catalogue.GetAsync(link.Campaign!.SurveyVersionId);
        var title = survey.Definition.Texts(Language.Current.Code).Title;
        return View("Open", new OpenModel(token, title, link.Campaign));
    }

    [HttpPost("/s/{token}")]
    public async Task<IActionResult> Start(string token)
    {
        if (await FindAsync(token) is not { } link)
            return Broken();
        if (link.Campaign!.OpensAt > time.GetUtcNow().UtcDateTime)
            return this.SeeOther(Request.Path);

        await SignInAsync(link);
        if (!Request.Cookies.ContainsKey(LanguageChoice.Cookie))
            LanguageChoice.Remember(Response, Language.Find(link.Contact!.Language) ?? Language.Default);
        return this.SeeOther(await IsOnlyAskedForPeopleAsync(link) ? RespondAddresses.Roles : RespondAddresses.Hub);
    }

    /// <summary>Who answers nothing, but is asked who the right person is, gets to that question at once.</summary>
    private async Task<bool> IsOnlyAskedForPeopleAsync(AccessLink link) =>
        !await db.Assignments.Active().AnyAsync(mine => mine.ContactId == link.ContactId && mine.Participant!.CampaignId == link.CampaignId)
        && !await db.Handovers.AnyAsync(offer => offer.ToContactId == link.ContactId && offer.Participant!.CampaignId == link.CampaignId && offer.Outcome == null)
        && await roles.ReadAsync(link.Id) is { Rows.Count: > 0 };

    /// <summary>
    /// Goes on with a form whose sender's cookie had run out. The sealed ticket vouches for the sender, and the form is
    /// then sent on as it is (307).
    /// </summary>
    [HttpPost(RespondAddresses.Again), IgnoreAntiforgeryToken]
    public async Task<IActionResult> Again([FromForm] string? ticket, string? to)
    {
        if (!Url.IsLocalUrl(to) || tickets.Read(ticket) is not { } id || await FindAsync(id) is not { } link)
            return Broken();
        await SignInAsync(link);
        return LocalRedirectPreserveMethod(to);
    }

    [HttpPost(RespondAddresses.SignOut)]
    public async Task<IActionResult> Leave()
    {
        var back = (await HttpContext.AuthenticateAsync(Schemes.Respondent)).Principal?.FindFirstValue(LinkClaims.Back);
        await HttpContext.SignOutAsync(Schemes.Respondent);
        return back is null ? View("Left") : this.SeeOther(back);
    }

    private async Task<AccessLink?> FindAsync(string token) => tokens.TryRead(token, out var id) ? await FindAsync(id) : null;

    private Task<AccessLink?> FindAsync(Guid id) => db.AccessLinks.Live().AsNoTracking()
        .Include(link => link.Campaign).Include(link => link.Contact)
        .SingleOrDefaultAsync(link => link.Id == id && link.Campaign!.ReleasedAt != null);

    private async Task SignInAsync(AccessLink link)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await db.AccessLinks.Where(opened => opened.Id == link.Id && opened.OpenedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(opened => opened.OpenedAt, now));
        await HttpContext.SignInAsync(Schemes.Respondent, LinkClaims.Principal(link.Id));
    }

    private ViewResult Broken()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Broken");
    }
}

/// <summary>What a personal link shows before Start.</summary>
public sealed record OpenModel(string Token, string Title, Campaign Campaign);
