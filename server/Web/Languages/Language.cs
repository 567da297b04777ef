using System.Globalization;

namespace FormEngine.Server.Web.Languages;

/// <summary>A language the pages speak, with the culture that writes its numbers and dates.</summary>
public sealed record Language(string Code, string Name, string Culture)
{
    /// <summary>The claim of a signed-in person that says which language they prefer.</summary>
    public const string ClaimType = "language";

    /// <summary>What stands in a route whose addresses say the language of the page: <c>"{lang:" + Language.Route + "}/…"</c>.</summary>
    public const string Route = "regex(^(nb|nn|en)$)";

    /// <summary>What that part is called.</summary>
    public const string RouteKey = "lang";

    public static IReadOnlyList<Language> All { get; } =
        [new("nb", "Bokmål", "nb-NO"), new("nn", "Nynorsk", "nn-NO"), new("en", "English", "en-GB")];

    public static Language Default => All[0];

    public static Language Current => Find(CultureInfo.CurrentUICulture.Name) ?? Default;

    /// <summary>Reads «nn», «nn-NO», «en-US»; «no» is bokmål; null for a language that is not spoken here.</summary>
    public static Language? Find(string? tag)
    {
        var code = tag?.Split('-', 2)[0].ToLowerInvariant();
        return code == "no" ? Default : All.FirstOrDefault(language => language.Code == code);
    }
}
