using FormEngine.Server.Data.Model;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace FormEngine.Server.Access;

/// <summary>
/// Asks at every request whether a sign-in still holds: what ends it (closing the account, a new role or password, «sign
/// out everywhere») works at once, on every node.
/// </summary>
internal static class StaffCookie
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var signIn = context.HttpContext.RequestServices.GetRequiredService<SignInManager<Staff>>();
        if (await signIn.ValidateSecurityStampAsync(context.Principal) is { ClosedAt: null })
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }
}
