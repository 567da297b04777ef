using Microsoft.AspNetCore.Localization;

namespace FormEngine.Server.Web.Languages;

/// <summary>
/// Which language a request gets: what its address asks for (and is then remembered), what was remembered,
/// what the signed-in person prefers, what the browser prefers, bokmål.
/// </summary>
internal sealed class LanguageChoice : RequestCultureProvider
{
    public const string Parameter = "lang";
    internal const string Cookie = "language";

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var language = Chosen(httpContext)
            ?? Asked(httpContext)
            ?? Language.Find(httpContext.Request.Cookies[Cookie])
            ?? Language.Find(httpContext.User.FindFirst(Language.ClaimType)?.Value)
            ?? Accepted(httpContext.Request)
            ?? Language.Default;
        return Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(language.Culture, language.Code));
    }

    /// <summary>For the next requests too; also used where a contact's own language becomes known.</summary>
    public static void Remember(HttpResponse response, Language language) =>
        response.Cookies.Append(Cookie, language.Code, new() { MaxAge = TimeSpan.FromDays(365), IsEssential = true });

    /// <summary>An error page speaks the language that was chosen for the page that failed.</summary>
    private static Language? Chosen(HttpContext http) =>
        Language.Find(http.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture.Name);

    private static Language? Asked(HttpContext http)
    {
        var language = Language.Find(http.Request.Query[Parameter]);
        if (language is not null)
            Remember(http.Response, language);
        return language;
    }

    private static Language? Accepted(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(accepted => accepted.Quality ?? 1)
            .Select(accepted => Language.Find(accepted.Value.Value))
            .FirstOrDefault(language => language is not null);
}
