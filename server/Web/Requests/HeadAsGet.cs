namespace FormEngine.Server.Web.Requests;

internal static class HeadAsGet
{
    /// <summary>HEAD is answered as GET would be. The server remembers what was asked for, and sends no body.</summary>
    public static void UseHeadAsGet(this WebApplication app) => app.Use((http, next) =>
    {
        if (HttpMethods.IsHead(http.Request.Method))
            http.Request.Method = HttpMethods.Get;
        return next(http);
    });
}
