using FormEngine.Organisations;

namespace FormEngine.Surveys;

/// <summary>A part of a survey: one form, answered by one role.</summary>
/// <param name="Id">Its name.</param>
/// <param name="FormId">The form.</param>
/// <param name="RoleId">The role.</param>
/// <param name="Minutes">About how long it takes.</param>
/// <param name="HasManyEntries">Whether it may be answered any number of times.</param>
public sealed record SurveySection(string Id, string FormId, string RoleId, int? Minutes, bool HasManyEntries)
{
    internal SectionRules? Rules { get; init; }

    /// <summary>Whether the section applies to an organisation; one that does not leaves all denominators.</summary>
    public bool AppliesTo(OrganisationAttributes organisation) => Rules is null || Rules.Applies(Id, organisation);
}
