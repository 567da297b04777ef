using FormEngine.Compilation;
using FormEngine.Findings;
using FormEngine.Linting.Proofs;
using FormEngine.Organisations;
using FormEngine.Surveys;

namespace FormEngine.Linting;

/// <summary>
/// Finds what is wrong with a compiled form by proof: what can never be shown, rules that decide nothing, what can be
/// empty or cannot be completed. All answers within the bounds of their questions are taken into account at once.
/// </summary>
/// <remarks>
/// Numbers are reckoned with exactly, as on paper. It costs a few times what compiling does: some milliseconds for a form
/// of ordinary length. A proof that grows too long is given up after a fixed number of steps, and its finding says so.
/// </remarks>
public static class FormLinter
{
    /// <summary>All that can be proved to be wrong with a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="survey">The survey it belongs to: only organisations that some section with this form applies to count.</param>
    public static IReadOnlyList<Finding> Lint(CompiledForm form, SurveyDefinition? survey = null)
    {
        var findings = new FindingList();
        var problem = Problem.Of(form, Audience.Of(form, survey));
        var reachability = Reachability.Of(problem);
        BoundsLint.Check(form, findings);
        LabelLint.Check(form, findings);
        PatternLint.Check(form, findings);
        ShownLint.Check(problem, reachability, findings);
        RuleLint.Check(problem.WithoutChecks(), reachability, findings);
        EmptyLint.Check(problem.WithoutChecks(), reachability, findings);
        CompletionLint.Check(problem, findings);
        return findings.All;
    }

    /// <summary>
    /// Sections that apply to no organisation, rules of sections that are true of every one, and what was left to be filled in.
    /// </summary>
    /// <param name="survey">The survey. Its forms are linted one by one.</param>
    public static IReadOnlyList<Finding> Lint(SurveyDefinition survey)
    {
        var findings = new FindingList();
        SectionLint.Check(survey, findings);
        PlaceholderLint.Check(survey, findings);
        return findings.All;
    }

    /// <summary>
    /// For every page, question, row, column and option, in document order, answers that show it where there are any.
    /// </summary>
    /// <param name="form">The form.</param>
    /// <param name="survey">The survey it belongs to: only organisations that some section with this form applies to count.</param>
    /// <param name="organisation">The one organisation to look at; all that may meet the form where left out.</param>
    public static IEnumerable<Witness> Witnesses(
        CompiledForm form, SurveyDefinition? survey = null, OrganisationAttributes? organisation = null)
    {
        var problem = Problem.Of(form, Audience.Of(form, survey), organisation);
        return WitnessList.Of(problem, Reachability.Of(problem));
    }
}
