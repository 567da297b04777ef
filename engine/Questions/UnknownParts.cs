using System.Text.Json.Nodes;
using FormEngine.Answers;

namespace FormEngine.Questions;

/// <summary>Finds answers to rows or columns that a question does not have.</summary>
internal static class UnknownParts
{
    public static void Report(Question question, JsonObject stored, int? row, ErrorList errors)
    {
        foreach (var (name, value) in stored)
        {
            if (!Blank.Is(value) && !question.Parts.Any(part => part.Name == name))
                errors.Add($"{question.Id}.{name}", ErrorCodes.UnknownQuestion, row);
        }
    }
}
