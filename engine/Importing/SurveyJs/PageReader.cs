using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.SurveyJs;

/// <summary>Reads pages; the panels on them are dissolved.</summary>
/// <param name="form">The form.</param>
/// <param name="shown">What a trigger shows, by name.</param>
/// <param name="report">Told what became of it.</param>
internal sealed class PageReader(DraftForm form, ILookup<string, SourceRule> shown, ImportReport report)
{
    private readonly Identifiers _pageIds = new();
    private readonly Identifiers _ids = new();
    private readonly LooseTexts _texts = new(form, report);
    private readonly Leftovers _leftovers = new(report);
    private readonly ElementReader _elements = new(form, report);

    /// <summary>What is hidden at first and has a rule is shown as soon as the rule holds.</summary>
    public static bool IsNeverShown(SourceObject source) => source.Text("visible") == "false" && source.Text("visibleIf").Length == 0;

    public void Read(SourceObject source)
    {
        if (IsNeverShown(source) && !shown.Contains(source.Text("name")))
        {
            _elements.Lose(source, "NeverShown");
            return;
        }

        var page = Page(source.Text("name"), source.Local("title", form.Language));
        page.Description = source.Local("description", form.Language);
        if (ElementReader.Rule(source, "visibleIf") is { } rule)
            page.VisibleIf.Add(rule);
        var rules = shown[source.Text("name")].ToList();
        foreach (var element in source.Items("elements").Concat(source.Items("questions")))
            Place(element, page.Questions, rules, page, Container.Form(_ids));
        var construct = $"page «{source.Text("name")}»";
        if (page.Questions.Count > 0)
            report.Exact(source.Place, construct, new ImportText("BecamePage", page.Id), new Target(page));
        _texts.EndPage(page, source.Place, construct);
        _leftovers.Report(source);
    }

    public void ReadLoose(IEnumerable<SourceObject> elements)
    {
        var page = Page("page", new LocalText());
        foreach (var element in elements)
            Place(element, page.Questions, [], page, Container.Form(_ids));
    }

    public void Finish() => _texts.Finish();

    private DraftPage Page(string name, LocalText title)
    {
        var page = new DraftPage { Id = _pageIds.Id(name, "page"), Source = name, Title = title };
        form.Pages.Add(page);
        return page;
    }

    private void Place(SourceObject element, List<DraftQuestion> into, List<SourceRule> rules, DraftPage? page, Container container)
    {
        var type = element.Text("type");
        var triggered = shown[element.Text("name")].ToList();
        rules = [.. rules, .. triggered];
        if (IsNeverShown(element) && triggered.Count == 0)
            _elements.Lose(element, "NeverShown");
        else if (type == "panel")
            Panel(element, into, rules, page, container);
        else if (type == "html")
            Html(element, rules, page);
        else if (type is "paneldynamic" or "matrixdynamic")
            Rows(element, into, rules, page, container);
        else
        {
            foreach (var question in _elements.Read(element, type, rules, container))
                _texts.Place(question, page, into);
        }

        _leftovers.Report(element);
    }

    private void Panel(SourceObject panel, List<DraftQuestion> into, List<SourceRule> rules, DraftPage? page, Container container)
    {
        report.Dropped(panel.Place, $"panel «{panel.Text("name")}»", new ImportText("GroupDissolved"), ImportConcern.Layout);
        var within = ElementReader.Rule(panel, "visibleIf") is { } rule ? [.. rules, rule] : rules;
        foreach (var name in new[] { "title", "description" })
        {
            if (panel.Local(name, form.Language) is { IsEmpty: false } text)
                _texts.Add(new LooseText(text, panel.PlaceOf(name), text.Any(form.Language)!, within) { IsHeading = true }, page);
        }

        foreach (var element in panel.Items("elements").Concat(panel.Items("questions")))
            Place(element, into, within, page, container);
    }

    private void Html(SourceObject element, List<SourceRule> rules, DraftPage? page)
    {
        var within = ElementReader.Rule(element, "visibleIf") is { } rule ? [.. rules, rule] : rules;
        var text = element.Local("html", form.Language);
        _texts.Add(new LooseText(text, element.Place, text.Any(form.Language) ?? $"html «{element.Text("name")}»", within), page);
    }

    private void Rows(SourceObject element, List<DraftQuestion> into, List<SourceRule> rules, DraftPage? page, Container container)
    {
        if (page is null)
        {
            _elements.Lose(element, "RowsWithinRows");
            return;
        }

        var repeat = _elements.Rows(element, rules, container);
        _texts.Place(repeat, page, into);
        var within = Container.Rows(repeat);
        foreach (var child in element.Items("templateElements"))
            Place(child, repeat.Parts, [], null, within);
        foreach (var column in element.Items("columns"))
        {
            if (IsNeverShown(column))
                _elements.Lose(column, "NeverShown");
            else
                repeat.Parts.AddRange(_elements.Column(column, element, within));
            _leftovers.Report(column);
        }

        if (repeat.Parts.Count > 0)
            return;
        into.Remove(repeat);
        _elements.Lose(element, "NothingInRows");
    }
}
