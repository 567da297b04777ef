using FormEngine.Server.Access;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using FormEngine.Server.Web.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Respond.Hub;

/// <summary>Where a respondent starts and comes back to.</summary>
[Authorize(Policies.Respond)]
public sealed class HubController(HubReader hub) : Controller
{
    [HttpGet(RespondAddresses.Hub)]
    public async Task<IActionResult> Index() =>
        await hub.ReadAsync(User.LinkId()!.Value, Language.Current.Code) is { } model
            ? View("Hub", model)
            : new ProblemResult(Web.Problems.Problem.Forbidden);
}
