namespace FormEngine.Importing.Expressions;

/// <summary>What goes by several spellings.</summary>
internal static class Spellings
{
    /// <summary>By spelling, the name it stands for.</summary>
    public static Dictionary<string, string> Of(StringComparer comparer, params (string Name, string[] Spellings)[] names) => names
        .SelectMany(one => one.Spellings.Select(spelling => (spelling, one.Name)))
        .ToDictionary(pair => pair.spelling, pair => pair.Name, comparer);
}
