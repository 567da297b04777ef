using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Evaluation;

namespace FormEngine.Questions;

/// <summary>An e-mail address.</summary>
public sealed class EmailQuestion : Question
{
    internal EmailQuestion(QuestionHead head)
        : base(head)
    {
    }

    internal override string ModuleKind => "text";

    internal override object? Read(JsonNode stored, int? row, ErrorList errors) =>
        Scalars.Text(stored) ?? Unreadable(ErrorCodes.Type, row, errors);
}
