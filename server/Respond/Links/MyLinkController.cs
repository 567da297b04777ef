using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Access.Sessions;
using FormEngine.Server.Data;
using FormEngine.Server.Invitations;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Links;

/// <summary>What the owner of a personal link does with it: ends a sign-in by it, or replaces it when others have got hold of it.</summary>
[Authorize(Policies.Respond)]
public sealed class MyLinkController(
    FormEngineDb db, SessionStore sessions, LinkReplacement replacement, AuditLog audit, IStringLocalizer<RespondTexts> texts) : Controller
{
    private Guid Link => User.LinkId()!.Value;

    [HttpGet(RespondAddresses.MyLink)]
    public IActionResult Ask() => IsOwner ? View("MyLink") : Forbidden();

    [HttpPost(RespondAddresses.MyLink)]
    public async Task<IActionResult> Replace()
    {
        if (!IsOwner)
            return Forbidden();
        await replacement.ReplaceAsync(Link);
        await HttpContext.SignOutAsync(Schemes.Respondent);
        return this.SeeOther(RespondAddresses.LinkReplaced);
    }

    [HttpPost(RespondAddresses.Hub + "/sessions/{id:guid}/end")]
    public async Task<IActionResult> End(Guid id)
    {
        var link = Link;
        if (!IsOwner)
            return Forbidden();
        if (await sessions.EndAsync(session => session.Id == id && session.LinkId == link && session.StaffId == null) > 0)
        {
            var contact = await db.AccessLinks.Where(mine => mine.Id == link).Select(mine => mine.ContactId).SingleAsync();
            audit.AddFor(contact, AuditCodes.SessionEnded, contact);
            await db.SaveChangesAsync();
        }
        this.Flash(texts["SessionEnded"]);
        return this.SeeOther(RespondAddresses.Hub);
    }

    /// <summary>Staff in the owner's place have a page of their own for that.</summary>
    private bool IsOwner => User.StaffId() is null;

    private static ProblemResult Forbidden() => new(Web.Problems.Problem.Forbidden);
}
