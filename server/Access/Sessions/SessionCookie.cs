using System.Security.Claims;
using FormEngine.Server.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace FormEngine.Server.Access.Sessions;

/// <summary>
/// A cookie that opens something only while its session lasts. Signing in begins a session and signing out ends it on the server, so
/// that a copy of the cookie kept aside opens nothing. The cookie runs out when it is not used, the session however much it is.
/// </summary>
internal abstract class SessionCookie(SessionStore sessions, TimeSpan longest) : CookieAuthenticationEvents
{
    protected SessionStore Sessions => sessions;

    /// <summary>
    /// Where the database that knows of a sign-in is away, the request fails; but the page that says so is made for whoever the
    /// cookie names, so that what stands on it can be sent by them once the database is back.
    /// </summary>
    public sealed override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        try
        {
            if (!await HoldsAsync(context))
                await RejectAsync(context);
        }
        catch (Exception exception) when (Outage.Is(exception))
        {
            context.HttpContext.User = context.Principal!;
            throw;
        }
    }

    public override async Task SigningIn(CookieSigningInContext context)
    {
        if (context.Properties.SessionId() is not null)
            return; // The same session goes on in a new cookie.
        await EndAsync(context.HttpContext, context.Options);
        var id = Guid.CreateVersion7();
        await BeginAsync(id, context.Principal!, context.HttpContext);
        context.Properties.WithSession(id);
    }

    public override Task SigningOut(CookieSigningOutContext context) => EndAsync(context.HttpContext, context.Options);

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) =>
        Answer(context.Response, StatusCodes.Status401Unauthorized);

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) =>
        Answer(context.Response, StatusCodes.Status403Forbidden);

    /// <summary>Whether the sign-in still holds.</summary>
    protected abstract Task<bool> HoldsAsync(CookieValidatePrincipalContext context);

    protected async Task<Guid> SessionAsync(CookieValidatePrincipalContext context)
    {
        context.ShouldRenew |= context.Properties.SessionId() is null;
        return await SessionAsync(context.Principal!, context.Properties, context.HttpContext);
    }

    private static Task RejectAsync(CookieValidatePrincipalContext context)
    {
        context.RejectPrincipal();
        return context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    /// <summary>
    /// A cookie from before there were sessions gets one at its first use. All such cookies of a person share it, so that signing
    /// out in one browser ends the copies too; the person can sign in anew.
    /// </summary>
    private async Task<Guid> SessionAsync(ClaimsPrincipal who, AuthenticationProperties ticket, HttpContext http)
    {
        if (ticket.SessionId() is { } id)
            return id;
        var shared = who.SharedSessionId();
        await BeginAsync(shared, who, http);
        ticket.WithSession(shared);
        return shared;
    }

    private Task BeginAsync(Guid id, ClaimsPrincipal who, HttpContext http) =>
        sessions.BeginAsync(id, who, longest, BrowserName.Of(http.Request.Headers.UserAgent));

    private async Task EndAsync(HttpContext http, CookieAuthenticationOptions options)
    {
        if (options.ReadTicket(http) is not { } ticket)
            return;
        var id = await SessionAsync(ticket.Principal, ticket.Properties, http);
        await sessions.EndAsync(session => session.Id == id);
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
