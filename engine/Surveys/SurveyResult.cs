using FormEngine.Findings;

namespace FormEngine.Surveys;

/// <summary>What came of compiling a survey.</summary>
/// <param name="Survey">The survey; null when any finding is an error.</param>
/// <param name="Findings">All that its author should know.</param>
public sealed record SurveyResult(SurveyDefinition? Survey, IReadOnlyList<Finding> Findings);
