using FormEngine.Findings;
using FormEngine.Surveys;

namespace FormEngine.Linting;

/// <summary>Finds what an import left to be filled in: it would go out in every invitation.</summary>
internal static class PlaceholderLint
{
    public static void Check(SurveyDefinition survey, FindingList findings)
    {
        Filled(survey.Asker, Placeholders.Name, "/asker", "who asks");
        Filled(survey.Contact.Name, Placeholders.Name, "/contact/name", "whom respondents turn to");
        Filled(survey.Contact.Email, Placeholders.Email, "/contact/email", "the address that respondents write to");

        void Filled(string? text, string placeholder, string pointer, string what)
        {
            if (text?.Trim() == placeholder)
                findings.Error("placeholder", pointer, $"«{placeholder}» only holds the place: fill in {what}.");
        }
    }
}
