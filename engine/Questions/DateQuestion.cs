using System.Text.Json.Nodes;
using FormEngine.Answers;

namespace FormEngine.Questions;

/// <summary>A date, stored as <c>yyyy-MM-dd</c>.</summary>
public sealed class DateQuestion : Question
{
    internal static QuestionKind Kind { get; } = new(
        "date",
        ["format"],
        schema => schema.Type == "string" && schema.Text("format") == "date",
        (_, head) => new DateQuestion(head));

    internal DateQuestion(QuestionHead head)
        : base(head)
    {
    }

    /// <inheritdoc/>
    public override AnswerType Type => AnswerType.Date;

    /// <inheritdoc/>
    public override string Label(JsonNode stored, IAnswerTexts texts) =>
        Scalars.Text(stored) is { } text && IsoDate.Read(text) is { } date ? texts.Date(date) : base.Label(stored, texts);

    internal override JsonNode Typed(IReadOnlyList<string> given, ITypedReader reader) => reader.Read(this, given[0]).Value!;

    internal override object? Read(JsonNode stored, int? row, ErrorList errors)
    {
        if (Scalars.Text(stored) is not { } text)
            return Unreadable(ErrorCodes.Type, row, errors);
        return IsoDate.Is(text) ? text : Unreadable(ErrorCodes.Format, row, errors);
    }
}
