using System.Security.Claims;
using FormEngine.Server.Access;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Respond.Links;

/// <summary>
/// «Logg ut». Open to everyone, for whoever's cookie has run out may end too; the policy says by which cookie the
/// sender is known, for the form's token was made for them.
/// </summary>
[Authorize(Policies.Respond)]
public sealed class LeaveController : Controller
{
    [HttpPost(RespondAddresses.SignOut), AllowAnonymous]
    public async Task<IActionResult> Leave()
    {
        var back = User.FindFirstValue(LinkClaims.Back);
        await HttpContext.SignOutAsync(Schemes.Respondent);
        return back is null ? View("Left") : this.SeeOther(back);
    }
}
