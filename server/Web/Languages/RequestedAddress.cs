using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace FormEngine.Server.Web.Languages;

/// <summary>The address in the browser's field, also while an error page is being shown in its place.</summary>
public static class RequestedAddress
{
    /// <summary>The same page in another language.</summary>
    public static string InLanguage(this HttpContext http, Language language)
    {
        var (path, query) = Asked(http);
        var others = query.Where(part => part.Key != LanguageChoice.Parameter);
        return http.Request.PathBase + path + QueryString.Create(others).Add(LanguageChoice.Parameter, language.Code);
    }

    private static (PathString Path, IQueryCollection Query) Asked(HttpContext http)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is { } repeat)
            return (new PathString(repeat.OriginalPath), new QueryCollection(QueryHelpers.ParseQuery(repeat.OriginalQueryString)));
        var failed = http.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        return (failed is null ? http.Request.Path : new PathString(failed), http.Request.Query);
    }
}
