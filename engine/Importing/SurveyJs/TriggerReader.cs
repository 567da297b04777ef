using System.Text.Json;
using FormEngine.Importing.Drafts;
using FormEngine.Importing.Expressions;

namespace FormEngine.Importing.SurveyJs;

/// <summary>
/// Reads triggers. Those that leave questions out, or show them, become rules on these questions; each of the others is told of.
/// </summary>
internal sealed class TriggerReader
{
    private readonly DraftForm _form;
    private readonly ImportReport _report;
    private readonly List<(SourceObject Trigger, string Type, SourceRule Rule)> _leavingOut = [];

    public TriggerReader(DraftForm form, SourceObject survey, ImportReport report)
    {
        (_form, _report) = (form, report);
        var shown = new List<(string Name, SourceRule Rule)>();
        foreach (var trigger in survey.Items("triggers"))
        {
            var type = trigger.Text("type").ToLowerInvariant().Replace("trigger", "");
            var rule = Rule(trigger, type);
            if (type is "skip" or "complete" && rule is not null)
                _leavingOut.Add((trigger, type, rule));
            else if (type == "visible" && rule is not null)
                shown.AddRange(Named(trigger).Select(name => (name, rule)));
            else
                report.Dropped(trigger.Place, trigger.Raw, new ImportText(type is "setvalue" or "copyvalue" or "runexpression"
                    ? "TriggerSetsAnswers"
                    : "TriggerUnknown"));
            trigger.ReadAll();
        }

        Shown = shown.ToLookup(one => one.Name, one => one.Rule);
    }

    /// <summary>What is shown by a trigger, by name.</summary>
    public ILookup<string, SourceRule> Shown { get; }

    /// <summary>Puts the rules of those that leave something out on the questions they leave out.</summary>
    public void Apply()
    {
        foreach (var (trigger, type, rule) in _leavingOut)
        {
            var questions = type == "complete" ? AfterThePage(Last(rule)) : Between(Last(rule), trigger.Text("gotoName"));
            if (questions.Count == 0)
                _report.Dropped(trigger.Place, trigger.Raw, new ImportText("TriggerLeavesNothingOut"));
            foreach (var page in _form.Pages)
                LeaveOut(page, [.. page.Questions.Intersect(questions)], rule);
        }
    }

    // A page of which nothing is left is no page to stop at.
    private static void LeaveOut(DraftPage page, List<DraftQuestion> questions, SourceRule rule)
    {
        if (questions.Count > 0 && questions.Count == page.Questions.Count)
            page.VisibleIf.Add(rule);
        else
            questions.ForEach(question => question.VisibleIf.Add(rule));
    }

    private static IEnumerable<string> Named(SourceObject trigger) =>
        new[] { "pages", "questions" }.SelectMany(trigger.Items).Select(item => item.Text("value"));

    private static SourceRule? Rule(SourceObject trigger, string type)
    {
        var text = trigger.Text("expression") is { Length: > 0 } expression ? expression : Condition(trigger);
        return text is null ? null : new SourceRule(text, trigger.PlaceOf(trigger.Has("expression") ? "expression" : "name"))
        {
            Parse = () => type == "visible" ? SurveyJsParser.Parse(text) : new Call("!", [SurveyJsParser.Parse(text)]),
            Note = new ImportText(type switch { "skip" => "TriggerSkips", "complete" => "TriggerEnds", _ => "TriggerShows" }),
        };
    }

    // As older versions wrote it.
    private static string? Condition(SourceObject trigger)
    {
        if (trigger.Text("name") is not { Length: > 0 } name)
            return null;
        var sign = trigger.Text("operator") is { Length: > 0 } written ? written : "equal";
        return sign is "empty" or "notempty" ? $"{{{name}}} {sign}" : $"{{{name}}} {sign} {Value(trigger.Json("value"))}";
    }

    private static string Value(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Array } list => $"[{string.Join(", ", list.EnumerateArray().Select(item => Value(item)))}]",
        { ValueKind: JsonValueKind.String } text => $"'{text.GetString()!.Replace("'", "\\'")}'",
        { } other => other.GetRawText(),
        null => "''",
    };

    // The last question that a rule reads: what comes before it was asked already.
    private int Last(SourceRule rule)
    {
        try
        {
            var names = Names(rule.Parse!()).ToHashSet();
            return _form.Questions.Index().Where(item => names.Contains(item.Item.Source)
                || item.Item.Parts.Exists(part => names.Contains(part.Source))).Select(item => item.Index).LastOrDefault(-1);
        }
        catch (ImportException)
        {
            // It cannot be read, which is reported when rules are translated.
            return -1;
        }
    }

    private static IEnumerable<string> Names(Node node) => node switch
    {
        Reference reference => [reference.Name],
        Call call => call.Arguments.SelectMany(Names),
        Operation operation => [.. Names(operation.Left), .. Names(operation.Right)],
        ItemList list => list.Items.SelectMany(Names),
        _ => [],
    };

    private List<DraftQuestion> AfterThePage(int last)
    {
        var all = _form.Questions.ToList();
        var page = last < 0 ? -1 : _form.Pages.FindIndex(page => page.Questions.Contains(all[last]));
        return [.. _form.Pages.Skip(page + 1).SelectMany(later => later.Questions)];
    }

    // A comment goes where its question goes.
    private List<DraftQuestion> Between(int last, string name)
    {
        var all = _form.Questions.ToList();
        var to = all.FindIndex(question => question.Source == name);
        if (to < 0 && _form.Pages.Find(page => page.Source == name && page.Questions.Count > 0) is { } page)
            to = all.IndexOf(page.Questions[0]);
        return [.. all.Take(to).Skip(last + 1)];
    }
}
