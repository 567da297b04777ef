using System.ComponentModel.DataAnnotations;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Accounts;

/// <summary>Staff ask for a link to choose a new password. It answers the same whether the address is known or not.</summary>
[AllowAnonymous]
[Route(AccountAddresses.ForgottenPassword)]
public sealed class ForgottenPasswordController(UserManager<Staff> users, AccountPost post) : Controller
{
    [HttpGet("")]
    public IActionResult Ask() => View("ForgottenPassword", new ForgottenPasswordInput());

    [HttpPost("")]
    public async Task<IActionResult> Send(ForgottenPasswordInput input)
    {
        if (!ModelState.IsValid)
            return View("ForgottenPassword", input);
        if (await users.FindByEmailAsync(input.Email!.Trim()) is { ClosedAt: null } staff)
            await post.AskForNewPasswordAsync(staff);
        return this.SeeOther(AccountAddresses.PasswordLinkSent);
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
