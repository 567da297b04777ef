using System.Globalization;
using System.Resources;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.Extensions.Options;

// Bokmål stands in its own resource file like the others; a text another language lacks is read there.
[assembly: NeutralResourcesLanguage("nb", UltimateResourceFallbackLocation.Satellite)]

namespace FormEngine.Server.Web.Languages;

internal static class LanguageSetup
{
    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddTransient<IConfigureOptions<MvcOptions>, ValidationTexts>();
        services.AddTransient<IConfigureOptions<MvcDataAnnotationsLocalizationOptions>, ValidationTexts>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Language.Default.Culture, Language.Default.Code);
            options.SupportedCultures = [.. Language.All.Select(language => new CultureInfo(language.Culture))];
            options.SupportedUICultures = [.. Language.All.Select(language => new CultureInfo(language.Code))];
            options.RequestCultureProviders = [new LanguageChoice()];
        });
    }
}
