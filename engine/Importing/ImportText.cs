using System.Globalization;
using System.Resources;

namespace FormEngine.Importing;

/// <summary>What a report says, in each language it is read in: <c>nb</c>, <c>nn</c> and <c>en</c>.</summary>
public sealed class ImportText
{
    private const string Usual = "en";
    private static readonly ResourceManager Words = new(typeof(ImportText));
    private static readonly HashSet<string> Known = ["nb", "nn", Usual];
    private readonly string _key;
    private readonly object[] _arguments;

    internal ImportText(string key, params object[] arguments)
    {
        (_key, _arguments) = (key, arguments);
        _ = Words.GetString(key, CultureInfo.InvariantCulture) ?? throw new ArgumentException($"There is no text «{key}».", nameof(key));
    }

    /// <summary>In a language; in English where the language is none of the three.</summary>
    public string In(string language)
    {
        var culture = CultureInfo.GetCultureInfo(Known.Contains(language) ? language : Usual);
        return string.Format(
            CultureInfo.InvariantCulture, Words.GetString(_key, culture)!, [.. _arguments.Select(one => Say(one, language))]);
    }

    /// <summary>In English.</summary>
    public override string ToString() => In(Usual);

    /// <summary>What the source or the form itself says, which is the same in every language.</summary>
    internal static ImportText Of(string text) => new("AsItStands", text);

    /// <summary>Several, one after the other.</summary>
    internal static ImportText List(IEnumerable<ImportText> texts) =>
        texts.DistinctBy(text => text.ToString()).ToArray() is var all && all.Length == 1 ? all[0] : new ImportText("AsItStands", [all]);

    private static object Say(object argument, string language) => argument switch
    {
        ImportText text => text.In(language),
        ImportText[] texts => string.Join("; ", texts.Select(text => text.In(language))),
        _ => argument,
    };
}
