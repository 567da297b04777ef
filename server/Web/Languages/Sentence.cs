namespace FormEngine.Server.Web.Languages;

public static class Sentence
{
    /// <summary>A title as it stands within a sentence: «Digital leder» as «digital leder», «IKT-leder» as it is.</summary>
    public static string Within(this string title) => title is [var first, var second, ..] && char.IsUpper(first) && !char.IsUpper(second)
        ? char.ToLowerInvariant(first) + title[1..]
        : title;

    /// <summary>A word as it begins a line.</summary>
    public static string Begun(this string word) => word is [var first, ..] ? char.ToUpperInvariant(first) + word[1..] : word;
}
