using System.ComponentModel.DataAnnotations;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Accounts;

/// <summary>Where staff set a password by the link in a mail. Opening the link changes nothing.</summary>
[AllowAnonymous, MailLanguage<AccountMailReaders>]
[Route(AccountAddresses.Password)]
public sealed class PasswordController(AccountLinks links, AccountService accounts, StaffSignIn door) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Choose(AccountLink link) => await links.ReadAsync(link) is { } staff
        ? View("ChoosePassword", new PasswordInput(link) { Email = staff.Email })
        : Ended();

    [HttpPost("")]
    public async Task<IActionResult> Set(PasswordInput input)
    {
        if (await links.ReadAsync(input) is not { } staff)
            return Ended();
        if (!ModelState.IsValid)
            return View("ChoosePassword", input with { Email = staff.Email });

        var result = await accounts.SetPasswordAsync(staff, input.Password!);
        if (!result.Succeeded && result.Errors.All(error => error.IsAboutPassword()))
        {
            ModelState.AddErrors(result, _ => nameof(input.Password));
            return View("ChoosePassword", input with { Email = staff.Email });
        }
        if (!result.Succeeded)
            return Ended();
        await door.SignInAsync(staff);
        return this.SeeOther(OverviewAddresses.Staff);
    }

    private IActionResult Ended()
    {
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("LinkEnded");
    }
}

public sealed record PasswordInput : AccountLink
{
    public PasswordInput()
    {
    }

    internal PasswordInput(AccountLink link) : base(link)
    {
    }

    /// <summary>Shown, so that whoever keeps passwords knows whose this is.</summary>
    internal string? Email { get; init; }

    [Required(ErrorMessage = "PasswordRequired")]
    public string? Password { get; init; }
}
