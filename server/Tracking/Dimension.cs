using FormEngine.Organisations;
using FormEngine.Surveys;

namespace FormEngine.Server.Tracking;

/// <summary>A way to divide the participants: a comparison group of the survey, or an attribute with codes.</summary>
public sealed record Dimension(
    string Id, string Title, Func<OrganisationAttributes, string?> ValueOf, Func<string, string> Label, IReadOnlyList<string> Order)
{
    /// <summary>Stands for those of whom the attribute is unknown, so that the groups hold all participants.</summary>
    public const string Unknown = "~";

    public static IReadOnlyList<Dimension> Of(SurveyDefinition survey, SurveyTexts texts)
    {
        var groups = survey.ComparisonGroups.Select(group => Of(survey, group, texts));
        var others = survey.Attributes
            .Where(attribute => attribute.Kind == AttributeKind.Code
                && survey.ComparisonGroups.All(group => group.Attribute != attribute.Id))
            .Select(attribute => new Dimension(
                attribute.Id, texts.Attribute(attribute.Id), organisation => organisation.Find(attribute.Id)?.ToString(),
                code => texts.AttributeOption(attribute.Id, code), attribute.Codes ?? []));
        return [.. groups, .. others];
    }

    public string Group(Tracked participant) => ValueOf(participant.Attributes) ?? Unknown;

    /// <summary>The groups there are, in the survey's order or by name; the unknown last.</summary>
    public IReadOnlyList<string> Groups(IEnumerable<Tracked> participants) => Sorted(participants.Select(Group).Distinct());

    public IReadOnlyList<string> Sorted(IEnumerable<string> groups) =>
        [.. groups
            .OrderBy(group => group == Unknown)
            .ThenBy(group => Order.Contains(group) ? Order.Index().First(known => known.Item == group).Index : int.MaxValue)
            .ThenBy(group => Label(group), StringComparer.CurrentCulture)];

    private static Dimension Of(SurveyDefinition survey, ComparisonGroup group, SurveyTexts texts) => new(
        group.Id,
        texts.ComparisonGroup(group.Id),
        organisation => GroupOf(group, organisation),
        value => group.Bands.Count > 0 ? texts.Band(group.Id, value) : texts.AttributeOption(group.Attribute, value),
        group.Bands.Count > 0
            ? [.. group.Bands.Select(band => band.Id)]
            : survey.Attributes.FirstOrDefault(attribute => attribute.Id == group.Attribute)?.Codes ?? []);

    private static string? GroupOf(ComparisonGroup group, OrganisationAttributes organisation)
    {
        var value = organisation.Find(group.Attribute);
        if (group.Bands.Count == 0)
            return value?.ToString();
        return value is not null && value.TryGetValue<double>(out var number)
            ? group.Bands.FirstOrDefault(band => band.Below is null || number < band.Below)?.Id
            : null;
    }
}
