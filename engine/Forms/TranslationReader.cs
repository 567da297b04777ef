using System.Collections.Frozen;
using System.Text.Json;
using FormEngine.Findings;
using FormEngine.Schema;

namespace FormEngine.Forms;

/// <summary>Reads a sidecar file, whose texts stand under the same keys as the form's own.</summary>
internal static class TranslationReader
{
    private static readonly string[] Leaves = ["title", "description", "unit", "pattern-text"];

    /// <summary>Reads sidecar files by language and tells which texts are missing or belong to nothing.</summary>
    public static FrozenDictionary<string, TextTable> ReadAll(
        IReadOnlyDictionary<string, string> translations, TextTable original, FindingList findings) =>
        translations.ToFrozenDictionary(pair => pair.Key, pair => Read(pair.Key, pair.Value, original, findings));

    private static TextTable Read(string language, string json, TextTable original, FindingList findings)
    {
        var own = new FindingList();
        var texts = new TextTable();
        if (FormDocument.Parse(json, own) is { } document)
        {
            Collect(document.Root, "", "", texts);
            Compare(language, texts, original, own);
        }

        foreach (var finding in own.All)
            findings.Add(finding with { Language = language });
        return texts;
    }

    private static void Collect(JsonElement element, string key, string pointer, TextTable texts)
    {
        if (element.ValueKind == JsonValueKind.String)
            texts.Set(IsLeaf(key) ? key : $"{key}/title", element.GetString()!, pointer);
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject().Where(property => !IsNote(key, property.Name)))
                Collect(property.Value, Join(key, property.Name), $"{pointer}/{JsonPointer.Escape(property.Name)}", texts);
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in element.EnumerateArray())
                Collect(item, $"{key}/{index}", $"{pointer}/{index++}", texts);
        }
    }

    private static void Compare(string language, TextTable texts, TextTable original, FindingList findings)
    {
        foreach (var key in texts.AllKeys.Where(key => original.Find(key) is null))
            findings.Warning("unknown_text", texts.PointerOf(key),
                "This text belongs to nothing in the form. Remove it, or correct its id.");
        foreach (var key in original.AllKeys.Where(key => string.IsNullOrWhiteSpace(texts.Find(key))))
            findings.Warning("missing_translation", original.PointerOf(key),
                $"This text is missing in «{language}»; «{original.Find(key)}» is shown instead.");
    }

    private static string Join(string key, string name) => (key, name) switch
    {
        ("", _) => name is "title" or "description" ? $"/{name}" : name,
        (_, "rows" or "columns") when key.Count(c => c == '/') == 1 => $"{key}/parts",
        _ => $"{key}/{name}",
    };

    // In a path every other part is an id: an option may well be called «title».
    private static bool IsLeaf(string key)
    {
        var parts = key.Split('/');
        return (Leaves.Contains(parts[^1]) && (parts.Length == 2 || parts.Length % 2 == 1))
            || (parts is ["sections" or "roles", _, var own] && TextTable.OfOneKind.Contains(own))
            || (parts.Length % 2 == 0 && parts[^2] == "checks");
    }

    private static bool IsNote(string key, string name) => key.Length == 0 && name.StartsWith('x') || name.StartsWith('$');
}
