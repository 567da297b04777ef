using System.ComponentModel.DataAnnotations;
using FormEngine.Server.Data.Model;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Access;

/// <summary>Staff sign in and out.</summary>
[AllowAnonymous]
public sealed class SignInController(SignInManager<Staff> signIn, IStringLocalizer<AccessTexts> texts) : Controller
{
    [HttpGet("/staff/sign-in")]
    public IActionResult SignIn(string? returnUrl) => View("SignIn", new SignInInput { ReturnUrl = returnUrl });

    [HttpPost("/staff/sign-in")]
    public async Task<IActionResult> SignIn(SignInInput input)
    {
        if (!ModelState.IsValid)
            return View("SignIn", input);

        var result = await signIn.PasswordSignInAsync(input.Email!.Trim(), input.Password!, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
            return LocalRedirect(Url.IsLocalUrl(input.ReturnUrl) ? input.ReturnUrl! : "/staff");

        ModelState.AddModelError(nameof(input.Password), texts[result.IsLockedOut ? "LockedOut" : "WrongPassword"]);
        return View("SignIn", input);
    }

    [HttpPost("/staff/sign-out")]
    public async Task<IActionResult> SignOutOfStaff()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/staff/sign-in");
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
