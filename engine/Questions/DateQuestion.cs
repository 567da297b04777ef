using System.Text.Json.Nodes;
using FormEngine.Answers;

namespace FormEngine.Questions;

/// <summary>A date, stored as <c>yyyy-MM-dd</c>.</summary>
public sealed class DateQuestion : Question
{
    internal DateQuestion(QuestionHead head)
        : base(head)
    {
    }

    internal override string ModuleKind => "date";

    internal override object? Read(JsonNode stored, int? row, ErrorList errors)
    {
        if (Scalars.Text(stored) is not { } text)
            return Unreadable(ErrorCodes.Type, row, errors);
        return IsoDate.Is(text) ? text : Unreadable(ErrorCodes.Format, row, errors);
    }
}
