namespace FormEngine.Schema;

internal static class TextTables
{
    /// <summary>The first text found under a key that says anything.</summary>
    public static string? Find(this IReadOnlyList<TextTable> tables, string key)
    {
        foreach (var table in tables)
        {
            if (table.Find(key) is { } text && !string.IsNullOrWhiteSpace(text))
                return text;
        }

        return null;
    }
}
