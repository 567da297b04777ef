using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Plans an import: what a file would change, given certain facts; and of the same, at any time, the same.</summary>
public static class ImportPlanner
{
    public static ImportPlan Plan(ImportKind kind, FileBook book, ImportFacts facts, SurveyVocabulary words, ImportChoices choices) =>
        kind switch
        {
            ImportKind.Organisations => OrganisationPlanner.Plan(book, facts, words, choices),
            ImportKind.Successions => SuccessionPlanner.Plan(book, facts, choices),
            _ => ContactPlanner.Plan(book, facts, words, choices),
        };
}
