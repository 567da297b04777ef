using System.Security.Cryptography;
using System.Text;

namespace FormEngine.Schema;

/// <summary>Names a definition, or what became of it, by what it says.</summary>
internal static class ContentHash
{
    public static string Of(string json, IReadOnlyDictionary<string, string> translations)
    {
        var content = new StringBuilder(json);
        foreach (var (language, sidecar) in translations.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            content.Append('\0').Append(language).Append('\0').Append(sidecar);
        return Of(content.ToString());
    }

    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
