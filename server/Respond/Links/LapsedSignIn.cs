using FormEngine.Server.Access;
using FormEngine.Server.Access.Sessions;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace FormEngine.Server.Respond.Links;

/// <summary>
/// Someone whose cookie ran out while typing may go on with what stands on the page. The cookie that ran out vouches for them: it is in
/// the browser it was given to and in no other, other sites cannot make the browser show it, and its session must not have ended.
/// </summary>
public sealed class LapsedSignIn(SessionStore sessions, IOptionsMonitor<CookieAuthenticationOptions> cookies)
{
    /// <summary>Null where there is none, and for staff in a respondent's place: they begin anew, and say why.</summary>
    public async Task<(Guid Link, Guid Session)?> FindAsync(HttpContext http) =>
        cookies.Get(Schemes.Respondent).ReadTicket(http) is { } ticket && ticket.Principal.StaffId() is null
        && ticket.Principal.LinkId() is { } link && ticket.Properties.SessionId() is { } session && await sessions.IsLiveAsync(session)
            ? (link, session)
            : null;
}
