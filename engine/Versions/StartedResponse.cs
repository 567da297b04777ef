using FormEngine.Organisations;

namespace FormEngine.Versions;

/// <summary>A response that was begun on one version of a form.</summary>
/// <param name="Answers">What is kept of it.</param>
/// <param name="Organisation">What is known of the organisation that answers.</param>
/// <param name="Today">Today's date in Europe/Oslo, or the day the section was completed.</param>
/// <param name="IsComplete">Whether its owner has completed it.</param>
public sealed record StartedResponse(ResponseAnswers Answers, OrganisationAttributes Organisation, DateOnly Today, bool IsComplete);
