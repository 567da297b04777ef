using FormEngine.Importing.Meaning;

namespace FormEngine.Importing.Drafts;

/// <summary>Walks through a draft in the order of asking and translates its rules and pipes.</summary>
internal sealed class DraftTranslation
{
    private readonly DraftForm _form;
    private readonly ImportReport _report;
    private readonly RuleTranslation _rules;
    private readonly PipeTranslation _pipes;

    public DraftTranslation(DraftForm form, SourceLanguage language, ImportReport report)
    {
        (_form, _report) = (form, report);
        var names = new Names(form);
        _rules = new RuleTranslation(form, language, names, report);
        _pipes = new PipeTranslation(language, names, report);
    }

    public void Run()
    {
        foreach (var text in _form.Lists.Values.SelectMany(list => list.Select(option => option.Title)).Prepend(_form.Description)
            .Prepend(_form.Title))
            _pipes.Translate(text, new Site(0), new ImportText("TheForm"));
        var index = 0;
        foreach (var page in _form.Pages)
        {
            var site = new Site(index);
            var place = new ImportText("ThePage", page.Id);
            _pipes.Translate(page.Title, site, place);
            _pipes.Translate(page.Description, site, place);
            (page.Rule, var isWeakened) = Shown(page.VisibleIf, site, page);
            foreach (var question in page.Questions)
                Question(question, index++, isWeakened);
        }
    }

    private void Question(DraftQuestion question, int index, bool isPageWeakened)
    {
        var isWeakened = Element(question, new Site(index), isPageWeakened);
        var isColumn = question.Kind == DraftKind.Repeating;
        foreach (var (column, part) in question.Parts.Index())
        {
            var site = new Site(index) { Rows = isColumn ? question : null, ColumnsBefore = column, Locals = part.Locals };
            Element(part, site, isWeakened && !isColumn);
        }
    }

    private bool Element(DraftQuestion question, Site site, bool isWeakened)
    {
        _pipes.Translate(question.Title, site, question.Place);
        _pipes.Translate(question.Description, site, question.Place);
        _pipes.Translate(question.PatternText, site, question.Place);
        (question.Rule, var isOwnWeakened) = Shown(question.VisibleIf, site, question);
        isWeakened |= isOwnWeakened;
        Required(question, site, isWeakened);
        Options(question, site);
        foreach (var check in question.Checks)
        {
            _pipes.Translate(check.Message, site, check.Rule.Place);
            _rules.Check(check with { IsAskedOnBlank = check.IsAskedOnBlank && !isWeakened }, site with { Own = question });
        }

        return isWeakened;
    }

    // What the source would not have shown must not be demanded.
    private void Required(DraftQuestion question, Site site, bool isWeakened)
    {
        var place = question.RequiredPlace ?? question.RequiredIf?.Place ?? question.Place;
        if (isWeakened && (question.Required || question.RequiredIf is not null))
        {
            _report.Dropped(place, question.RequiredIf?.Text ?? "required", new ImportText("RequiredLost"));
            (question.Required, question.RequiredIf) = (false, null);
        }
        else if (question.Required)
            _report.Exact(place, "required", new ImportText("Required"), new Target(question, "required"));
        else if (question.RequiredIf is { } required)
            _rules.Require(required, site, new Target(question, "x-required-if"));
    }

    private void Options(DraftQuestion question, Site site)
    {
        if (question.List is null)
            question.Options.ForEach(option => _pipes.Translate(option.Title, site, question.Place));
        foreach (var option in question.Options.Where(option => option.VisibleIf is not null))
            _rules.Show(option.VisibleIf!, site with { Locals = option.Locals }, new Target(option, "x-visible-if"));
        if (question.OptionFilter is { } filter)
            _rules.Filter(question, filter, site);
        foreach (var option in question.Options.Where(option => option.VisibleIf is not null).ToList())
        {
            if (option.VisibleIf!.Rule is Truth { Value: false } && question.Options.Count > 1)
            {
                question.Options.Remove(option);
                _report.Dropped(option.VisibleIf.Place, option.Source, new ImportText("OptionNeverShown", question.Source),
                    ImportConcern.Layout);
            }
            else
                option.Rule = Print(option.VisibleIf.Rule);
        }
    }

    private (string? Rule, bool IsWeakened) Shown(List<SourceRule> rules, Site site, object thing)
    {
        foreach (var rule in rules)
            _rules.Show(rule, site, new Target(thing, "x-visible-if"));
        var shown = Rule.And(rules.Select(rule => rule.Rule));
        try
        {
            return (Print(shown), rules.Exists(rule => rule.IsWeakened));
        }
        catch (ImportException error)
        {
            _report.Dropped(rules[^1].Place, rules[^1].Text, new ImportText("TogetherTooLong", error.Reason));
            return (null, true);
        }
    }

    private static string? Print(Rule rule) => rule is Truth ? null : RulePrinter.Print(rule);
}
