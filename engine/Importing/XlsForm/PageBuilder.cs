using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.XlsForm;

/// <summary>Lays the rows out on pages: a top-level group is one, and so are the loose questions between two groups.</summary>
internal sealed class PageBuilder(DraftForm form, QuestionBuilder questions, MatrixBuilder matrices, RowReader rows, ImportReport report)
{
    private readonly Identifiers _pageIds = new();
    private readonly Identifiers _ids = new();
    private readonly LooseTexts _texts = new();

    public void Build(List<SurveyNode> nodes)
    {
        DraftPage? loose = null;
        foreach (var node in nodes)
        {
            if (node.Type.Word == "begin_group" && !MatrixBuilder.IsMatrix(node))
            {
                loose = null;
                Group(node);
                continue;
            }

            loose ??= Page("page", new LocalText());
            Place(node, loose.Questions, [], loose);
        }

        _texts.Finish(form);
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
        rows.Appearance(group.Row, "field-list", "table-list");
        rows.Rest(group.Row);
        if (rows.Relevant(group.Row) is { } rule)
            page.VisibleIf = rule;
        report.Exact(group.Row.Place, $"group «{group.Name}»", $"The page «{page.Id}».");
        foreach (var child in group.Children)
            Place(child, page.Questions, [], page);
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
                _texts.Add(rows.Note(node, isAbove: page is not null && into.Count == 0), page, into);
                break;
            default:
                foreach (var question in questions.Build(node, rules, ids ?? _ids))
                    _texts.Place(question, page, into);
                break;
        }
    }

    private void Flatten(SurveyNode group, List<DraftQuestion> into, List<SourceRule> rules, DraftPage? page, Identifiers? ids)
    {
        rows.Appearance(group.Row, "field-list", "table-list");
        rows.Rest(group.Row);
        var within = rows.Relevant(group.Row) is { } rule ? [.. rules, rule] : rules;
        var heading = group.Row.Local("label", form.Language);
        report.Approximated(group.Row.Place, $"group «{group.Name}»", heading.IsEmpty
            ? "Groups within groups are dissolved; their rules go to each question."
            : "Groups within groups are dissolved; the heading became part of the help text of the question after it.");
        _texts.Add(heading, page, into);
        foreach (var child in group.Children)
            Place(child, into, within, page, ids);
    }

    private void Repeat(SurveyNode node, List<DraftQuestion> into, List<SourceRule> rules, DraftPage? page)
    {
        if (page is null)
        {
            rows.Lose(node, "Rows within rows have no counterpart.");
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
        report.Dropped(node.Row.Place, $"repeat «{node.Name}»", "There is no question in it.");
    }
}
