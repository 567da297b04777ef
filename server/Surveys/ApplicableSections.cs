using System.Text.Json.Nodes;
using FormEngine.Organisations;
using FormEngine.Surveys;

namespace FormEngine.Server.Surveys;

public static class ApplicableSections
{
    /// <summary>The sections an organisation is asked to answer, by its attributes as stored: a JSON object.</summary>
    public static IEnumerable<SurveySection> SectionsFor(this SurveyDefinition survey, string attributes)
    {
        var organisation = new OrganisationAttributes(JsonNode.Parse(attributes)!.AsObject());
        return survey.Sections.Where(section => section.AppliesTo(organisation));
    }
}
