using FormEngine.Organisations;
using FormEngine.Surveys;
using FormEngine.Tables;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Scorecards.Cards;

/// <summary>A group that one is compared with, in the reader's words.</summary>
/// <param name="Id">Its name in tables.</param>
/// <param name="Name">What it is called, such as «Agder».</param>
/// <param name="Dimension">What it is one of, such as «Fylke»; blank for all together.</param>
public sealed record ComparedGroup(string Id, string Name, string Dimension)
{
    public string FullName => Dimension.Length == 0 ? Name : $"{Dimension}: {Name}";
}

/// <summary>The groups of one dimension, to choose from.</summary>
public sealed record GroupsOfDimension(string Dimension, IReadOnlyList<ComparedGroup> Groups);

/// <summary>Names groups in the reader's language.</summary>
public sealed class GroupNames(SurveyDefinition survey, SurveyTexts texts, IStringLocalizer<ScorecardsTexts> ui)
{
    public ComparedGroup Of(string group)
    {
        if (SurveyGroups.Parts(group) is not { Count: > 0 } parts)
            return new ComparedGroup(group, ui["Everybody"], "");
        return new ComparedGroup(
            group, string.Join(", ", parts.Select(part => Value(part.Dimension, part.Value))),
            string.Join(", ", parts.Select(part => texts.ComparisonGroup(part.Dimension))));
    }

    /// <summary>The groups that hold all of this one and more: what to look at where it is too small.</summary>
    public IReadOnlyList<ComparedGroup> Wider(string group) =>
        [.. (group.Split('/') is { Length: > 1 } parts ? parts : [SurveyGroups.Nation]).Select(Of)];

    /// <summary>Dimension by dimension: bands as they rise, what else there is by name.</summary>
    public IReadOnlyList<GroupsOfDimension> ByDimension(IEnumerable<string> groups) =>
        [.. groups.Select(Of).GroupBy(group => group.Dimension).Select(dimension => new GroupsOfDimension(
            dimension.Key,
            [.. dimension.OrderBy(group => Place(group.Id), StringComparer.Ordinal)
                .ThenBy(group => group.Name, StringComparer.CurrentCulture)]))];

    private string Value(string dimension, string value)
    {
        if (Find(dimension) is not { } found)
            return value;
        if (found.Bands.Count > 0)
            return texts.Band(dimension, value);
        return survey.Attributes.FirstOrDefault(attribute => attribute.Id == found.Attribute)?.Kind == AttributeKind.Boolean
            ? ui[value == "true" ? "Yes" : "No"]
            : texts.AttributeOption(found.Attribute, value);
    }

    /// <summary>Among the bands, where it is of any; as a text to sort by.</summary>
    private string Place(string group) => string.Concat(SurveyGroups.Parts(group).Select(part =>
        $"{Find(part.Dimension)?.Bands.Select(band => band.Id).ToList().IndexOf(part.Value) + 1 ?? 0:000}"));

    private ComparisonGroup? Find(string dimension) => survey.ComparisonGroups.FirstOrDefault(group => group.Id == dimension);
}
