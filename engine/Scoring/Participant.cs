using FormEngine.Organisations;

namespace FormEngine.Scoring;

/// <summary>An organisation that takes part in a round, with what it has answered.</summary>
/// <param name="Id">Its name, the same at all times of the round.</param>
/// <param name="Organisation">What is known of it.</param>
/// <param name="Sections">Its answers to those sections that the campaign's rule calls answered, by the section's id.</param>
public sealed record Participant(
    string Id, OrganisationAttributes Organisation, IReadOnlyDictionary<string, SectionAnswers> Sections);
