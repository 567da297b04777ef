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
            _pipes.Translate(text, new Site(0), "form");
        var index = 0;
        foreach (var page in _form.Pages)
        {
            var site = new Site(index);
            _pipes.Translate(page.Title, site, $"page «{page.Id}»");
            _pipes.Translate(page.Description, site, $"page «{page.Id}»");
            page.Rule = Shown(page.VisibleIf is null ? [] : [page.VisibleIf], site);
            foreach (var question in page.Questions)
                Question(question, index++);
        }
    }

    private void Question(DraftQuestion question, int index)
    {
        Element(question, new Site(index));
        foreach (var (column, part) in question.Parts.Index())
        {
            var isColumn = question.Kind == DraftKind.Repeating;
            Element(part, new Site(index) { Rows = isColumn ? question : null, ColumnsBefore = column, Locals = part.Locals });
        }
    }

    private void Element(DraftQuestion question, Site site)
    {
        _pipes.Translate(question.Title, site, question.Place);
        _pipes.Translate(question.Description, site, question.Place);
        question.Rule = Shown(question.VisibleIf, site);
        if (question.RequiredIf is { } required)
            _rules.Require(required, site);
        Options(question, site);
        foreach (var check in question.Checks)
        {
            _pipes.Translate(check.Message, site, check.Rule.Place);
            _rules.Check(check, site with { Own = question });
        }
    }

    private void Options(DraftQuestion question, Site site)
    {
        if (question.List is null)
            question.Options.ForEach(option => _pipes.Translate(option.Title, site, question.Place));
        foreach (var option in question.Options.Where(option => option.VisibleIf is not null))
            _rules.Show(option.VisibleIf!, site with { Locals = option.Locals });
        if (question.OptionFilter is { } filter)
            _rules.Filter(question, filter, site);
        foreach (var option in question.Options.Where(option => option.VisibleIf is not null).ToList())
        {
            if (option.VisibleIf!.Rule is Truth { Value: false } && question.Options.Count > 1)
            {
                question.Options.Remove(option);
                _report.Exact(option.VisibleIf.Place, option.Source,
                    $"The option could never be shown in «{question.Source}» and is left out.");
            }
            else
                option.Rule = Print(option.VisibleIf.Rule);
        }
    }

    private string? Shown(List<SourceRule> rules, Site site)
    {
        foreach (var rule in rules)
            _rules.Show(rule, site);
        var shown = Rule.And(rules.Select(rule => rule.Rule));
        try
        {
            return Print(shown);
        }
        catch (ImportException error)
        {
            _report.Dropped(rules[^1].Place, rules[^1].Text, $"Together with the rules of its groups {error.Message}; shown always.");
            return null;
        }
    }

    private static string? Print(Rule rule) => rule is Truth ? null : RulePrinter.Print(rule);
}
