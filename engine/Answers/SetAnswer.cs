namespace FormEngine.Answers;

/// <summary>The answer to a multiple choice.</summary>
/// <param name="Codes">The codes chosen, each once.</param>
/// <param name="Repeated">Those of them that were given more than once.</param>
internal sealed record SetAnswer(IReadOnlyList<string> Codes, IReadOnlyList<string> Repeated);
