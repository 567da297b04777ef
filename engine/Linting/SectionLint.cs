using FormEngine.Findings;
using FormEngine.Linting.Proofs;
using FormEngine.Surveys;

namespace FormEngine.Linting;

/// <summary>Finds sections that apply to nobody, and rules of sections that decide nothing.</summary>
internal static class SectionLint
{
    private const int Steps = 20_000;

    public static void Check(SurveyDefinition survey, FindingList findings)
    {
        if (survey.Sections.Select(section => section.Rules).OfType<SectionRules>().FirstOrDefault() is not { } rules)
            return;
        // To the proofs too a survey is a form whose pages are its sections.
        var catalogue = new Catalogue(rules.Sections, rules.Rules);
        var problem = new Problem(catalogue, new Vocabulary(catalogue, rules.Rules, []));
        foreach (var (section, _) in catalogue.Pages.Where(entry => entry.Page.Rule is not null))
        {
            if (problem.Solve(Steps, new Holds(section.Rule!, Truth.True)).Verdict == Verdict.Refuted)
                findings.Error("never_shown", section.Source!.Pointer,
                    $"The section «{section.Id}» applies to no organisation: this rule is never true. Correct it, or remove the section.");
            else if (problem.Solve(Steps, new Holds(section.Rule!, Truth.NotTrue)).Verdict == Verdict.Refuted)
                findings.Warning("always_true", section.Source!.Pointer,
                    $"This rule is true of every organisation, so the section «{section.Id}» applies to all. Remove the rule, "
                        + $"or correct it.");
        }
    }
}
