using System.Net;
using System.Text.RegularExpressions;
using FormEngine.Importing.Drafts;

namespace FormEngine.Importing.SurveyJs;

/// <summary>Reads pages; the panels on them are dissolved.</summary>
internal sealed partial class PageReader(DraftForm form, ImportReport report)
{
    private readonly Identifiers _pageIds = new();
    private readonly Identifiers _ids = new();
    private readonly LooseTexts _texts = new();
    private readonly Leftovers _leftovers = new(report);
    private readonly ElementReader _elements = new(form, report);

    public void Read(SourceObject source)
    {
        var page = Page(source.Text("name"), source.Local("title", form.Language));
        page.Description = source.Local("description", form.Language);
        page.VisibleIf = ElementReader.Rule(source, "visibleIf");
        report.Exact(source.Path, $"page «{source.Text("name")}»", $"The page «{page.Id}».");
        foreach (var element in source.Items("elements").Concat(source.Items("questions")))
            Place(element, page.Questions, [], page, Container.Form(_ids));
        _leftovers.Report(source);
    }

    public void ReadLoose(IEnumerable<SourceObject> elements)
    {
        var page = Page("page", new LocalText());
        foreach (var element in elements)
            Place(element, page.Questions, [], page, Container.Form(_ids));
    }

    public void Finish() => _texts.Finish(form);

    private DraftPage Page(string name, LocalText title)
    {
        var page = new DraftPage { Id = _pageIds.Id(name, "page"), Title = title };
        form.Pages.Add(page);
        return page;
    }

    private void Place(SourceObject element, List<DraftQuestion> into, List<SourceRule> rules, DraftPage? page, Container container)
    {
        var type = element.Text("type");
        if (element.Text("visible") == "false")
            _elements.Lose(element, "It is never shown.");
        else if (type == "panel")
            Panel(element, into, rules, page, container);
        else if (type == "html")
            Html(element, into, page);
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
        var title = panel.Local("title", form.Language);
        report.Approximated(panel.Path, $"panel «{panel.Text("name")}»", title.IsEmpty
            ? "Panels are dissolved; their rules go to each question."
            : "Panels are dissolved; the heading became part of the text before the next question.");
        _texts.Add(title, page, into);
        _texts.Add(panel.Local("description", form.Language), page, into);
        var within = ElementReader.Rule(panel, "visibleIf") is { } rule ? [.. rules, rule] : rules;
        foreach (var element in panel.Items("elements"))
            Place(element, into, within, page, container);
    }

    private void Html(SourceObject element, List<DraftQuestion> into, DraftPage? page)
    {
        var text = element.Local("html", form.Language);
        text.Map(html => string.Join(' ', WebUtility.HtmlDecode(Tag().Replace(html, " "))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var hidden = element.Text("visibleIf").Length > 0 ? " It is shown always, as texts have no rules of their own." : "";
        report.Approximated(element.Path, $"html «{element.Text("name")}»", $"Became plain text before the next question.{hidden}");
        _texts.Add(text, page, into);
    }

    private void Rows(SourceObject element, List<DraftQuestion> into, List<SourceRule> rules, DraftPage? page, Container container)
    {
        if (page is null)
        {
            _elements.Lose(element, "Rows within rows have no counterpart.");
            return;
        }

        var repeat = _elements.Rows(element, rules, container);
        _texts.Place(repeat, page, into);
        var within = Container.Rows(repeat);
        foreach (var child in element.Items("templateElements"))
            Place(child, repeat.Parts, [], null, within);
        foreach (var column in element.Items("columns"))
        {
            repeat.Parts.AddRange(_elements.Column(column, element, within));
            _leftovers.Report(column);
        }

        if (repeat.Parts.Count > 0)
            return;
        into.Remove(repeat);
        _elements.Lose(element, "There is no question in it.");
    }

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();
}
