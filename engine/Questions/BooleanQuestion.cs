using System.Text.Json.Nodes;
using FormEngine.Answers;

namespace FormEngine.Questions;

/// <summary>Yes or no.</summary>
public sealed class BooleanQuestion : Question
{
    internal BooleanQuestion(QuestionHead head)
        : base(head)
    {
    }

    internal override string ModuleKind => "boolean";

    internal override object? Read(JsonNode stored, int? row, ErrorList errors) =>
        Scalars.Boolean(stored) is { } value ? value : Unreadable(ErrorCodes.Type, row, errors);
}
