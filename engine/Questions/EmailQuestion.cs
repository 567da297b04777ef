using System.Text.Json.Nodes;
using FormEngine.Answers;
using NJsonSchema;

namespace FormEngine.Questions;

/// <summary>An e-mail address.</summary>
public sealed class EmailQuestion : Question
{
    private readonly SchemaValidator? _bounds;
    private readonly TextPattern? _pattern;

    internal static QuestionKind Kind { get; } = new(
        "e-mail",
        ["format", "minLength", "maxLength", "pattern", "x-pattern-text"],
        schema => schema.Type == "string" && schema.Text("format") == "email",
        (_, head) => new EmailQuestion(head));

    internal EmailQuestion(QuestionHead head)
        : base(head)
    {
        _bounds = SchemaValidator.Of(head.Schema, JsonObjectType.String);
        _pattern = TextPattern.Of(head.Schema);
    }

    /// <inheritdoc/>
    public override AnswerType Type => AnswerType.Text;

    internal override object? Read(JsonNode stored, int? row, ErrorList errors) =>
        Scalars.Text(stored) ?? Unreadable(ErrorCodes.Type, row, errors);

    internal override void Validate(object value, int? row, ErrorList errors)
    {
        if (!EmailAddress.Is((string)value))
            errors.Add(Id, ErrorCodes.Format, row);
        Note(_bounds?.Text((string)value), row, errors);
        if (_pattern?.Matches((string)value) == false)
            errors.Add(Id, ErrorCodes.Pattern, row);
    }
}
