using System.Text.RegularExpressions;

namespace FormEngine.Server.Web;

/// <summary>Finds web addresses in what people write to each other, as mail programs do that make links of them.</summary>
public static partial class WebAddresses
{
    /// <summary>The first; null where there is none. An e-mail address is none.</summary>
    public static string? FirstIn(string? text) => Address().Match(text ?? "") is { Success: true } found ? found.Value : null;

    /// <summary>With a scheme, from «www.», or a domain, of a country («nr» is more often «org.nr») or another common one.</summary>
    [GeneratedRegex(
        """
        [a-z][a-z0-9+.-]*://\S*
        | \bwww[.．。]\S+
        | (?<![\p{L}\p{N}@.．。-]) (?:[\p{L}\p{N}-]+[.．。])+
          (?: (?!nr\b)[a-z]{2} | com | org | net | info | biz | name | app | dev | xyz | site | online | shop | store | top | club
            | link | page | click | live | cloud | space | website | icu | tech | gov | edu | mil | int | xn--[a-z0-9-]+ )
          (?![\p{L}\p{N}-]) (?![.．。]?[\p{L}\p{N}.-]*@)
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Address();
}
