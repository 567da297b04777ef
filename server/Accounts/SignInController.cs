using System.ComponentModel.DataAnnotations;
using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Accounts;

/// <summary>Staff sign in and out.</summary>
[AllowAnonymous]
public sealed class SignInController(
    StaffSignIn door, SignInManager<Staff> signIn, FormEngineDb db, AuditLog audit, IStringLocalizer<AccountsTexts> texts) : Controller
{
    [HttpGet(AccountAddresses.SignIn)]
    public IActionResult SignIn(string? returnUrl) => View("SignIn", new SignInInput { ReturnUrl = returnUrl });

    [HttpPost(AccountAddresses.SignIn)]
    public async Task<IActionResult> SignIn(SignInInput input)
    {
        if (!ModelState.IsValid)
            return View("SignIn", input);

        var answer = await door.TryAsync(input.Email!, input.Password!);
        if (answer.Outcome == SignInOutcome.Done)
            return LocalRedirect(Url.IsLocalUrl(input.ReturnUrl) ? input.ReturnUrl! : OverviewAddresses.Staff);
        if (answer.Again is { } again)
            this.RetryAfter(again);
        ModelState.AddModelError(nameof(input.Password), answer switch
        {
            { Again: { } then } => texts["TooManyTries", then.ToDateTimeText()],
            { Outcome: SignInOutcome.Closed } => texts["YourAccountIsClosed"],
            _ => texts["WrongPassword"],
        });
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
