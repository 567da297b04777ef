namespace FormEngine.Server.Surveys;

/// <summary>Marks the texts of this room.</summary>
public sealed class SurveysTexts;
