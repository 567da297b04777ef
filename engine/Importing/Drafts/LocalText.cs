namespace FormEngine.Importing.Drafts;

/// <summary>A text in the languages the source has it in.</summary>
internal sealed class LocalText
{
    private readonly Dictionary<string, string> _byLanguage = [];

    public bool IsEmpty => _byLanguage.Count == 0;

    public IEnumerable<string> Languages => _byLanguage.Keys;

    public static LocalText Of(string language, string text)
    {
        var local = new LocalText();
        local.Set(language, text);
        return local;
    }

    public LocalText Copy()
    {
        var copy = new LocalText();
        copy.Append(this);
        return copy;
    }

    public string? In(string language) => _byLanguage.GetValueOrDefault(language);

    /// <summary>In a language, or in whichever there is.</summary>
    public string? Any(string language) => In(language) ?? _byLanguage.Values.FirstOrDefault();

    /// <summary>Blank texts are none; what JSON cannot hold is left out.</summary>
    public void Set(string language, string text)
    {
        var clean = new string([.. text.Where((c, i) => !char.IsSurrogate(c) || IsPaired(text, i))]).Trim();
        if (clean.Length > 0)
            _byLanguage[language] = clean;
    }

    public void Map(Func<string, string> change)
    {
        foreach (var language in _byLanguage.Keys.ToList())
            _byLanguage[language] = change(_byLanguage[language]);
    }

    /// <summary>Adds a paragraph in every language of the other.</summary>
    public void Append(LocalText other)
    {
        foreach (var (language, text) in other._byLanguage)
            _byLanguage[language] = _byLanguage.TryGetValue(language, out var before) ? $"{before}\n\n{text}" : text;
    }

    private static bool IsPaired(string text, int i) =>
        char.IsHighSurrogate(text[i])
            ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
            : i > 0 && char.IsHighSurrogate(text[i - 1]);
}
