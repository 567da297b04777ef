using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FormEngine.Server.Web.Languages;

/// <summary>
/// A page that a mail leads to speaks the language the mail was written in, unless another was chosen in this browser: the browser's
/// own says less of the reader.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class MailLanguageAttribute<TReaders> : Attribute, IAsyncResourceFilter where TReaders : class, IMailReaders
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!LanguageChoice.IsChosen(http)
            && await http.RequestServices.GetRequiredService<TReaders>().LanguageAsync(http.Request) is { } language)
        {
            var culture = new RequestCulture(language.Culture, language.Code);
            http.Features.Set<IRequestCultureFeature>(new RequestCultureFeature(culture, provider: null));
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture.Culture, culture.UICulture);
        }
        await next();
    }
}

/// <summary>Knows in which language the mail was that leads to an address.</summary>
internal interface IMailReaders
{
    /// <summary>Null for an address that went to nobody.</summary>
    Task<Language?> LanguageAsync(HttpRequest request);
}
