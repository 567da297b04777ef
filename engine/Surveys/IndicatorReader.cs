using FormEngine.Compilation;
using FormEngine.Findings;
using FormEngine.Questions;
using FormEngine.Schema;

namespace FormEngine.Surveys;

/// <summary>Reads an indicator and checks that its items exist and score within its scale.</summary>
internal sealed class IndicatorReader(IReadOnlyDictionary<string, CompiledForm> forms, FindingList findings)
{
    public Indicator Read(string id, SchemaNode node, IReadOnlyList<SurveySection> sections)
    {
        var scale = node.Child("scale");
        var (min, max) = (scale?.Number("min") ?? 0, scale?.Number("max") ?? 5);
        var name = node.Text("section") ?? "";
        var section = sections.FirstOrDefault(section => section.Id == name);
        if (section is null)
            findings.Error("unknown_section", node.PointerTo("section"), $"There is no section «{name}».");
        var form = section is null ? null : forms.GetValueOrDefault(section.FormId);
        var items = node.Items("items").Select(item => Item(item, form, min, max)).ToList();
        if (items.Count == 0)
            findings.Error("no_items", node.Pointer, "An indicator needs at least one item.");
        return new Indicator(id, name, min, max, node.Count("minimumValid") ?? 1, items);
    }

    private IndicatorItem Item(SchemaNode node, CompiledForm? form, double min, double max)
    {
        var id = node.Text("question") ?? "";
        var item = new IndicatorItem(id, Method(node), node.Number("cap"));
        if (form is null)
            return item;
        if (form.Find(id) is not { Type: AnswerType.Code or AnswerType.Set })
            findings.Error("unknown_question", node.PointerTo("question"), $"«{form.Id}» has no choice or matrix row «{id}».");
        else if (form.Find(id) is { } question)
            CheckScores(question, item, node, min, max);
        return item;
    }

    private ScoreMethod Method(SchemaNode node)
    {
        var text = node.Text("method");
        if (text is not (null or "best" or "sum" or "share"))
            findings.Error("bad_keyword", node.PointerTo("method"), "«method» must be one of: best, sum, share.");
        return text switch { "sum" => ScoreMethod.Sum, "share" => ScoreMethod.Share, _ => ScoreMethod.Best };
    }

    private void CheckScores(Question question, IndicatorItem item, SchemaNode node, double min, double max)
    {
        var scores = question.Choices.Select(option => option.ValidScore).OfType<double>().ToList();
        if (scores.Count == 0)
            findings.Error("no_score", node.Pointer, $"No option of «{question.Id}» has an «x-score».");
        else if (item.Method == ScoreMethod.Share && question.Type == AnswerType.Set && !scores.Exists(score => score > 0))
            findings.Error("no_score", node.Pointer, $"No option of «{question.Id}» has an «x-score» above 0, of which to take a share.");
        if (item.Method == ScoreMethod.Sum && item.Cap is null && scores.Where(score => score > 0).Sum() > max)
            findings.Warning("score_outside_scale", node.Pointer,
                $"The scores of «{question.Id}» may add up to more than {max}. Give the item a «cap».");
        if (scores.Exists(score => score < min || score > max) || item.Cap > max)
            findings.Error("score_outside_scale", node.Pointer, $"«{question.Id}» has a score outside the indicator's scale, {min}–{max}.");
    }
}
