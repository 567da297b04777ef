using System.Globalization;
using System.Text.RegularExpressions;
using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.XlsForm;

/// <summary>Makes a question of a row.</summary>
internal sealed partial class QuestionBuilder(DraftForm form, OptionBuilder options, RowReader rows, ImportReport report)
{
    /// <summary>The questions a row becomes: none where it has no counterpart, two where «other» wants a text.</summary>
    public IEnumerable<DraftQuestion> Build(SurveyNode node, List<SourceRule> rules, Identifiers ids)
    {
        if (node.Type.Word is "calculate" or "today")
        {
            rows.Calculation(node);
            return [];
        }

        if (QuestionTypes.Kind(node.Type.Word) is not { } kind)
        {
            rows.Lose(node, new ImportText(QuestionTypes.WhyLost(node.Type.Word)));
            return [];
        }

        var question = Start(node, kind, rules, ids);
        if (node.Type.IsSelect && !options.Add(node, question))
        {
            rows.Lose(node, new ImportText("NoList", node.Type.List));
            return [];
        }

        Complete(node, question);
        return node.Type.HasOther ? [question, Other(node, question, ids)] : [question];
    }

    public DraftQuestion Repeat(SurveyNode node, List<SourceRule> rules, Identifiers ids)
    {
        var repeat = Start(node, DraftKind.Repeating, rules, ids);
        var count = node.Row.Text("repeat_count");
        if (int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1000)
        {
            (repeat.Keywords["minItems"], repeat.Keywords["maxItems"]) = (number, number);
            report.Exact(node.Row.PlaceOf("repeat_count"), count, new ImportText("RowCount", number), new Target(repeat, "minItems"));
        }
        else if (count.Length > 0)
            report.Dropped(node.Row.PlaceOf("repeat_count"), count, new ImportText("RowsHangOnAnswers"));
        report.Exact(node.Row.Place, $"repeat «{node.Name}»", new ImportText("BecameRepeat", repeat.Id), new Target(repeat));
        rows.Appearance(node, "field-list");
        rows.Rest(node, "repeat_count");
        return repeat;
    }

    /// <summary>A question with its texts and the rules that show it.</summary>
    public DraftQuestion Start(SurveyNode node, DraftKind kind, List<SourceRule> rules, Identifiers ids)
    {
        var id = ids.Id(node.Name, "question");
        var question = new DraftQuestion
        {
            Source = node.Key,
            Place = node.Row.Place,
            Id = id,
            Kind = kind,
            Title = node.Row.Local("label", form.Language),
            Description = node.Row.Local("hint", form.Language),
            VisibleIf = RowReader.Relevant(node) is { } rule ? [.. rules, rule] : [.. rules],
        };
        if (id != node.Name)
            report.Exact(node.Row.PlaceOf("name"), node.Name, new ImportText("Renamed", id), Target.Of(question));
        return question;
    }

    private void Complete(SurveyNode node, DraftQuestion question)
    {
        AddKeywords(node, question);
        RowReader.Required(node, question);
        rows.Constraint(node, question);
        rows.Rest(node, node.Type.IsSelect ? "choice_filter" : node.Type.Word == "range" ? "parameters" : null);
        if (QuestionTypes.Difference(node.Type.Word) is { } difference)
            report.Approximated(node.Row.Place, node.Row.Construct(), new ImportText(difference), new Target(question));
        else
            report.Exact(node.Row.Place, node.Row.Construct(), new ImportText("BecameQuestion", question.Id), new Target(question));
    }

    private void AddKeywords(SurveyNode node, DraftQuestion question)
    {
        var looks = rows.Appearance(node, node.Type.Word switch { "text" => ["multiline"], "select_one" => ["likert"], _ => [] });
        switch (node.Type.Word)
        {
            case "text" when looks.Contains("multiline"):
                question.Keywords["x-multiline"] = true;
                break;
            case "select_one":
                question.IsScale = looks.Contains("likert");
                break;
            case "integer":
                question.Keywords["type"] = "integer";
                break;
            case "range":
                Range(node.Row, question);
                break;
            case "time":
                question.Keywords["pattern"] = "^([01][0-9]|2[0-3]):[0-5][0-9]$";
                question.PatternText = StandardTexts.ClockTime;
                break;
            case "acknowledge":
                question.Options = [new DraftOption { Source = "OK", Code = "OK", Title = StandardTexts.Acknowledged }];
                break;
        }
    }

    private void Range(SheetRow row, DraftQuestion question)
    {
        var text = row.Text("parameters");
        var parameters = Equal().Replace(text, "=").Split([' ', ',', ';', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=')).Where(part => part.Length == 2).DistinctBy(part => part[0])
            .ToDictionary(part => part[0],
                part => decimal.TryParse(part[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : (decimal?)null);
        var step = parameters.GetValueOrDefault("step") ?? 1;
        question.Keywords["type"] = step == Math.Floor(step) ? "integer" : "number";
        question.Keywords["minimum"] = parameters.GetValueOrDefault("start") ?? 1;
        question.Keywords["maximum"] = parameters.GetValueOrDefault("end") ?? 10;
        if (step == 1)
            report.Exact(row.PlaceOf("parameters"), text, new ImportText("WholeBetween"), new Target(question, "maximum"));
        else
            report.Approximated(row.PlaceOf("parameters"), text, new ImportText("AnyBetween"), new Target(question, "maximum"));
    }

    private DraftQuestion Other(SurveyNode node, DraftQuestion question, Identifiers ids)
    {
        var code = question.Options[^1].Code;
        var other = new DraftQuestion
        {
            Source = $"{node.Key}_other",
            Place = node.Row.Place,
            Id = ids.Id($"{node.Name}_other", "question"),
            Kind = DraftKind.Text,
            Title = StandardTexts.Specify,
            VisibleIf =
                [.. question.VisibleIf, new SourceRule($"selected(${{{node.Key}}}, '{question.Options[^1].Source}')", node.Row.Place)],
        };
        report.Exact(node.Row.Place, "or_other", new ImportText("OptionAndText", code, other.Id), new Target(other));
        return other;
    }

    [GeneratedRegex(@"\s*=\s*")]
    private static partial Regex Equal();
}
