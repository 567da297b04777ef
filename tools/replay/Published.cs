using System.Text.Json;

namespace FormEngine.Replay;

/// <summary>What the report of 2018 published of the round of 2017: every question, every percentage, every score.</summary>
/// <param name="Invited">How many were asked to take part.</param>
/// <param name="Rates">How many answered.</param>
/// <param name="Areas">The scores of the areas.</param>
/// <param name="Questions">The questions with their percentages, in the report's order.</param>
/// <param name="Marginals">
/// Per cent for each option of each item (<c>section/question.row</c>): what was published, and for the rest an assumption that
/// makes the answers whole.
/// </param>
/// <param name="Contradictions">Where the report contradicts itself; figures refer to them by number, from 1.</param>
internal sealed record Published(
    int Invited, IReadOnlyList<PublishedRate> Rates, IReadOnlyList<PublishedArea> Areas, IReadOnlyList<PublishedQuestion> Questions,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> Marginals, IReadOnlyList<string> Contradictions)
{
    public static Published Read()
    {
        using var file = Resource("published.json");
        return JsonSerializer.Deserialize<Published>(file, JsonSerializerOptions.Web)!;
    }

    public static Stream Resource(string name) => typeof(Published).Assembly.GetManifestResourceStream(name)!;
}

/// <summary>How many answered <paramref name="Of"/>: a section, <c>any</c>, <c>all</c> or only <c>part</c> of them.</summary>
internal sealed record PublishedRate(string Of, int N, int Published, int? Contradiction);

internal sealed record PublishedArea(string Indicator, string Title, double Published);

/// <param name="Id">Its name in this list.</param>
/// <param name="Item">The question in the form, as <c>section/question</c>.</param>
/// <param name="Title">Its words.</param>
/// <param name="Figures">Its percentages; none where the report tells only in words.</param>
/// <param name="Words">What the report tells in words.</param>
/// <param name="Lost">What of it the report lost.</param>
/// <param name="Contradiction">What the report says about it elsewhere.</param>
internal sealed record PublishedQuestion(
    string Id, string Item, string Title, IReadOnlyList<PublishedFigure> Figures, IReadOnlyList<string>? Words, string? Lost,
    int? Contradiction);

/// <summary>One percentage: so many of those who answered an item chose one of some options.</summary>
/// <param name="Published">Per cent, as published.</param>
/// <param name="Place"><c>chart</c> or <c>text</c>.</param>
/// <param name="Says">The option's words, or the sentence it stands in.</param>
/// <param name="Of">The items it is about.</param>
/// <param name="Codes">The options that it adds up.</param>
/// <param name="How">Of several items: their mean, or the range from <paramref name="Least"/>.</param>
/// <param name="Least">Where a range begins.</param>
/// <param name="Words">How the report says it, where it gives no exact figure.</param>
/// <param name="Read">How it was read, where the chart is damaged.</param>
/// <param name="Contradiction">Where the report says otherwise itself.</param>
internal sealed record PublishedFigure(
    int Published, string Place, string Says, IReadOnlyList<string> Of, IReadOnlyList<string> Codes, string? How, int? Least, string? Words,
    string? Read, int? Contradiction);
