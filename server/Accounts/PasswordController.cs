using System.ComponentModel.DataAnnotations;
using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Access.Sessions;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Accounts;

/// <summary>Where staff set a password by the link in a mail. Opening the link changes nothing.</summary>
[AllowAnonymous]
[Route(AccountAddresses.Password)]
public sealed class PasswordController(
    AccountLinks links, UserManager<Staff> users, SignInManager<Staff> signIn, SessionStore sessions, FormEngineDb db, AuditLog audit)
    : Controller
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

        staff.EmailConfirmed = true;
        var result = await users.ResetPasswordAsync(staff, await users.GeneratePasswordResetTokenAsync(staff), input.Password!);
        if (!result.Succeeded)
        {
            ModelState.AddErrors(result, _ => nameof(input.Password));
            return View("ChoosePassword", input with { Email = staff.Email });
        }
        await users.UnlockAsync(staff);
        await sessions.EndAsync(session => session.StaffId == staff.Id);
        await signIn.SignInAsync(staff, isPersistent: false);
        audit.Add(AuditCodes.AccountPasswordSet, staff.Id);
        await db.SaveChangesAsync();
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
