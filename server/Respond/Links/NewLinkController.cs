using FormEngine.Server.Invitations;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Respond.Links;

/// <summary>«Send meg en ny lenke». It answers the same whether the address is known or not.</summary>
[AllowAnonymous]
[Route(RespondAddresses.NewLink)]
public sealed class NewLinkController(NewLinks links) : Controller
{
    [HttpGet]
    public IActionResult Ask() => View("NewLink", new NewLinkInput());

    [HttpPost]
    public async Task<IActionResult> Send(NewLinkInput input)
    {
        if (!ModelState.IsValid)
            return View("NewLink", input);
        await links.PlanAsync(input.Email);
        return this.SeeOther(RespondAddresses.NewLinkSent);
    }

    [HttpGet("sent")]
    public IActionResult Sent() => View("NewLinkSent");
}
