namespace FormEngine.Scoring;

/// <summary>
/// How many an answer stands for, where those who answered are not spread as those who were asked: of its stratum so many were asked, and
/// so many answered.
/// </summary>
/// <param name="Asked">Those of the stratum who were asked; 1 or more.</param>
/// <param name="Answered">Those of them who answered; 1 or more.</param>
public sealed record AnswerWeight(int Asked, int Answered)
{
    /// <summary>The weight; only its ratio to others' means anything.</summary>
    public double Value => (double)Asked / Answered;
}
