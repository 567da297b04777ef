using FormEngine.Importing.Drafts;
using FormEngine.Importing.Expressions;

namespace FormEngine.Importing.XlsForm;

/// <summary>Reads what rows of all types have: rules, and columns that have no counterpart.</summary>
internal sealed class RowReader(DraftForm form, ImportReport report)
{
    private static readonly Dictionary<string, (string Why, ImportConcern Concern)> WithoutCounterpart = new()
    {
        ["default"] = ("NothingFilledIn", ImportConcern.Content),
        ["readonly"] = ("NotReadOnly", ImportConcern.Content),
        ["calculation"] = ("CalculationOfAnswer", ImportConcern.Content),
        ["parameters"] = ("SettingsUnknown", ImportConcern.Layout),
        ["trigger"] = ("NotTriggered", ImportConcern.Content),
        ["required_message"] = ("OwnRequiredMessage", ImportConcern.Content),
        ["guidance_hint"] = ("OneHelpText", ImportConcern.Content),
        ["media:image"] = ("NoMedia", ImportConcern.Content),
        ["media:big-image"] = ("NoMedia", ImportConcern.Content),
        ["media:audio"] = ("NoMedia", ImportConcern.Content),
        ["media:video"] = ("NoMedia", ImportConcern.Content),
        ["image"] = ("NoMedia", ImportConcern.Content),
        ["autoplay"] = ("NoMedia", ImportConcern.Layout),
        ["repeat_count"] = ("OnlyRepeatsCount", ImportConcern.Content),
        ["choice_filter"] = ("OnlyChoicesFilter", ImportConcern.Content),
    };

    public static SourceRule? Relevant(SurveyNode node) => Rule(node, "relevant");

    public static void Required(SurveyNode node, DraftQuestion question)
    {
        var required = node.Row.Text("required");
        if (SurveyNode.IsYes(required))
            (question.Required, question.RequiredPlace) = (true, node.Row.PlaceOf("required"));
        else if (required.Trim().TrimEnd('(', ')').ToLowerInvariant() is not ("" or "no" or "false" or "0"))
            question.RequiredIf = Rule(node, "required");
    }

    public void Constraint(SurveyNode node, DraftQuestion question)
    {
        var message = node.Row.Local("constraint_message", form.Language);
        if (node.Row.Text("constraint") is { Length: > 0 } constraint)
            new ConstraintReader(question, !message.IsEmpty).Read(
                constraint, node, node.Row.PlaceOf("constraint"), message.IsEmpty ? StandardTexts.Invalid : message, report);
    }

    /// <summary>Reads the appearance; words that nobody knows here are told.</summary>
    public string[] Appearance(SurveyNode node, params string[] known)
    {
        var words = Looks(node);
        var unknown = words.Except(known).ToList();
        if (unknown.Count > 0)
            report.Dropped(
                node.Row.PlaceOf("appearance"), string.Join(' ', unknown), new ImportText("PageDecidesLooks"), ImportConcern.Layout);
        return words;
    }

    public static string[] Looks(SurveyNode node) =>
        node.Row.Text("appearance").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Reports what a group may have and its page has not.</summary>
    public void GroupRest(SurveyNode group)
    {
        if (SurveyNode.IsYes(group.Row.Text("required")))
            report.Dropped(group.Row.PlaceOf("required"), group.Row.Text("required"), new ImportText("OnlyQuestionsRequired"));
        Rest(group);
    }

    /// <summary>Reports what has no counterpart, but for a column that was seen to already.</summary>
    public void Rest(SurveyNode node, string? seen = null)
    {
        foreach (var (name, (why, concern)) in WithoutCounterpart.Where(column => column.Key != seen))
        {
            var cell = node.Row.Text(name) is { Length: > 0 } text ? text : node.Row.Local(name, form.Language).Any(form.Language);
            if (cell is not null)
                report.Dropped(node.Row.PlaceOf(name), cell, new ImportText(why), concern);
        }
    }

    /// <summary>Reports a row, and all that stands in it, as left out.</summary>
    public void Lose(SurveyNode node, ImportText why, ImportConcern concern = ImportConcern.Content)
    {
        form.Lost.Add(node.Key);
        report.Dropped(node.Row.Place, node.Row.Construct(), why, concern);
        node.Row.ReadAll();
        foreach (var child in node.Children)
            Lose(child, new ImportText("StandsInLost", node.Name), concern);
    }

    /// <summary>Keeps a calculation for the rules that read it.</summary>
    public void Calculation(SurveyNode node)
    {
        var calculation = node.Type.Word == "today" ? "today()" : node.Row.Text("calculation");
        try
        {
            var value = PathResolver.Parse(calculation, node);
            if (node.Row.Text("relevant") is { Length: > 0 } relevant)
                value = new Call("if", [PathResolver.Parse(relevant, node), value, new Literal("")]);
            form.Calculations.TryAdd(node.Key, value);
            report.Approximated(
                node.Row.Place, $"{node.Type.Word} «{node.Name}»", new ImportText("Calculated", calculation), new Target(form));
            node.Row.ReadAll();
        }
        catch (ImportException error)
        {
            Lose(node, new ImportText("CalculationUnreadable", error.Reason));
        }
    }

    /// <summary>A note's text.</summary>
    public LooseText Note(SurveyNode node, List<SourceRule> rules)
    {
        var text = node.Row.Local("label", form.Language);
        text.Append(node.Row.Local("hint", form.Language));
        var within = Relevant(node) is { } rule ? [.. rules, rule] : rules;
        var note = new LooseText(text, node.Row.Place, text.Any(form.Language) ?? node.Row.Construct(), within);
        node.Row.ReadAll();
        return note;
    }

    private static SourceRule? Rule(SurveyNode node, string column) => node.Row.Text(column) is { Length: > 0 } text
        ? new SourceRule(text, node.Row.PlaceOf(column)) { Parse = () => PathResolver.Parse(text, node) }
        : null;
}
