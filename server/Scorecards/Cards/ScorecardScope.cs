using FormEngine.Server.Data.Model;
using FormEngine.Surveys;

namespace FormEngine.Server.Scorecards.Cards;

/// <summary>Whose scorecard is read, and how much of it.</summary>
/// <param name="Campaign">The round.</param>
/// <param name="Participant">The organisation in it.</param>
/// <param name="Shows">Which areas.</param>
/// <param name="ShowsAnswers">Whether own answers are shown.</param>
/// <param name="IsInternal">Whether staff read it, who see what is not shown to others yet.</param>
public sealed record ScorecardScope(
    Campaign Campaign, Participant Participant, Func<Indicator, bool> Shows, bool ShowsAnswers = true, bool IsInternal = false);
