using System.Text.RegularExpressions;

namespace FormEngine.Server.Tests.Conventions;

public sealed partial class TextTests
{
    private static readonly string[] Languages = ["en", "nb", "nn"];

    [Fact]
    public void Every_text_is_there_in_all_three_languages() =>
        Convention.Holds(
            from catalogue in TextCatalogue.All
            from language in Languages
            from key in catalogue.Keys
            where string.IsNullOrWhiteSpace(catalogue.Languages.GetValueOrDefault(language)?.GetValueOrDefault(key))
            select $"{catalogue.Name}.{language}: {key}");

    [Fact]
    public void The_languages_of_a_text_have_the_same_placeholders() =>
        Convention.Holds(
            from catalogue in TextCatalogue.All
            from key in catalogue.Keys
            where catalogue.Languages.Values.Select(texts => Placeholders(texts.GetValueOrDefault(key, ""))).Distinct().Count() > 1
            select $"{catalogue.Name}: {key}");

    [Fact]
    public void Every_text_that_is_asked_for_exists() =>
        Convention.Holds(
            from use in TextUse.All
            where !TextCatalogue.All.Single(catalogue => catalogue.Name == use.Catalogue).Keys.Any(use.Key.IsMatch)
            select $"{use.File}: {use.Source}");

    // A key that is computed altogether, as T[state.ToString()], is at least a word somewhere in the code.
    [Fact]
    public void Every_text_is_used()
    {
        var words = SourceFile.In("server", ".cs", ".cshtml").SelectMany(file => Word().Matches(file.Text)).Select(word => word.Value).ToHashSet();

        Convention.Holds(
            from catalogue in TextCatalogue.All
            from key in catalogue.Keys
            where !words.Contains(key)
                && !TextUse.All.Any(use => use.Catalogue == catalogue.Name && use.SaysWhich && use.Key.IsMatch(key))
            select $"{catalogue.Name}: {key}");
    }

    private static string Placeholders(string text) =>
        string.Concat(Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
