namespace FormEngine.Server.Web.Problems;

/// <summary>Marks the texts of the error pages.</summary>
public sealed class ProblemTexts;
