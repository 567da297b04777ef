using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace FormEngine.Server.Access.Sessions;

/// <summary>The sign-in by a personal link.</summary>
internal sealed class RespondentCookie(SessionStore sessions, IAuthorizationService policies) : SessionCookie(sessions, Longest)
{
    /// <summary>From a Friday to the Monday after.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(3);

    protected override async Task<bool> HoldsAsync(CookieValidatePrincipalContext context)
    {
        var session = await SessionAsync(context);
        var asks = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<AsksForSessionAttribute>() is not null;
        return await IsStaffStillSignedInAsync(context) && (asks || await Sessions.IsLiveAsync(session));
    }

    /// <summary>Staff who answer for somebody may do so for as long as they are signed in as staff who run campaigns.</summary>
    private async Task<bool> IsStaffStillSignedInAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal!.StaffId() is not { } acting)
            return true;
        var staff = (await context.HttpContext.AuthenticateAsync(Schemes.Staff)).Principal;
        return staff is not null && staff.StaffId() == acting && (await policies.AuthorizeAsync(staff, Policies.Run)).Succeeded;
    }
}

/// <summary>
/// A page that asks itself whether the respondent's session lasts, in a query it makes anyhow: a save has one lookup, not two.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AsksForSessionAttribute : Attribute;
