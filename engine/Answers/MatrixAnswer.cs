namespace FormEngine.Answers;

/// <summary>The answer to a matrix.</summary>
/// <param name="Codes">The code chosen in each row.</param>
internal sealed record MatrixAnswer(object?[] Codes);
