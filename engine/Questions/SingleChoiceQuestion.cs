using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Schema;

namespace FormEngine.Questions;

/// <summary>One of several options; also a grade scale.</summary>
public sealed class SingleChoiceQuestion : Question
{
    internal static QuestionKind Kind { get; } = new(
        "single choice",
        ["oneOf", "x-display"],
        schema => schema.Type == "string" && schema.Has("oneOf"),
        (reader, head) => new SingleChoiceQuestion(head, reader.Options(head, head.Schema)));

    internal SingleChoiceQuestion(QuestionHead head, IReadOnlyList<Option> options)
        : base(head)
    {
        Options = options;
        IsScale = head.Schema.Text("x-display") == "scale";
    }

    /// <inheritdoc/>
    public override AnswerType Type => AnswerType.Code;

    /// <summary>The options, in order.</summary>
    public IReadOnlyList<Option> Options { get; }

    /// <summary>Whether the options are the steps of a scale (<c>"x-display": "scale"</c>).</summary>
    public bool IsScale { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Option> Choices => Options;

    internal override SchemaNode? ChoiceSchema => Head.Schema;

    /// <inheritdoc/>
    public override string Label(JsonNode stored, IAnswerTexts texts) =>
        Scalars.Text(stored) is { } code ? texts.Option(Id, code) : base.Label(stored, texts);

    internal override object? Read(JsonNode stored, int? row, ErrorList errors)
    {
        if (Scalars.Text(stored) is not { } code)
            return Unreadable(ErrorCodes.Type, row, errors);
        return FindOption(code)?.Code ?? Unreadable(ErrorCodes.NotAnOption, row, errors);
    }

    internal override object? Keep(object value, RuleOutcome outcome, int? row) =>
        outcome.IsHidden(FindOption((string)value)!.Ordinal, row) ? null : value;
}
