using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.XlsForm;

/// <summary>Lays the rows out on pages: a top-level group is one, and so are the loose questions between two groups.</summary>
internal sealed class PageBuilder(DraftForm form, QuestionBuilder questions, MatrixBuilder matrices, RowReader rows, ImportReport report)
{
    private readonly Identifiers _pageIds = new();
    private readonly Identifiers _ids = new();
    private readonly LooseTexts _texts = new(form, report);

    public void Build(List<SurveyNode> nodes)
    {
        DraftPage? loose = null;
        foreach (var node in nodes)
        {
            if (node.Type.Word == "begin_group" && !MatrixBuilder.IsMatrix(node))
            {
                if (loose is not null)
                    _texts.EndPage(loose, null, "");
                loose = null;
                Group(node);
                continue;
            }

            loose ??= Page("page", new LocalText());
            Place(node, loose.Questions, [], loose);
        }

        _texts.Finish();
    }

    private DraftPage Page(string name, LocalText title)
    {
        var page = new DraftPage { Id = _pageIds.Id(name, "page"), Title = title };
        form.Pages.Add(page);
        return page;
    }

    private void Group(SurveyNode group)
    {
        var page = Page(group.Name, group.Row.Local("label", form.Language));
        rows.Appearance(group, "field-list", "table-list");
        rows.GroupRest(group);
        if (RowReader.Relevant(group) is { } rule)
            page.VisibleIf.Add(rule);
        foreach (var child in group.Children)
            Place(child, page.Questions, [], page);
        if (page.Questions.Count > 0)
            report.Exact(group.Row.Place, $"group «{group.Name}»", new ImportText("BecamePage", page.Id), new Target(page));
        _texts.EndPage(page, group.Row.Place, $"group «{group.Name}»");
    }

    // A page is null within repeating rows, where there is no room for notes above the first column.
    private void Place(SurveyNode node, List<DraftQuestion> into, List<SourceRule> rules, DraftPage? page, Identifiers? ids = null)
    {
        switch (node.Type.Word)
        {
            case "begin_group" when page is not null && MatrixBuilder.IsMatrix(node):
                if (matrices.Build(node, rules, _ids) is { } matrix)
                    _texts.Place(matrix, page, into);
                break;
            case "begin_group":
                Flatten(node, into, rules, page, ids);
                break;
            case "begin_repeat":
                Repeat(node, into, rules, page);
                break;
            case "note":
                _texts.Add(rows.Note(node, rules), page);
                break;
            case "select_one" or "select_multiple" when MatrixBuilder.IsHeading(node):
                _texts.Add(rows.Note(node, rules), page);
                break;
            default:
                foreach (var question in questions.Build(node, rules, ids ?? _ids))
                    _texts.Place(question, page, into);
                break;
        }
    }

    private void Flatten(SurveyNode group, List<DraftQuestion> into, List<SourceRule> rules, DraftPage? page, Identifiers? ids)
    {
        rows.Appearance(group, "field-list", "table-list");
        rows.GroupRest(group);
        var within = RowReader.Relevant(group) is { } rule ? [.. rules, rule] : rules;
        var heading = group.Row.Local("label", form.Language);
        report.Dropped(group.Row.Place, $"group «{group.Name}»", new ImportText("GroupDissolved"), ImportConcern.Layout);
        if (!heading.IsEmpty)
            _texts.Add(new LooseText(heading, group.Row.PlaceOf("label"), heading.Any(form.Language)!, within) { IsHeading = true }, page);
        foreach (var child in group.Children)
            Place(child, into, within, page, ids);
    }

    private void Repeat(SurveyNode node, List<DraftQuestion> into, List<SourceRule> rules, DraftPage? page)
    {
        if (page is null)
        {
            rows.Lose(node, new ImportText("RowsWithinRows"));
            return;
        }

        var repeat = questions.Repeat(node, rules, _ids);
        _texts.Place(repeat, page, into);
        var columns = new Identifiers();
        foreach (var child in node.Children)
            Place(child, repeat.Parts, [], null, columns);
        if (repeat.Parts.Count > 0)
            return;
        into.Remove(repeat);
        report.Dropped(node.Row.Place, $"repeat «{node.Name}»", new ImportText("NothingInRows"));
    }
}
