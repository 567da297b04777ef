using System.Security.Claims;
using FormEngine.Server.Data.Model;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace FormEngine.Server.Access.Sessions;

/// <summary>
/// Asks at every request whether a sign-in still holds: what ends it (signing out, closing the account, a new role or password, «sign
/// out everywhere») works at once, on every node.
/// </summary>
internal sealed class StaffCookie(SessionStore sessions, SignInManager<Staff> signIn) : SessionCookie(sessions, Longest)
{
    /// <summary>Nobody works through a day and a night.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    protected override async Task<bool> HoldsAsync(CookieValidatePrincipalContext context)
    {
        var staff = await Sessions.StaffAsync(await SessionAsync(context));
        var stamp = context.Principal!.FindFirstValue(signIn.Options.ClaimsIdentity.SecurityStampClaimType);
        return staff is { ClosedAt: null } && await signIn.ValidateSecurityStampAsync(staff, stamp);
    }

    /// <summary>What was typed before the sign-in ran out would be lost in a redirect; the page of 401 keeps it.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) =>
        HttpMethods.IsGet(context.Request.Method) ? OnRedirectToLogin(Here(context)) : base.RedirectToLogin(context);

    /// <summary>Without the host, which is what the request says it is.</summary>
    private static RedirectContext<CookieAuthenticationOptions> Here(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var here = QueryString.Create(context.Options.ReturnUrlParameter, request.PathBase + request.Path + request.QueryString);
        context.RedirectUri = request.PathBase + context.Options.LoginPath + here;
        return context;
    }
}
