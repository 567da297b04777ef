using System.ComponentModel.DataAnnotations;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Accounts;

/// <summary>Where the first administrator sets a password, by the link the server printed when it started.</summary>
[AllowAnonymous]
public sealed class FirstAdminController(FirstAdmin firstAdmin, AccountService accounts, StaffSignIn door) : Controller
{
    [HttpGet(AccountAddresses.FirstAdmin)]
    public async Task<IActionResult> Form(string? token) =>
        await firstAdmin.AcceptsAsync(token) ? View("FirstAdmin", new FirstAdminInput { Token = token }) : Expired();

    [HttpPost(AccountAddresses.FirstAdmin)]
    public async Task<IActionResult> Create(FirstAdminInput input)
    {
        if (!await firstAdmin.AcceptsAsync(input.Token))
            return Expired();
        if (!ModelState.IsValid)
            return View("FirstAdmin", input);

        var email = input.Email!.Trim();
        var staff = new Staff
        {
            Name = input.Name!.Trim(),
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            Role = StaffRole.Admin,
        };
        var result = await accounts.CreateFirstAsync(staff, input.Password!);
        if (!result.Succeeded)
            return await firstAdmin.AcceptsAsync(input.Token) ? Refused(input, result) : Expired();

        await door.SignInAsync(staff);
        return LocalRedirect(OverviewAddresses.Staff);
    }

    private ViewResult Refused(FirstAdminInput input, IdentityResult result)
    {
        ModelState.AddErrors(result, error => error.IsAboutPassword() ? nameof(input.Password) : nameof(input.Email));
        return View("FirstAdmin", input);
    }

    private ViewResult Expired()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("FirstAdminExpired");
    }
}

public sealed record FirstAdminInput
{
    public string? Token { get; init; }

    [Required(ErrorMessage = "NameRequired")]
    [StringLength(100, ErrorMessage = "NameTooLong")]
    public string? Name { get; init; }

    [Required(ErrorMessage = "EmailRequired")]
    [Email(ErrorMessage = "InvalidEmail")]
    public string? Email { get; init; }

    [Required(ErrorMessage = "PasswordRequired")]
    public string? Password { get; init; }
}
