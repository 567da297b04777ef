using FormEngine.Importing.Drafts;
using FormEngine.Importing.Expressions;

namespace FormEngine.Importing.XlsForm;

/// <summary>Reads what rows of all types have: rules, and columns that have no counterpart.</summary>
internal sealed class RowReader(DraftForm form, ImportReport report)
{
    private static readonly Dictionary<string, string> WithoutCounterpart = new()
    {
        ["default"] = "Answers are not filled in beforehand.",
        ["readonly"] = "Questions cannot be read-only.",
        ["calculation"] = "The calculation of an answer one can also type has no counterpart.",
        ["parameters"] = "These settings have no counterpart.",
        ["trigger"] = "Nothing is worked out when another answer changes.",
        ["required_message"] = "Our own message is shown where an answer is missing.",
        ["guidance_hint"] = "There is one help text for a question.",
        ["media:image"] = "Questions have no pictures or sounds.",
        ["media:audio"] = "Questions have no pictures or sounds.",
        ["media:video"] = "Questions have no pictures or sounds.",
        ["image"] = "Questions have no pictures or sounds.",
        ["repeat_count"] = "Only repeats have a number of rows.",
        ["choice_filter"] = "Only choices can be filtered.",
    };

    public SourceRule? Relevant(SheetRow row) =>
        row.Text("relevant") is { Length: > 0 } relevant ? new SourceRule(relevant, row.PlaceOf("relevant")) : null;

    public void Required(SheetRow row, DraftQuestion question)
    {
        var required = row.Text("required");
        if (SurveyNode.IsYes(required))
            question.Required = true;
        else if (required.Trim().TrimEnd('(', ')').ToLowerInvariant() is not ("" or "no" or "false" or "0"))
            question.RequiredIf = new SourceRule(required, row.PlaceOf("required"));
        if (question.Required)
            report.Exact(row.PlaceOf("required"), required, "Required whenever it is visible.");
    }

    public void Constraint(SheetRow row, DraftQuestion question)
    {
        var message = row.Local("constraint_message", form.Language);
        if (row.Text("constraint") is { Length: > 0 } constraint)
            new ConstraintReader(question, !message.IsEmpty).Read(
                constraint, row.PlaceOf("constraint"), message.IsEmpty ? StandardTexts.Invalid : message, report);
    }

    /// <summary>Reads the appearance; words that nobody knows here are told.</summary>
    public string[] Appearance(SheetRow row, params string[] known)
    {
        var words = row.Text("appearance").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var unknown = words.Except(known).ToList();
        if (unknown.Count > 0)
            report.Dropped(row.PlaceOf("appearance"), string.Join(' ', unknown), "The page decides how questions of this kind look.");
        return words;
    }

    /// <summary>Reports what has no counterpart, but for a column that was seen to already.</summary>
    public void Rest(SheetRow row, string? seen = null)
    {
        foreach (var (name, why) in WithoutCounterpart.Where(column => column.Key != seen))
        {
            if (row.Text(name) is { Length: > 0 } cell)
                report.Dropped(row.PlaceOf(name), cell, why);
            else if (row.Local(name, form.Language) is { IsEmpty: false } local)
                report.Dropped(row.PlaceOf(name), local.Any(form.Language)!, why);
        }
    }

    /// <summary>Reports a row, and all that stands in it, as left out.</summary>
    public void Lose(SurveyNode node, string why)
    {
        form.Lost.Add(node.Name);
        report.Dropped(node.Row.Place, $"{node.Row.Text("type")} «{node.Name}»", why);
        node.Row.ReadAll();
        foreach (var child in node.Children)
            Lose(child, $"It stands in «{node.Name}», which is left out.");
    }

    /// <summary>Keeps a calculation for the rules that read it.</summary>
    public void Calculation(SurveyNode node)
    {
        var calculation = node.Type.Word == "today" ? "today()" : node.Row.Text("calculation");
        try
        {
            var value = XPathParser.Parse(calculation);
            if (node.Row.Text("relevant") is { Length: > 0 } relevant)
                value = new Call("if", [XPathParser.Parse(relevant), value, new Literal("")]);
            form.Calculations.TryAdd(node.Name, value);
            report.Approximated(node.Row.Place, $"{node.Type.Word} «{node.Name}»",
                $"No value is stored; rules that read it have «{calculation}» written in.");
            node.Row.ReadAll();
        }
        catch (ImportException error)
        {
            Lose(node, $"The calculation cannot be read: {error.Message}.");
        }
    }

    /// <summary>A note's text.</summary>
    public LocalText Note(SurveyNode node, bool isAbove)
    {
        var text = node.Row.Local("label", form.Language);
        text.Append(node.Row.Local("hint", form.Language));
        var hidden = node.Row.Text("relevant") is { Length: > 0 } ? " It is shown always, as texts have no rules of their own." : "";
        report.Approximated(node.Row.Place, $"note «{node.Name}»", isAbove
            ? $"Became part of the page's introduction.{hidden}"
            : $"Became part of the help text of the question after it.{hidden}");
        node.Row.ReadAll();
        return text;
    }
}
