using System.Text.Json.Nodes;
using FormEngine.Evaluation;
using FormEngine.Questions;
using FormEngine.Scoring;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Respond;
using FormEngine.Server.Respond.Questions;
using FormEngine.Surveys;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Scorecards.Cards;

/// <summary>Tells what stands behind one's own scores, in the reader's words.</summary>
internal sealed class ItemCards(OwnScores own, StoredAttributes attributes, string language, IStringLocalizer<RespondTexts> ui)
{
    private readonly Dictionary<string, FormSheet> _sheets = [];

    /// <summary>None where the section does not count.</summary>
    public IReadOnlyList<ItemCard> Of(IndicatorScore score) => own.Given(score.Indicator.Section) is { } given
        ? [.. score.Items.Select(item => Of(score, item, SheetOf(score.Indicator.Section, given)))]
        : [];

    private ItemCard Of(IndicatorScore score, ItemScore item, FormSheet sheet)
    {
        var question = sheet.Form.Find(item.Item.Question);
        var answer = question is null ? null : own.Counted(score.Indicator.Section)!.AnswerTo(question.Id);
        var best = BestScore.Of(score.Indicator, item.Item, sheet.Form, sheet.State);
        return new ItemCard(
            Title(item.Item, sheet), answer is null ? "" : question!.Label(answer, sheet.Words),
            StateOf(item, question, answer, sheet.State),
            item.Score, best, score.Score is null ? null : (best - item.Score) / score.Valid);
    }

    /// <summary>A matrix row is little without what the matrix asks.</summary>
    private static string Title(IndicatorItem item, FormSheet sheet)
    {
        var dot = item.Question.IndexOf('.', StringComparison.Ordinal);
        var title = sheet.Words.Title(item.Question);
        return dot < 0 ? title : $"{sheet.Words.Title(item.Question[..dot])} – {title}";
    }

    private static ItemState StateOf(ItemScore item, Question? question, JsonNode? answer, FormState state)
    {
        if (item.Score is not null)
            return ItemState.Counts;
        if (question is null || !state.IsVisible(question.Id))
            return ItemState.NotAsked;
        if (answer is null)
            return ItemState.Blank;
        var codes = answer is JsonArray several ? several.Select(AnswerText.Plain) : [AnswerText.Plain(answer)];
        var chosen = question.Choices.Where(option => codes.Contains(option.Code)).Select(option => option.Missing).ToList();
        return chosen switch
        {
            _ when chosen.TrueForAll(missing => missing == "dont_know") => ItemState.DontKnow,
            _ when chosen.TrueForAll(missing => missing == "not_applicable") => ItemState.NotApplicable,
            _ => ItemState.WithoutPoints,
        };
    }

    private FormSheet SheetOf(string section, SectionAnswers given)
    {
        if (_sheets.TryGetValue(section, out var sheet))
            return sheet;
        var state = FormEvaluator.Evaluate(given.Form, given.Answers, attributes.Known, given.Today);
        return _sheets[section] = new FormSheet(given.Form, given.Answers, state, language, ui);
    }
}
