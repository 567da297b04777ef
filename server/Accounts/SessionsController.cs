using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Access.Sessions;
using FormEngine.Server.Data;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Accounts;

/// <summary>Where one is signed in, and ending it there.</summary>
[Authorize(Policies.Staff)]
[Route(AccountAddresses.Sessions)]
public sealed class SessionsController(
    SessionStore sessions, FormEngineDb db, AuditLog audit, IStringLocalizer<AccountsTexts> texts) : Controller
{
    private Guid Me => User.StaffId()!.Value;

    [HttpGet("")]
    public async Task<IActionResult> List()
    {
        var (me, current) = (Me, await HttpContext.SessionIdAsync(Schemes.Staff));
        var mine = await sessions.ListAsync(session => session.StaffId == me && session.LinkId == null, current);
        return View("Sessions", new SessionList(mine, AccountAddresses.EndSession));
    }

    [HttpPost("{id:guid}/end")]
    public async Task<IActionResult> End(Guid id)
    {
        var me = Me;
        if (await sessions.EndAsync(session => session.Id == id && session.StaffId == me) > 0)
        {
            audit.Add(AuditCodes.SessionEnded, me);
            await db.SaveChangesAsync();
        }
        this.Flash(texts["SessionEnded"]);
        return this.SeeOther(AccountAddresses.Sessions);
    }
}
