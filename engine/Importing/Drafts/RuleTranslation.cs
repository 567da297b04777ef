using FormEngine.Importing.Expressions;
using FormEngine.Importing.Meaning;

namespace FormEngine.Importing.Drafts;

/// <summary>
/// Translates the rules of a draft and reports each. What has no counterpart is left out so that more is shown, and
/// less demanded, than in the source: a question shown in vain is seen at once, a missing one never.
/// </summary>
internal sealed class RuleTranslation(DraftForm form, SourceLanguage language, Names names, ImportReport report)
{
    public void Show(SourceRule rule, Site site, Target target)
    {
        if (rule.IsDone)
            return;
        var parts = Conjuncts(rule, site, (condition, _) => condition.True);
        rule.IsWeakened = parts.Lost.Count > 0 || parts.Rule is Truth { Value: false };
        Finish(rule, parts, target, "ShownAlways", "ShownMore");
    }

    public void Require(SourceRule rule, Site site, Target target) => Finish(rule, Whole(rule, site), target, "NotRequired", "");

    public void Check(DraftCheck check, Site site)
    {
        var target = new Target(site.Own!, "x-check");
        site = site with { OwnIsAnswered = !check.IsAskedOnBlank };
        Finish(check.Rule, Conjuncts(check.Rule, site, (condition, translator) => Unfailing(condition, translator, site)), target,
            "NotChecked", "CheckedLess");
    }

    /// <summary>Gives each option the rule that a filter comes to for it.</summary>
    public void Filter(DraftQuestion question, SourceRule filter, Site site)
    {
        var failures = new List<ImportText>();
        foreach (var option in question.Options)
        {
            var parts = Conjuncts(filter, site with { Locals = option.Locals }, (condition, _) => condition.True);
            option.VisibleIf =
                new SourceRule(filter.Text, filter.Place) { Rule = Rule.And(option.VisibleIf?.Rule ?? Rule.True, parts.Rule) };
            failures.AddRange(parts.Lost);
        }

        if (failures.Count > 0)
            report.Dropped(filter.Place, filter.Text, new ImportText("OptionsAlways", failures[0]));
        else
            report.Exact(filter.Place, filter.Text, new ImportText("OptionRules"), new Target(question));
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
            foreach (var part in Split(Parse(rule)))
                Part(part, site, translate, result);
        }
        catch (ImportException error)
        {
            result.Lost.Add(error.Reason);
        }

        return result;
    }

    private Node Parse(SourceRule rule) => rule.Parse?.Invoke() ?? language.Parse(rule.Text);

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
            result.Lost.Add(error.Reason);
        }
    }

    private Translated Whole(SourceRule rule, Site site)
    {
        var result = new Translated();
        try
        {
            Part(Parse(rule), site, (condition, _) => condition.True, result);
        }
        catch (ImportException error)
        {
            result.Lost.Add(error.Reason);
        }

        return result;
    }

    private void Finish(SourceRule rule, Translated parts, Target target, string without, string weakened)
    {
        rule.IsDone = true;
        if (parts.Rule is Truth { Value: false })
            report.Dropped(rule.Place, rule.Text, parts.Notes.Count > 0
                ? new ImportText("NeverHoldsAs", ImportText.List(parts.Notes), new ImportText(without))
                : new ImportText("NeverHolds", new ImportText(without)));
        else if (parts.Lost.Count > 0 && parts.Rule is Truth)
            report.Dropped(rule.Place, rule.Text, new ImportText("NoCounterpart", ImportText.List(parts.Lost), new ImportText(without)));
        else
            Keep(rule, parts, target, weakened);
    }

    private void Keep(SourceRule rule, Translated parts, Target target, string weakened)
    {
        rule.Rule = parts.Rule;
        if (rule.Note is { } note)
            parts.Notes.Add(note);
        var isNeeded = parts.Rule is not Truth;
        var text = isNeeded ? ImportText.Of(RulePrinter.Print(parts.Rule)) : new ImportText("AlwaysTrue");
        if (!isNeeded)
            target = new Target(form);
        if (parts.Lost.Count > 0)
            report.Approximated(
                rule.Place, rule.Text, new ImportText("PartLost", text, ImportText.List(parts.Lost), new ImportText(weakened)), target);
        else if (parts.Notes.Count > 0)
            report.Approximated(rule.Place, rule.Text, new ImportText("WithRemark", text, ImportText.List(parts.Notes)), target);
        else
            report.Exact(rule.Place, rule.Text, text, target);
    }

    // Parts that must all hold can be translated each by itself.
    private static IEnumerable<Node> Split(Node node) =>
        node is Operation { Operator: "and" } and ? Split(and.Left).Concat(Split(and.Right)) : [node];

    private sealed class Translated
    {
        public Rule Rule { get; set; } = Rule.True;

        public List<ImportText> Notes { get; } = [];

        public List<ImportText> Lost { get; } = [];
    }
}
