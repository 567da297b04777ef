namespace FormEngine.Server.Web.Security;

internal static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.Use((http, next) =>
        {
            // As the response starts, so that error pages, which clear the headers, have them too.
            http.Response.OnStarting(Write, http);
            return next(http);
        });
    }

    private static Task Write(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        if (headers.ContentSecurityPolicy.Count == 0) // A page that shows a mail brings a stricter one.
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers.TryAdd("X-Robots-Tag", "noindex"); // But for what is published.
        if (Caching.Of(http) is { } caching)
            headers.CacheControl = caching;
        return Task.CompletedTask;
    }
}
