using System.ComponentModel.DataAnnotations;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail.Requests;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Accounts;

/// <summary>Staff ask for a link to choose a new password. It answers the same whether the address is known or not.</summary>
[AllowAnonymous]
[Route(AccountAddresses.ForgottenPassword)]
public sealed class ForgottenPasswordController(LinkRequests requests, IStringLocalizer<AccountsTexts> texts) : Controller
{
    [HttpGet("")]
    public IActionResult Ask() => View("ForgottenPassword", new ForgottenPasswordInput());

    [HttpPost("")]
    public async Task<IActionResult> Send(ForgottenPasswordInput input)
    {
        if (!ModelState.IsValid)
            return View("ForgottenPassword", input);
        if (await requests.AddAsync(LinkRequestKind.Password, input.Email!) is not { } again)
            return this.SeeOther(AccountAddresses.PasswordLinkSent);
        ModelState.AddModelError(nameof(input.Email), texts["AskedTooOften", again.ToDateTimeText()]);
        this.RetryAfter(again);
        return View("ForgottenPassword", input);
    }

    [HttpGet("sent")]
    public IActionResult Sent() => View("ForgottenPasswordSent");
}

public sealed record ForgottenPasswordInput
{
    [Required(ErrorMessage = "EmailRequired")]
    [Email(ErrorMessage = "InvalidEmail")]
    public string? Email { get; init; }
}
