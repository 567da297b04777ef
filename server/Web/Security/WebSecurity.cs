using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;

namespace FormEngine.Server.Web.Security;

internal static class WebSecurity
{
    public static void AddWebSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAuthentication();
        services.AddAuthorization();
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        services.Configure<CookiePolicyOptions>(options =>
        {
            options.HttpOnly = HttpOnlyPolicy.Always;
            options.Secure = CookieSecurePolicy.SameAsRequest;
            options.MinimumSameSitePolicy = SameSiteMode.Lax;
        });
        services.Configure<AntiforgeryOptions>(options =>
        {
            options.Cookie.Name = "antiforgery";
            // Strict would give a new cookie to whoever comes from a link in a mail, and spoil the forms in their other tabs.
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = Flash.Cookie);
        services.Configure<ForwardedHeadersOptions>(options => Trust(options, configuration));
    }

    /// <summary>Who may say where a request came from: the proxies listed under <c>Site:Proxies</c>, as addresses or networks.</summary>
    private static void Trust(ForwardedHeadersOptions options, IConfiguration configuration)
    {
        var proxies = configuration.GetSection("Site:Proxies").Get<string[]>() ?? [];
        if (proxies.Length == 0)
            return;
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = null; // Through all of ours, to the first address that none of them has.
        foreach (var proxy in proxies)
            options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy.Contains('/')
                ? proxy
                : proxy + (proxy.Contains(':') ? "/128" : "/32")));
    }
}
