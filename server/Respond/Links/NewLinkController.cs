using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail.Requests;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Links;

/// <summary>«Send meg en ny lenke». It answers the same whether the address is known or not.</summary>
[AllowAnonymous]
[Route(RespondAddresses.NewLink)]
public sealed class NewLinkController(LinkRequests requests, IStringLocalizer<RespondTexts> texts) : Controller
{
    [HttpGet]
    public IActionResult Ask() => View("NewLink", new NewLinkInput());

    [HttpPost]
    public async Task<IActionResult> Send(NewLinkInput input)
    {
        if (!ModelState.IsValid)
            return View("NewLink", input);
        if (await requests.AddAsync(LinkRequestKind.Personal, input.Email!) is not { } again)
            return this.SeeOther(RespondAddresses.NewLinkSent);
        ModelState.AddModelError(nameof(input.Email), texts["NewLinkTooMany", again.ToDateTimeText()]);
        this.RetryAfter(again);
        return View("NewLink", input);
    }

    [HttpGet("sent")]
    public IActionResult Sent() => View("NewLinkSent");
}
