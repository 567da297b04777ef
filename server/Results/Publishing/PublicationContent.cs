using System.Text.Json;
using FormEngine.Server.Data;
using FormEngine.Server.Results.Public;
using FormEngine.Server.Surveys;

namespace FormEngine.Server.Results.Publishing;

/// <summary>
/// What staff chose of a round's results, and what they say about it. Areas: indicators, by id. Questions: questions, as
/// <c>section/question</c>. Commentary: markdown, by place and language.
/// </summary>
public sealed record PublicationContent(
    IReadOnlyList<string> Areas, IReadOnlyList<string> Questions,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Commentary)
{
    /// <summary>All there is, without a word about it.</summary>
    public static PublicationContent Everything(PublishedSurvey survey) => new(
        [.. survey.Definition.Indicators.Select(indicator => indicator.Id)],
        [.. ReportQuestion.AllOf(survey).Select(question => question.Id)],
        new Dictionary<string, IReadOnlyDictionary<string, string>>());

    public static PublicationContent Read(string json) => JsonSerializer.Deserialize<PublicationContent>(json)!;

    public string Write() => JsonSerializer.Serialize(this, Json.Readable);

    /// <returns>Null where nothing is said of it in this language.</returns>
    public string? CommentaryOn(string place, string language) =>
        Commentary.TryGetValue(place, out var texts) ? texts.GetValueOrDefault(language) : null;

    public PublicationContent With(string place, IReadOnlyDictionary<string, string> texts)
    {
        var all = new Dictionary<string, IReadOnlyDictionary<string, string>>(Commentary) { [place] = texts };
        if (texts.Count == 0)
            all.Remove(place);
        return this with { Commentary = all };
    }

    /// <summary>Where something can be said: about all of it, an area, a question.</summary>
    public IEnumerable<string> Places() => [Place.Front, .. Areas.Select(Place.Area), .. Questions.Select(Place.Question)];
}

/// <summary>Names the places of commentary.</summary>
public static class Place
{
    public const string Front = "front";

    public static string Area(string id) => $"area/{id}";

    public static string Question(string id) => $"question/{id}";
}
