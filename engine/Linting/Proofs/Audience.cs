using FormEngine.Compilation;
using FormEngine.Rules;
using FormEngine.Surveys;

namespace FormEngine.Linting.Proofs;

/// <summary>Which organisations meet a form.</summary>
internal static class Audience
{
    /// <summary>The rules of the sections that use a form, one of which is true; none where some section applies to all.</summary>
    public static IReadOnlyList<Expr> Of(CompiledForm form, SurveyDefinition? survey)
    {
        var sections = survey?.Sections.Where(section => section.FormId == form.Id).ToList() ?? [];
        var rules = sections.Select(section => section.Rules?.RuleOf(section.Id)).OfType<Expr>().ToList();
        return rules.Count == sections.Count ? rules : [];
    }
}
