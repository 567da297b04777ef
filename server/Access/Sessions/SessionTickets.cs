using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace FormEngine.Server.Access.Sessions;

/// <summary>
/// Where a cookie says which session it is of: in the sealed ticket, but beside the claims, so that the tokens of forms, which are
/// made from claims, hold for a person and not for one session.
/// </summary>
internal static class SessionTickets
{
    private const string Key = "session";

    public static Guid? SessionId(this AuthenticationProperties ticket) =>
        ticket.Items.TryGetValue(Key, out var id) && id is not null ? Guid.Parse(id) : null;

    public static AuthenticationProperties WithSession(this AuthenticationProperties ticket, Guid id)
    {
        ticket.Items[Key] = $"{id}";
        return ticket;
    }

    /// <summary>The session of whoever is signed in now, in this way; null for a stranger.</summary>
    public static async Task<Guid?> SessionIdAsync(this HttpContext http, string scheme) =>
        (await http.AuthenticateAsync(scheme)).Properties?.SessionId();

    /// <summary>What the browser shows, also where it has run out; null where there is nothing, or nothing of ours.</summary>
    public static AuthenticationTicket? ReadTicket(this CookieAuthenticationOptions cookie, HttpContext http) =>
        cookie.CookieManager.GetRequestCookie(http, cookie.Cookie.Name!) is { } value ? cookie.TicketDataFormat.Unprotect(value) : null;

    /// <summary>The session of all cookies of one person that were made before there were sessions.</summary>
    public static Guid SharedSessionId(this ClaimsPrincipal who)
    {
        byte[] ids = [.. (who.StaffId() ?? Guid.Empty).ToByteArray(), .. (who.LinkId() ?? Guid.Empty).ToByteArray()];
        return new Guid(SHA256.HashData(ids).AsSpan(0, 16));
    }
}
