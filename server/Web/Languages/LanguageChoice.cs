using Microsoft.AspNetCore.Localization;

namespace FormEngine.Server.Web.Languages;

/// <summary>
/// Which language a request gets: that of the page where its address says it, what is asked for (and is then remembered), what was
/// remembered, what the signed-in person prefers, what the browser prefers, bokmål. What was remembered is what somebody chose, or else
/// the language of the mail by which the respondent came, until they come by another.
/// </summary>
internal sealed class LanguageChoice : RequestCultureProvider
{
    public const string Parameter = "lang";
    private const string Cookie = "language";

    /// <summary>Before a language that nobody chose.</summary>
    private const string Given = "mail-";

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var language = Chosen(httpContext)
            ?? Language.Find(httpContext.GetRouteValue(Language.RouteKey) as string)
            ?? Asked(httpContext)
            ?? Remembered(httpContext.Request)
            ?? Language.Find(httpContext.User.FindFirst(Language.ClaimType)?.Value)
            ?? Accepted(httpContext.Request)
            ?? Language.Default;
        return Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(language.Culture, language.Code));
    }

    /// <summary>Whether somebody chose the language of this request, now or earlier in this browser.</summary>
    public static bool IsChosen(HttpContext http) =>
        Language.Find(http.Request.Query[Parameter]) is not null || Language.Find(http.Request.Cookies[Cookie]) is not null;

    /// <summary>The language of somebody's mails, for the requests after this one; what was chosen stands.</summary>
    public static void Give(HttpContext http, Language language)
    {
        if (!IsChosen(http))
            Remember(http.Response, Given + language.Code);
    }

    private static void Remember(HttpResponse response, string value) =>
        response.Cookies.Append(Cookie, value, new() { MaxAge = TimeSpan.FromDays(365), IsEssential = true });

    private static Language? Remembered(HttpRequest request) => request.Cookies[Cookie] is { } value
        ? Language.Find(value.StartsWith(Given, StringComparison.Ordinal) ? value[Given.Length..] : value)
        : null;

    /// <summary>An error page speaks the language that was chosen for the page that failed.</summary>
    private static Language? Chosen(HttpContext http) =>
        Language.Find(http.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture.Name);

    private static Language? Asked(HttpContext http)
    {
        var language = Language.Find(http.Request.Query[Parameter]);
        if (language is not null)
            Remember(http.Response, language.Code);
        return language;
    }

    private static Language? Accepted(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(accepted => accepted.Quality ?? 1)
            .Select(accepted => Language.Find(accepted.Value.Value))
            .FirstOrDefault(language => language is not null);
}
