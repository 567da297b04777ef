using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Organisations;
using FormEngine.Surveys;

namespace FormEngine.Tables;

/// <summary>Which groups an organisation is in: the nation, one for each dimension it has a value of, and their crossings.</summary>
internal sealed class Grouping(SurveyDefinition survey)
{
    private readonly Dictionary<string, SurveyAttribute> _attributes = survey.Attributes.ToDictionary(attribute => attribute.Id);

    /// <summary>The nation, the dimensions and the crossings, in the survey's order; null where it is in no group of one.</summary>
    public IReadOnlyList<Group?> GroupsOf(OrganisationAttributes organisation)
    {
        var own = survey.ComparisonGroups.ToDictionary(group => group.Id, group => Of(group, organisation));
        return [Group.Nation, .. own.Values, .. survey.Crossings.Select(pair =>
            own[pair.First] is { } first && own[pair.Second] is { } second ? Group.Of(first, second) : null)];
    }

    private Group? Of(ComparisonGroup dimension, OrganisationAttributes organisation) =>
        _attributes.TryGetValue(dimension.Attribute, out var attribute) && organisation.Find(attribute.Id) is { } value
        && Value(dimension, attribute, value) is { } known ? Group.Of(dimension.Id, known) : null;

    private static string? Value(ComparisonGroup dimension, SurveyAttribute attribute, JsonValue value) =>
        attribute.Kind switch
        {
            AttributeKind.Number => Scalars.Number(value) is { } number
                ? dimension.Bands.FirstOrDefault(band => band.Below is null || number < band.Below)?.Id
                : null,
            AttributeKind.Boolean => Scalars.Boolean(value) is { } flag ? (flag ? "true" : "false") : null,
            _ => Scalars.Text(value) is { } text && !Blank.Is(text) && attribute.Codes?.Contains(text) != false ? text : null,
        };
}
