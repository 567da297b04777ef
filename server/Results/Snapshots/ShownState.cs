using FormEngine.Server.Data.Model;
using FormEngine.Surveys;

namespace FormEngine.Server.Results.Snapshots;

/// <summary>Which figures of a campaign others than staff see now.</summary>
/// <param name="Snapshot">The snapshot they stand in.</param>
/// <param name="SurveyVersionId">The survey they were computed by.</param>
/// <param name="Number">The state's number in its campaign, from 1.</param>
/// <param name="TakenAt">When it was taken, and each before it: a figure may stem from an older one.</param>
/// <param name="Hash">Of all that the figures were computed by.</param>
/// <param name="Reason">Why it was taken.</param>
public sealed record ShownState(
    Guid Snapshot, Guid SurveyVersionId, int Number, IReadOnlyList<DateTime> TakenAt, string Hash, SnapshotReason Reason)
{
    private const int TimesTheMinimum = 4;

    /// <summary>How many must have answered before there is a first one.</summary>
    public static int EnoughFor(SurveyDefinition survey) => TimesTheMinimum * survey.DisclosureMinimum;
}
