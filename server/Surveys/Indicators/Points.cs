using FormEngine.Questions;

namespace FormEngine.Server.Surveys.Indicators;

internal static class Points
{
    /// <summary>None for «don't know» and the like, whatever they are given.</summary>
    public static double? PointsInScores(this Option option) => option.Missing is null ? option.Score : null;
}
