using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.SurveyJs;

/// <summary>Makes questions of elements.</summary>
internal sealed class ElementReader
{
    private static readonly Dictionary<string, string> Whys = new()
    {
        ["file"] = "NoFiles",
        ["signaturepad"] = "NoSignatures",
        ["image"] = "NoPictures",
        ["imagemap"] = "NoPictures",
        ["ranking"] = "NoRanking",
        ["empty"] = "HoldsNothing",
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
        source.Text(name) is { Length: > 0 } text ? new SourceRule(text, source.PlaceOf(name)) : null;

    /// <summary>The questions an element becomes: none where it has no counterpart, more where it has a comment or several
    /// fields.</summary>
    public IReadOnlyList<DraftQuestion> Read(SourceObject element, string type, List<SourceRule> rules, Container container)
    {
        if (type == "expression")
        {
            new Calculations(_form, _report).Keep(container.Prefix + element.Text("name"), element.Text("expression"), element.Place);
            element.ReadAll();
            return [];
        }

        if (type == "multipletext")
            return [.. element.Items("items").SelectMany(item => Field(element, item, rules, container))];
        if (type == "matrix" && element.Items("rows").Count > 0 && container.Prefix.Length == 0)
            return Matrix(element, rules, container);
        if (type == "matrixdropdown" && container.Prefix.Length == 0)
            return [.. element.Items("columns").SelectMany(column => TableColumn(element, column, rules, container))];
        if (ElementTypes.Kind(type, element) is not { } kind
            || (kind is DraftKind.Single or DraftKind.Multiple && !_choices.HasChoices(element, type)))
        {
            Lose(element, Whys.GetValueOrDefault(type, ElementTypes.IsChoice(type) ? "NoOptionsOfItsOwn" : "TypeUnknown"));
            return [];
        }

        var question = Start(element, kind, rules, container);
        IReadOnlyList<DraftQuestion> questions = [question, .. Complete(element, type, question, container)];
        if (kind is not (DraftKind.Single or DraftKind.Multiple) || question.Options.Count > 0)
            return questions;
        Lose(element, "NoOptionWithValue");
        return [];
    }

    public DraftQuestion Rows(SourceObject element, List<SourceRule> rules, Container container)
    {
        var repeat = Start(element, DraftKind.Repeating, rules, container);
        foreach (var fewest in new[] { "minPanelCount", "minRowCount" })
            Bound(element, fewest, repeat, "minItems", ImportOutcome.Approximated);
        foreach (var most in new[] { "maxPanelCount", "maxRowCount" })
            Bound(element, most, repeat, "maxItems", ImportOutcome.Exact);
        _report.Exact(element.Place, Construct(element), new ImportText("BecameRepeat", repeat.Id), new Target(repeat));
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

    /// <summary>Reports an element, and all that stands in it, as left out.</summary>
    public void Lose(SourceObject element, string why)
    {
        Forget(element);
        _report.Dropped(element.Place, Construct(element), new ImportText(why),
            why == "HoldsNothing" ? ImportConcern.Layout : ImportConcern.Content);
        element.ReadAll();
    }

    private void Forget(SourceObject element)
    {
        _form.Lost.Add(element.Text("name"));
        foreach (var inner in new[] { "elements", "questions", "templateElements" }.SelectMany(element.Items))
            Forget(inner);
    }

    private static string Construct(SourceObject element) => $"{element.Text("type")} «{element.Text("name")}»".Trim();

    private void Bound(SourceObject element, string property, DraftQuestion rows, string keyword, ImportOutcome outcome)
    {
        if (element.Number(property) is not { } number || number == 0)
            return;
        var target = new Target(rows, keyword);
        if (number is not (> 0 and < 1_000_000) || number != Math.Floor(number))
            _report.Dropped(element.PlaceOf(property), $"{number}", new ImportText("NoNumberOfRows"));
        else if ((rows.Keywords[keyword] = (int)number) is not null && outcome == ImportOutcome.Exact)
            _report.Exact(element.PlaceOf(property), $"{number}", new ImportText("NoMoreRows", $"{keyword} {number}"), target);
        else
            _report.Approximated(
                element.PlaceOf(property), $"{number}", new ImportText("AnsweredRowsCount", $"{keyword} {number}"), target);
    }

    private DraftQuestion Start(SourceObject element, DraftKind kind, List<SourceRule> rules, Container container)
    {
        var name = element.Text("name");
        var title = element.Local("title", _form.Language);
        var question = new DraftQuestion
        {
            Source = container.Prefix + (element.Text("valueName") is { Length: > 0 } value ? value : name),
            Place = element.Place,
            Id = container.Ids.Id(name, "question"),
            Kind = kind,
            Title = title.IsEmpty ? LocalText.Of(_form.Language, name) : title,
            Description = element.Local("description", _form.Language),
            VisibleIf = Rule(element, "visibleIf") is { } rule ? [.. rules, rule] : [.. rules],
            Required = element.Flag("isRequired"),
            RequiredPlace = element.PlaceOf("isRequired"),
            RequiredIf = Rule(element, "requiredIf"),
        };
        if (question.Id != name)
            _report.Exact(element.PlaceOf("name"), name, new ImportText("Renamed", question.Id), Target.Of(question));
        if (element.Text("titleLocation") is not { Length: > 0 } location)
            return question;
        if (location == "hidden" && !title.IsEmpty)
            _report.Approximated(element.PlaceOf("titleLocation"), location, new ImportText("TitleShown", title.Any(_form.Language)!),
                new Target(question, "title"), ImportConcern.Layout);
        else
            _report.Dropped(element.PlaceOf("titleLocation"), location, new ImportText("PropertyUnknown"), ImportConcern.Layout);
        return question;
    }

    private IEnumerable<DraftQuestion> Complete(SourceObject element, string type, DraftQuestion question, Container container)
    {
        if (ElementTypes.IsChoice(type) || type is "rating" or "matrix")
            _choices.Read(element, type, question);
        ElementTypes.AddKeywords(element, type, question, _form.Language);
        _validators.Read(element, question);
        if (ElementTypes.Difference(type, element) is { } difference)
            _report.Approximated(element.Place, Construct(element), difference, new Target(question));
        else
            _report.Exact(element.Place, Construct(element), new ImportText("BecameQuestion", question.Id), new Target(question));
        if (_choices.Comment(element, question) is { } shown)
            yield return Comment(element, question, shown, container);
    }

    private DraftQuestion Comment(SourceObject element, DraftQuestion question, IEnumerable<SourceRule> shown, Container container)
    {
        var text = element.Local("commentText", _form.Language);
        var comment = new DraftQuestion
        {
            Source = $"{question.Source}-Comment",
            Place = element.Place,
            Id = container.Ids.Id($"{question.Id}_comment", "comment"),
            Kind = DraftKind.Text,
            Title = text.IsEmpty ? StandardTexts.Specify : text,
            VisibleIf = [.. question.VisibleIf, .. shown],
        };
        _report.Exact(element.Place, "comment", new ImportText("BecameQuestion", comment.Id), new Target(comment));
        return comment;
    }

    private IReadOnlyList<DraftQuestion> Field(SourceObject element, SourceObject item, List<SourceRule> rules, Container container)
    {
        var within = Rule(element, "visibleIf") is { } rule ? [.. rules, rule] : rules;
        var name = element.Text("name");
        var fields = Read(item, "text", within, container with { Ids = container.Ids, Prefix = $"{container.Prefix}{name}." });
        foreach (var field in fields)
        {
            field.Title = UnderTitle(element, field.Title);
            _report.Approximated(item.Place, $"item «{item.Text("name")}» of «{name}»", new ImportText("QuestionOfItsOwn", field.Id),
                new Target(field), ImportConcern.Layout);
        }

        new Leftovers(_report).Report(item);
        return fields;
    }

    // What one table was becomes several questions, each of which must be understood by itself.
    private LocalText UnderTitle(SourceObject table, LocalText title)
    {
        var whole = table.Local("title", _form.Language);
        var both = new LocalText();
        foreach (var language in whole.Languages.Union(title.Languages))
            both.Set(language, string.Join(" – ", new[] { whole.Any(language), title.Any(language) }.Where(text => text is not null)));
        return both;
    }

    private IReadOnlyList<DraftQuestion> Matrix(SourceObject element, List<SourceRule> rules, Container container)
    {
        var matrix = Start(element, DraftKind.Matrix, rules, container);
        if (!new MatrixReader(_form, _choices, _report).Read(element, matrix))
        {
            Lose(element, "MatrixNeeds");
            return [];
        }

        _report.Exact(element.Place, Construct(element), new ImportText("BecameMatrix", matrix.Id, matrix.Parts.Count), new Target(matrix));
        return [matrix];
    }

    // A table with fixed rows is a matrix for each of its columns of choices.
    private IReadOnlyList<DraftQuestion> TableColumn(SourceObject table, SourceObject column, List<SourceRule> rules, Container container)
    {
        var name = table.Text("name");
        var type = ColumnType(column, table);
        var within = Rule(table, "visibleIf") is { } rule ? [.. rules, rule] : rules;
        var matrix = Start(column, DraftKind.Matrix, within, container with { Prefix = $"{name}." });
        matrix.Title = UnderTitle(table, matrix.Title);
        var isRead = type is "dropdown" or "radiogroup" && !PageReader.IsNeverShown(column)
            && new MatrixReader(_form, _choices, _report).ReadColumn(table, column, name, matrix);
        if (isRead)
            _report.Approximated(column.Place, $"column «{column.Text("name")}» of «{name}»", new ImportText("MatrixOfItsOwn", matrix.Id),
                new Target(matrix), ImportConcern.Layout);
        else
            Lose(column, PageReader.IsNeverShown(column) ? "NeverShown" : "OnlyColumnsOfChoices");
        new Leftovers(_report).Report(column);
        return isRead ? [matrix] : [];
    }

    private static string ColumnType(SourceObject column, SourceObject table) =>
        new[] { column.Text("cellType"), table.Text("cellType") }.FirstOrDefault(cell => cell is not ("" or "default")) ?? "dropdown";
}
