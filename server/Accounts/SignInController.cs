using System.ComponentModel.DataAnnotations;
using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using IdentitySignIn = Microsoft.AspNetCore.Identity.SignInResult;

namespace FormEngine.Server.Accounts;

/// <summary>Staff sign in and out.</summary>
[AllowAnonymous]
public sealed class SignInController(
    UserManager<Staff> users, SignInManager<Staff> signIn, FormEngineDb db, AuditLog audit, IStringLocalizer<AccountsTexts> texts)
    : Controller
{
    [HttpGet(AccountAddresses.SignIn)]
    public IActionResult SignIn(string? returnUrl) => View("SignIn", new SignInInput { ReturnUrl = returnUrl });

    [HttpPost(AccountAddresses.SignIn)]
    public async Task<IActionResult> SignIn(SignInInput input)
    {
        if (!ModelState.IsValid)
            return View("SignIn", input);

        var staff = await users.FindByNameAsync(input.Email!.Trim());
        var result = staff is null
            ? IdentitySignIn.Failed
            : await signIn.CheckPasswordSignInAsync(staff, input.Password!, lockoutOnFailure: true);
        if (result.Succeeded && staff!.ClosedAt is null)
        {
            await signIn.SignInAsync(staff, isPersistent: false);
            return LocalRedirect(Url.IsLocalUrl(input.ReturnUrl) ? input.ReturnUrl! : OverviewAddresses.Staff);
        }

        // That an account is closed is told only to its holder, who knows the password.
        ModelState.AddModelError(nameof(input.Password), texts[result switch
        {
            { IsLockedOut: true } => "LockedOut",
            { Succeeded: true } => "YourAccountIsClosed",
            _ => "WrongPassword",
        }]);
        return View("SignIn", input);
    }

    [HttpPost(AccountAddresses.SignOut)]
    public async Task<IActionResult> SignOutOfStaff()
    {
        if (User.StaffId() is { } me)
            audit.Add(AuditCodes.SessionEnded, me);
        await signIn.SignOutAsync();
        await db.SaveChangesAsync();
        return LocalRedirect(AccountAddresses.SignIn);
    }
}

public sealed record SignInInput
{
    [Required(ErrorMessage = "EmailRequired")]
    public string? Email { get; init; }

    [Required(ErrorMessage = "PasswordRequired")]
    public string? Password { get; init; }

    public string? ReturnUrl { get; init; }
}
