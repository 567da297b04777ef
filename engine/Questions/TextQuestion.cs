using System.Text.Json.Nodes;
using FormEngine.Answers;
using NJsonSchema;

namespace FormEngine.Questions;

/// <summary>A text of one line or many.</summary>
public sealed class TextQuestion : Question
{
    private readonly SchemaValidator? _bounds;
    private readonly TextPattern? _pattern;

    internal static QuestionKind Kind { get; } = new(
        "text",
        ["minLength", "maxLength", "pattern", "x-pattern-text", "x-multiline"],
        schema => schema.Type == "string" && !schema.Has("format") && !schema.Has("enum"),
        (_, head) => new TextQuestion(head));

    internal TextQuestion(QuestionHead head)
        : base(head)
    {
        _bounds = SchemaValidator.Of(head.Schema, JsonObjectType.String);
        _pattern = TextPattern.Of(head.Schema);
        Multiline = head.Schema.Flag("x-multiline");
        MinLength = head.Schema.Count("minLength");
        MaxLength = head.Schema.Count("maxLength");
        Pattern = head.Schema.Text("pattern");
    }

    /// <inheritdoc/>
    public override AnswerType Type => AnswerType.Text;

    /// <summary>Whether the text may have many lines (<c>x-multiline</c>).</summary>
    public bool Multiline { get; }

    /// <summary>The fewest characters (Unicode code points).</summary>
    public int? MinLength { get; }

    /// <summary>The most characters (Unicode code points).</summary>
    public int? MaxLength { get; }

    /// <summary>A regular expression the text must match somewhere.</summary>
    public string? Pattern { get; }

    /// <inheritdoc/>
    public override Limits Limits => new(MinLength, MaxLength);

    internal override JsonNode Typed(IReadOnlyList<string> given, ITypedReader reader) => given[0].ReplaceLineEndings("\n");

    internal override object? Read(JsonNode stored, int? row, ErrorList errors) =>
        Scalars.Text(stored) ?? Unreadable(ErrorCodes.Type, row, errors);

    internal override void Validate(object value, int? row, ErrorList errors)
    {
        Note(_bounds?.Text((string)value), row, errors);
        if (_pattern?.Matches((string)value) == false)
            errors.Add(Id, ErrorCodes.Pattern, row);
    }
}
