using FormEngine.Server.Data.Model;
using FormEngine.Surveys;

namespace FormEngine.Server.Surveys;

public static class ApplicableSections
{
    /// <summary>The sections an organisation is asked to answer.</summary>
    public static IEnumerable<SurveySection> SectionsFor(this SurveyDefinition survey, StoredAttributes attributes) =>
        survey.Sections.Where(section => section.AppliesTo(attributes.Known));
}
