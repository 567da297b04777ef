using FormEngine.Importing.Expressions;
using FormEngine.Importing.Meaning;

namespace FormEngine.Importing.Drafts;

/// <summary>
/// Translates the rules of a draft and reports each. What has no counterpart is left out so that more is shown, and
/// less demanded, than in the source: a question shown in vain is seen at once, a missing one never.
/// </summary>
internal sealed class RuleTranslation(DraftForm form, SourceLanguage language, Names names, ImportReport report)
{
    public void Show(SourceRule rule, Site site)
    {
        if (!rule.IsDone)
            Finish(rule, Conjuncts(rule, site, (condition, _) => condition.True), "shown always", "shown more often than in the source");
    }

    public void Require(SourceRule rule, Site site) =>
        Finish(rule, Whole(rule, site), "not required", "");

    public void Check(DraftCheck check, Site site)
    {
        site = site with { OwnIsAnswered = !check.IsAskedOnBlank };
        Finish(check.Rule, Conjuncts(check.Rule, site, (condition, translator) => Unfailing(condition, translator, site)), "not checked",
            "less is checked than in the source");
    }

    /// <summary>Gives each option the rule that a filter comes to for it.</summary>
    public void Filter(DraftQuestion question, SourceRule filter, Site site)
    {
        var failures = new List<string>();
        foreach (var option in question.Options)
        {
            var parts = Conjuncts(filter, site with { Locals = option.Locals }, (condition, _) => condition.True);
            option.VisibleIf =
                new SourceRule(filter.Text, filter.Place) { Rule = Rule.And(option.VisibleIf?.Rule ?? Rule.True, parts.Rule) };
            failures.AddRange(parts.Lost);
        }

        if (failures.Count > 0)
            report.Dropped(filter.Place, filter.Text, $"Some or all options are always shown: {failures[0]}.");
        else
            report.Exact(filter.Place, filter.Text, "A rule on each option.");
    }

    private Rule Unfailing(Condition condition, Translator translator, Site site)
    {
        if (!site.OwnIsAnswered || translator.ReadsOnlyItself)
            return condition.Unfailing;
        return Rule.Or(Rule.Not(Rule.Answered(names.OwnPath(site))), condition.Unfailing);
    }

    private Translated Conjuncts(SourceRule rule, Site site, Func<Condition, Translator, Rule> translate)
    {
        var result = new Translated();
        try
        {
            foreach (var part in Split(rule.Rest ?? language.Parse(rule.Text)))
                Part(part, site, translate, result);
        }
        catch (ImportException error)
        {
            result.Lost.Add(error.Message);
        }

        return result;
    }

    private void Part(Node part, Site site, Func<Condition, Translator, Rule> translate, Translated result)
    {
        try
        {
            var translator = language.Translator(form, names, site);
            var rule = translate(translator.Condition(part), translator);
            RulePrinter.Print(rule);
            result.Rule = Rule.And(result.Rule, rule);
            result.Notes.AddRange(translator.Notes);
        }
        catch (ImportException error)
        {
            result.Lost.Add(error.Message);
        }
    }

    private Translated Whole(SourceRule rule, Site site)
    {
        var result = new Translated();
        try
        {
            Part(language.Parse(rule.Text), site, (condition, _) => condition.True, result);
        }
        catch (ImportException error)
        {
            result.Lost.Add(error.Message);
        }

        return result;
    }

    private void Finish(SourceRule rule, Translated parts, string without, string weakened)
    {
        rule.IsDone = true;
        var lost = string.Join("; ", parts.Lost.Distinct());
        var notes = string.Join("; ", parts.Notes.Distinct());
        if (parts.Rule is Truth { Value: false })
            report.Dropped(rule.Place, rule.Text, $"It can never hold{(notes.Length > 0 ? $", as {notes}" : "")}; {without}.");
        else if (lost.Length > 0 && parts.Rule is Truth)
            report.Dropped(rule.Place, rule.Text, $"No counterpart: {lost}; {without}.");
        else
            Keep(rule, parts, lost.Length > 0 ? $"left out: {lost}; {weakened}" : notes);
    }

    private void Keep(SourceRule rule, Translated parts, string remark)
    {
        rule.Rule = parts.Rule;
        var text = parts.Rule is Truth ? "Always true, so no rule is needed" : RulePrinter.Print(parts.Rule);
        if (remark.Length > 0)
            report.Approximated(rule.Place, rule.Text, $"{text} ({remark})");
        else
            report.Exact(rule.Place, rule.Text, text);
    }

    // Parts that must all hold can be translated each by itself.
    private static IEnumerable<Node> Split(Node node) =>
        node is Operation { Operator: "and" } and ? Split(and.Left).Concat(Split(and.Right)) : [node];

    private sealed class Translated
    {
        public Rule Rule { get; set; } = Rule.True;

        public List<string> Notes { get; } = [];

        public List<string> Lost { get; } = [];
    }
}
