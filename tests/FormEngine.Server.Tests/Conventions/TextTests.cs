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

    private static string Placeholders(string text) =>
        string.Concat(Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
