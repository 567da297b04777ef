using System.Text.Json.Nodes;
using FormEngine.Answers;

namespace FormEngine.Questions;

/// <summary>Yes or no.</summary>
public sealed class BooleanQuestion : Question
{
    internal static QuestionKind Kind { get; } = new(
        "yes/no",
        [],
        schema => schema.Type == "boolean",
        (_, head) => new BooleanQuestion(head));

    internal BooleanQuestion(QuestionHead head)
        : base(head)
    {
    }

    /// <inheritdoc/>
    public override AnswerType Type => AnswerType.Boolean;

    /// <inheritdoc/>
    public override string Label(JsonNode stored, IAnswerTexts texts) =>
        Scalars.Boolean(stored) is { } answer ? texts.YesNo(answer) : base.Label(stored, texts);

    internal override JsonNode Typed(IReadOnlyList<string> given, ITypedReader reader) =>
        given[0] is "true" or "false" ? given[0] == "true" : base.Typed(given, reader);

    internal override object? Read(JsonNode stored, int? row, ErrorList errors) =>
        Scalars.Boolean(stored) is { } value ? value : Unreadable(ErrorCodes.Type, row, errors);
}
