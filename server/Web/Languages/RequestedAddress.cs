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
        if (Said(http) is { } said)
            return http.Request.PathBase + InPath(path, said, language.Code) + QueryString.Create(query);
        var others = query.Where(part => part.Key != LanguageChoice.Parameter);
        return http.Request.PathBase + path + QueryString.Create(others).Add(LanguageChoice.Parameter, language.Code);
    }

    /// <summary>The language that the address itself says.</summary>
    private static string? Said(HttpContext http) =>
        (http.Features.Get<IStatusCodeReExecuteFeature>()?.RouteValues ?? http.Request.RouteValues)[Language.RouteKey] as string;

    private static PathString InPath(PathString path, string said, string other)
    {
        var parts = path.Value!.Split('/');
        parts[Array.IndexOf(parts, said)] = other;
        return new PathString(string.Join('/', parts));
    }

    private static (PathString Path, IQueryCollection Query) Asked(HttpContext http)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is { } repeat)
            return (new PathString(repeat.OriginalPath), new QueryCollection(QueryHelpers.ParseQuery(repeat.OriginalQueryString)));
        var failed = http.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        return (failed is null ? http.Request.Path : new PathString(failed), http.Request.Query);
    }
}
