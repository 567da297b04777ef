using FormEngine.Organisations;
using FormEngine.Surveys;

namespace FormEngine.Tables;

/// <summary>The groups of a survey that figures are given for, by their names in tables.</summary>
public static class SurveyGroups
{
    /// <summary>The name of the group that everybody is in.</summary>
    public const string Nation = "nation";

    /// <summary>The groups an organisation is in: the nation, one of each dimension it has a value of, and their crossings.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="organisation">What is known of the organisation.</param>
    public static IReadOnlyList<string> Of(SurveyDefinition survey, OrganisationAttributes organisation) =>
        [.. new Grouping(survey).GroupsOf(organisation).OfType<Group>().Select(group => group.Id)];

    /// <summary>What a group's name says: dimension and value, twice where it is a crossing; nothing for the nation.</summary>
    /// <param name="group">The name of a group, as it stands in tables.</param>
    public static IReadOnlyList<(string Dimension, string Value)> Parts(string group) => group == Nation
        ? []
        : [.. group.Split('/').Select(part => part.Split(':', 2)).Select(part => (part[0], Plain(part.ElementAtOrDefault(1) ?? "")))];

    private static string Plain(string value) => value
        .Replace("%3A", ":", StringComparison.Ordinal)
        .Replace("%2F", "/", StringComparison.Ordinal)
        .Replace("%25", "%", StringComparison.Ordinal);
}
