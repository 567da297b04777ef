using System.Text.Json.Nodes;
using FormEngine.Answers;

namespace FormEngine.Questions;

/// <summary>One of several options; also a grade scale.</summary>
public sealed class SingleChoiceQuestion : Question
{
    internal SingleChoiceQuestion(QuestionHead head, IReadOnlyList<Option> options)
        : base(head)
    {
        Options = options;
        IsScale = head.Schema.Text("x-display") == "scale";
    }

    /// <summary>The options, in order.</summary>
    public IReadOnlyList<Option> Options { get; }

    /// <summary>Whether the options are the steps of a scale (<c>"x-display": "scale"</c>).</summary>
    public bool IsScale { get; }

    internal override IReadOnlyList<Option> Choices => Options;

    internal override string? OptionDefinition => OptionReader.Definition(Head.Schema);

    internal override string ModuleKind => "single";

    internal override object? Read(JsonNode stored, int? row, ErrorList errors)
    {
        if (Scalars.Text(stored) is not { } code)
            return Unreadable(ErrorCodes.Type, row, errors);
        return FindOption(code)?.Code ?? Unreadable(ErrorCodes.NotAnOption, row, errors);
    }

    internal override object? Keep(object value, RuleOutcome outcome, int? row) =>
        outcome.IsHidden(FindOption((string)value)!.Ordinal, row) ? null : value;
}
