using FormEngine.Server.Access;
using FormEngine.Server.Access.Sessions;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using FormEngine.Server.Web.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Respond.Hub;

/// <summary>Where a respondent starts and comes back to.</summary>
[Authorize(Policies.Respond)]
public sealed class HubController(HubReader hub, SessionStore sessions) : Controller
{
    [HttpGet(RespondAddresses.Hub)]
    public async Task<IActionResult> Index()
    {
        var link = User.LinkId()!.Value;
        return await hub.ReadAsync(link, Language.Current.Code) is { } model
            ? View("Hub", model with { SignIns = User.StaffId() is null ? await SignInsAsync(link) : null })
            : new ProblemResult(Web.Problems.Problem.Forbidden);
    }

    private async Task<SessionList> SignInsAsync(Guid link)
    {
        var current = await HttpContext.SessionIdAsync(Schemes.Respondent);
        var all = await sessions.ListAsync(session => session.LinkId == link && session.StaffId == null, current);
        return new SessionList(all, RespondAddresses.EndSession);
    }
}
