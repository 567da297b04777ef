using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Plans an import: what a file would change, given certain facts; and of the same, at any time, the same.</summary>
public static class ImportPlanner
{
    public static ImportPlan Plan(ImportKind kind, FileBook book, ImportFacts facts, SurveyVocabulary words, ImportChoices choices) =>
        kind == ImportKind.Organisations
            ? OrganisationPlanner.Plan(book, facts, words, choices)
            : ContactPlanner.Plan(book, facts, words, choices);
}
