namespace FormEngine.Server.Scorecards;

/// <summary>Marks the texts of this room.</summary>
public sealed class ScorecardsTexts;
