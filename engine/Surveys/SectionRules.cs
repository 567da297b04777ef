using FormEngine.Findings;
using FormEngine.Forms;
using FormEngine.Organisations;
using FormEngine.Questions;
using FormEngine.Rules;
using FormEngine.Schema;

namespace FormEngine.Surveys;

/// <summary>
/// Decides which sections apply to an organisation. To the rules, a survey is a form whose pages are its sections and
/// which has no questions.
/// </summary>
internal sealed class SectionRules
{
    private readonly FormDefinition _sections;
    private readonly RuleBook _rules;
    private readonly RuleRunner _runner;

    private SectionRules(FormDefinition sections, RuleBook rules)
    {
        _sections = sections;
        _rules = rules;
        _runner = new RuleRunner(ModuleWriter.Write(sections, rules, units: _ => []), new VariableReader(rules.Names), !rules.IsEmpty);
    }

    public static SectionRules Of(
        IEnumerable<(string Section, RuleSource? VisibleIf)> sections, AttributeSchema attributes, FindingList findings)
    {
        var pages = sections.Select(section => new Page(section.Section, []) { VisibleIf = section.VisibleIf }).ToList();
        var definition = new FormDefinition("", "", "", pages, new TextTable());
        return new SectionRules(definition, RuleBook.Of(definition, attributes, findings, organisationOnly: true));
    }

    /// <summary>The sections, as pages.</summary>
    public IReadOnlyList<Page> Sections => _sections.Pages;

    public RuleBook Rules => _rules;

    /// <summary>The rule of a section, or null where it applies to everyone.</summary>
    public Expr? RuleOf(string section) => _rules.Find(_sections.Pages.First(page => page.Id == section).VisibleIf);

    public bool Applies(string section, OrganisationAttributes organisation)
    {
        var outcome = new RuleOutcome(_sections.Things);
        _runner.Run(outcome, [], organisation, DateOnly.MinValue);
        return !outcome.IsHidden(_sections.Pages.First(page => page.Id == section).Ordinal);
    }
}
