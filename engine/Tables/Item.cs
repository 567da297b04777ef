using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Questions;
using FormEngine.Scoring;

namespace FormEngine.Tables;

/// <summary>A question or matrix row whose answers are published.</summary>
/// <param name="Section">Its section.</param>
/// <param name="Question">What is asked.</param>
/// <param name="ToldBy">The questions and matrix rows whose answers its own tell of, by id: its rules read them, directly or not.</param>
internal sealed record Item(string Section, Question Question, IReadOnlySet<string> ToldBy)
{
    public string Id => $"{Section}/{Question.Id}";

    public bool IsNumber => Question.Type == AnswerType.Number;

    /// <summary>What one can choose.</summary>
    public IReadOnlyList<string> Codes => Question.Type == AnswerType.Boolean
        ? ["true", "false"]
        : [.. Question.Choices.Select(option => option.Code)];

    /// <summary>The codes chosen.</summary>
    public static IReadOnlyCollection<string> Chosen(JsonNode answer) =>
        Scalars.Boolean(answer) is { } flag ? [flag ? "true" : "false"] : ChosenCodes.Of(answer);
}
