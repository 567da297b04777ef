using FormEngine.Compilation;
using FormEngine.Scoring;
using FormEngine.Surveys;

namespace FormEngine.Tables;

/// <summary>All figures of a round that others than its staff may see.</summary>
/// <param name="Items">Each published question and matrix row in each group.</param>
/// <param name="Indicators">Each indicator in each group.</param>
public sealed record RoundTables(IReadOnlyList<Figure> Items, IReadOnlyList<Figure> Indicators);

/// <summary>
/// Computes what groups answered, and decides what of it may be shown: no combination of all that is shown rests on fewer
/// participants than the minimum, and none gives away what is suppressed.
/// </summary>
public static class SurveyTables
{
    /// <summary>The figures of the last of some states, given that those before were shown.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="forms">The forms that its sections are asked by, by id.</param>
    /// <param name="states">The participants as of each state, in order of time; at least one.</param>
    /// <param name="minimum">The fewest participants a figure may rest on, 1 or more; the survey's own where null.</param>
    public static RoundTables Of(
        SurveyDefinition survey, IReadOnlyDictionary<string, CompiledForm> forms, IReadOnlyList<IReadOnlyList<ScoredParticipant>> states,
        int? minimum = null)
    {
        var grouping = new Grouping(survey);
        var grouped = states.Select(participants => (IReadOnlyList<(ScoredParticipant, IReadOnlyList<Group?>)>)
            [.. participants.Select(participant => (participant, grouping.GroupsOf(participant.Organisation)))]).ToList();
        // Sections share nothing but what never changes.
        var sections = survey.Sections.Where(section => !section.HasManyEntries).AsParallel().AsOrdered()
            .Select(section => (section.Id, Tables: new SectionTables(
                survey, section, forms[section.FormId], minimum ?? survey.DisclosureMinimum, grouped))).ToDictionary();
        return new RoundTables(
            [.. sections.Values.SelectMany(section => section.Items)],
            [.. survey.Indicators.Where(indicator => sections.ContainsKey(indicator.Section))
                .SelectMany(indicator => sections[indicator.Section].Of(indicator))]);
    }
}
