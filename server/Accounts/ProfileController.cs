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
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Accounts;

/// <summary>One's own account.</summary>
[Authorize(Policies.Staff)]
[Route(AccountAddresses.Profile)]
public sealed class ProfileController(
    UserManager<Staff> users, SignInManager<Staff> signIn, SignInLimits limits, SessionStore sessions, FormEngineDb db, AuditLog audit,
    IStringLocalizer<AccountsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show() => Profile(await MeAsync());

    [HttpPost("name")]
    public async Task<IActionResult> ChangeName(NameInput input)
    {
        var me = await MeAsync();
        if (!ModelState.IsValid)
            return Profile(me);
        me.Name = input.Name!.Trim();
        return await DoneAsync(me, await users.UpdateAsync(me), "NameChanged");
    }

    [HttpPost("password")]
    public async Task<IActionResult> ChangePassword(NewPasswordInput input)
    {
        var me = await MeAsync();
        if (!ModelState.IsValid)
            return Profile(me);
        if (await limits.TryAsync(me.Email!) is { } again)
        {
            ModelState.AddModelError(nameof(input.CurrentPassword), texts["TooManyTries", again.ToDateTimeText()]);
            this.RetryAfter(again);
            return Profile(me);
        }
        var result = await users.ChangePasswordAsync(me, input.CurrentPassword!, input.NewPassword!);
        if (!result.Errors.Any(IsAboutCurrent))
            await limits.SucceededAsync(me.Email!);
        if (result.Succeeded)
        {
            audit.Add(AuditCodes.AccountPasswordChanged, me.Id);
            await db.SaveChangesAsync();
            await EndOthersAsync(me.Id);
        }
        return await DoneAsync(me, result, "PasswordChanged");
    }

    /// <summary>On every device, this one too: a new stamp makes every cookie worthless.</summary>
    [HttpPost("sign-out-everywhere")]
    public async Task<IActionResult> SignOutEverywhere()
    {
        var me = await MeAsync();
        audit.Add(AuditCodes.SessionsEnded, me.Id);
        await users.UpdateSecurityStampAsync(me);
        await sessions.EndAsync(session => session.StaffId == me.Id);
        await signIn.SignOutAsync();
        this.Flash(texts["SignedOutEverywhere"]);
        return this.SeeOther(AccountAddresses.SignIn);
    }

    private static bool IsAboutCurrent(IdentityError error) => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch);

    private async Task<Staff> MeAsync() => (await users.GetUserAsync(User))!;

    private async Task EndOthersAsync(Guid me)
    {
        var current = await HttpContext.SessionIdAsync(Schemes.Staff);
        await sessions.EndAsync(session => session.StaffId == me && session.Id != current);
    }

    private async Task<IActionResult> DoneAsync(Staff me, IdentityResult result, string message)
    {
        if (!result.Succeeded)
        {
            ModelState.AddErrors(result, error => error.Code switch
            {
                _ when IsAboutCurrent(error) => nameof(NewPasswordInput.CurrentPassword),
                _ when error.IsAboutPassword() => nameof(NewPasswordInput.NewPassword),
                _ => "",
            });
            return Profile(me);
        }
        await signIn.RefreshSignInAsync(me);
        this.Flash(texts[message]);
        return this.SeeOther(AccountAddresses.Profile);
    }

    private ViewResult Profile(Staff me) => View("Profile", new ProfilePage(me.Name, me.Email!, me.Role));
}

public sealed record ProfilePage(string Name, string Email, StaffRole Role)
{
    /// <summary>Passwords are typed anew each time.</summary>
    public string? CurrentPassword => null;

    public string? NewPassword => null;
}

public sealed record NameInput
{
    [Required(ErrorMessage = "NameRequired")]
    [StringLength(100, ErrorMessage = "NameTooLong")]
    public string? Name { get; init; }
}

public sealed record NewPasswordInput
{
    [Required(ErrorMessage = "CurrentPasswordRequired")]
    public string? CurrentPassword { get; init; }

    [Required(ErrorMessage = "PasswordRequired")]
    public string? NewPassword { get; init; }
}
