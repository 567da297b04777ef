using FormEngine.Server.Data;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace FormEngine.Server.Access;

/// <summary>
/// Where the database that knows of a sign-in is away, the request fails; but the page that says so is made for whoever the
/// cookie names, so that what stands on it can be sent by them once the database is back.
/// </summary>
internal sealed class SignedInWhileAway : IPostConfigureOptions<CookieAuthenticationOptions>
{
    public void PostConfigure(string? name, CookieAuthenticationOptions options)
    {
        var validate = options.Events.OnValidatePrincipal;
        options.Events.OnValidatePrincipal = async context =>
        {
            try
            {
                await validate(context);
            }
            catch (Exception exception) when (Outage.Is(exception))
            {
                context.HttpContext.User = context.Principal!;
                throw;
            }
        };
    }
}
