using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.SurveyJs;

/// <summary>Makes questions of elements.</summary>
internal sealed class ElementReader
{
    private static readonly Dictionary<string, string> Whys = new()
    {
        ["file"] = "Files are not collected.",
        ["signaturepad"] = "Signatures are not collected.",
        ["image"] = "Pages have no pictures.",
        ["imagemap"] = "Pages have no pictures.",
        ["ranking"] = "Ranking has no counterpart.",
        ["empty"] = "It holds nothing.",
    };

    private readonly DraftForm _form;
    private readonly ImportReport _report;
    private readonly ChoiceReader _choices;
    private readonly ValidatorReader _validators;

    public ElementReader(DraftForm form, ImportReport report)
    {
        (_form, _report) = (form, report);
        _choices = new ChoiceReader(form, report);
        _validators = new ValidatorReader(form, report);
    }

    public static SourceRule? Rule(SourceObject source, string name) =>
        source.Text(name) is { Length: > 0 } text ? new SourceRule(text, source.PathOf(name)) : null;

    /// <summary>The questions an element becomes: none where it has no counterpart, more where it has a comment or several
    /// fields.</summary>
    public IReadOnlyList<DraftQuestion> Read(SourceObject element, string type, List<SourceRule> rules, Container container)
    {
        if (type == "expression")
        {
            new Calculations(_form, _report).Keep(container.Prefix + element.Text("name"), element.Text("expression"), element.Path);
            element.ReadAll();
            return [];
        }

        if (type == "multipletext")
            return [.. element.Items("items").SelectMany(item => Field(element, item, rules, container))];
        if (type == "matrix" && container.Prefix.Length == 0)
            return Matrix(element, rules, container);
        if (type == "matrixdropdown" && container.Prefix.Length == 0)
            return [.. element.Items("columns").SelectMany(column => TableColumn(element, column, rules, container))];
        if (ElementTypes.Kind(type, element) is not { } kind
            || (kind is DraftKind.Single or DraftKind.Multiple && !_choices.HasChoices(element, type)))
        {
            Lose(element,
                Whys.GetValueOrDefault(type, ElementTypes.IsChoice(type)
                    ? "It has no options of its own."
                    : "This type of question is not known."));
            return [];
        }

        var question = Start(element, kind, rules, container);
        IReadOnlyList<DraftQuestion> questions = [question, .. Complete(element, type, question, container)];
        if (kind is not (DraftKind.Single or DraftKind.Multiple) || question.Options.Count > 0)
            return questions;
        Lose(element, "None of its options has a value.");
        return [];
    }

    public DraftQuestion Rows(SourceObject element, List<SourceRule> rules, Container container)
    {
        var repeat = Start(element, DraftKind.Repeating, rules, container);
        foreach (var fewest in new[] { "minPanelCount", "minRowCount" })
            Bound(element, fewest, repeat, "minItems", _report.Approximated, "Only rows in which something is answered count.");
        foreach (var most in new[] { "maxPanelCount", "maxRowCount" })
            Bound(element, most, repeat, "maxItems", _report.Exact, "No more rows than this.");
        _report.Exact(element.Path, Construct(element), $"The repeating rows «{repeat.Id}».");
        return repeat;
    }

    /// <summary>A column of a dynamic matrix, which takes from the matrix what it does not say itself.</summary>
    public IReadOnlyList<DraftQuestion> Column(SourceObject column, SourceObject matrix, Container container)
    {
        var type = ColumnType(column, matrix);
        if (ElementTypes.IsChoice(type) && column.Items("choices").Count == 0)
            _choices.Inherit(column, matrix);
        return Read(column, type, [], container);
    }

    public void Lose(SourceObject element, string why)
    {
        _form.Lost.Add(element.Text("name"));
        _report.Dropped(element.Path, Construct(element), why);
        element.ReadAll();
    }

    private static string Construct(SourceObject element) => $"{element.Text("type")} «{element.Text("name")}»".Trim();

    private void Bound(
        SourceObject element, string property, DraftQuestion rows, string keyword, Action<string, string, string> report, string detail)
    {
        if (element.Number(property) is not { } number || number == 0)
            return;
        if (number is > 0 and < 1_000_000 && number == Math.Floor(number))
        {
            rows.Keywords[keyword] = (int)number;
            report(element.PathOf(property), $"{number}", $"{keyword} {number}. {detail}");
        }
        else
            _report.Dropped(element.PathOf(property), $"{number}", "This is no number of rows.");
    }

    private DraftQuestion Start(SourceObject element, DraftKind kind, List<SourceRule> rules, Container container)
    {
        var name = element.Text("name");
        var title = element.Local("title", _form.Language);
        var question = new DraftQuestion
        {
            Source = container.Prefix + (element.Text("valueName") is { Length: > 0 } value ? value : name),
            Place = element.Path,
            Id = container.Ids.Id(name, "question"),
            Kind = kind,
            Title = title.IsEmpty ? LocalText.Of(_form.Language, name) : title,
            Description = element.Local("description", _form.Language),
            VisibleIf = Rule(element, "visibleIf") is { } rule ? [.. rules, rule] : [.. rules],
            Required = element.Flag("isRequired"),
            RequiredIf = Rule(element, "requiredIf"),
        };
        if (question.Id != name)
            _report.Exact(element.PathOf("name"), name, $"Renamed to «{question.Id}».");
        return question;
    }

    private IEnumerable<DraftQuestion> Complete(SourceObject element, string type, DraftQuestion question, Container container)
    {
        if (ElementTypes.IsChoice(type) || type == "rating")
            _choices.Read(element, type, question);
        ElementTypes.AddKeywords(element, type, question, _form.Language);
        _validators.Read(element, question);
        if (ElementTypes.Difference(type, element) is { } difference)
            _report.Approximated(element.Path, Construct(element), difference);
        else
            _report.Exact(element.Path, Construct(element), $"The question «{question.Id}».");
        if (_choices.Comment(element, question) is { } shown)
            yield return Comment(element, question, shown, container);
    }

    private DraftQuestion Comment(SourceObject element, DraftQuestion question, IEnumerable<SourceRule> shown, Container container)
    {
        var text = element.Local("commentText", _form.Language);
        var comment = new DraftQuestion
        {
            Source = $"{question.Source}-Comment",
            Place = element.Path,
            Id = container.Ids.Id($"{question.Id}_comment", "comment"),
            Kind = DraftKind.Text,
            Title = text.IsEmpty ? StandardTexts.Specify : text,
            VisibleIf = [.. question.VisibleIf, .. shown],
        };
        _report.Exact(element.Path, "comment", $"The text «{comment.Id}».");
        return comment;
    }

    private IReadOnlyList<DraftQuestion> Field(SourceObject element, SourceObject item, List<SourceRule> rules, Container container)
    {
        var within = Rule(element, "visibleIf") is { } rule ? [.. rules, rule] : rules;
        var name = element.Text("name");
        var fields = Read(item, "text", within, container with { Ids = container.Ids, Prefix = $"{container.Prefix}{name}." });
        foreach (var field in fields)
            _report.Approximated(item.Path, $"item «{item.Text("name")}» of «{name}»", $"A question of its own, «{field.Id}».");
        new Leftovers(_report).Report(item);
        return fields;
    }

    private IReadOnlyList<DraftQuestion> Matrix(SourceObject element, List<SourceRule> rules, Container container)
    {
        var matrix = Start(element, DraftKind.Matrix, rules, container);
        if (!new MatrixReader(_form, _choices, _report).Read(element, matrix))
        {
            Lose(element, "A matrix needs rows and columns, with one choice in each row.");
            return [];
        }

        _report.Exact(element.Path, Construct(element), $"The matrix «{matrix.Id}» with {matrix.Parts.Count} row(s).");
        return [matrix];
    }

    // A table with fixed rows is a matrix for each of its columns of choices.
    private IReadOnlyList<DraftQuestion> TableColumn(SourceObject table, SourceObject column, List<SourceRule> rules, Container container)
    {
        var name = table.Text("name");
        var type = ColumnType(column, table);
        var within = Rule(table, "visibleIf") is { } rule ? [.. rules, rule] : rules;
        var matrix = Start(column, DraftKind.Matrix, within, container with { Prefix = $"{name}." });
        var isRead = type is "dropdown" or "radiogroup"
            && new MatrixReader(_form, _choices, _report).ReadColumn(table, column, name, matrix);
        if (isRead)
            _report.Approximated(column.Path, $"column «{column.Text("name")}» of «{name}»", $"A matrix of its own, «{matrix.Id}».");
        else
            Lose(column, "In a table with fixed rows only columns of choices have a counterpart.");
        new Leftovers(_report).Report(column);
        return isRead ? [matrix] : [];
    }

    private static string ColumnType(SourceObject column, SourceObject table) =>
        new[] { column.Text("cellType"), table.Text("cellType") }.FirstOrDefault(cell => cell is not ("" or "default")) ?? "dropdown";
}
