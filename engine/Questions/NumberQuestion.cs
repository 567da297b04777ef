using System.Text.Json.Nodes;
using FormEngine.Answers;
using NJsonSchema;

namespace FormEngine.Questions;

/// <summary>A number.</summary>
public sealed class NumberQuestion : Question
{
    private const double LargestExact = 1L << 53;
    private readonly SchemaValidator? _bounds;

    internal static QuestionKind Kind { get; } = new(
        "number",
        ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "x-unit"],
        schema => schema.Type is "number" or "integer",
        (_, head) => new NumberQuestion(head));

    internal NumberQuestion(QuestionHead head)
        : base(head)
    {
        Min = head.Schema.Number("minimum");
        Max = head.Schema.Number("maximum");
        _bounds = SchemaValidator.Of(head.Schema, JsonObjectType.Number);
        IsInteger = head.Schema.Type == "integer";
    }

    /// <inheritdoc/>
    public override AnswerType Type => AnswerType.Number;

    /// <summary>The least value.</summary>
    public double? Min { get; }

    /// <summary>The greatest value.</summary>
    public double? Max { get; }

    /// <summary>Whether only whole numbers will do.</summary>
    public bool IsInteger { get; }

    /// <inheritdoc/>
    public override Limits Limits => new(Min, Max, IsInteger);

    /// <inheritdoc/>
    public override string Label(JsonNode stored, IAnswerTexts texts) =>
        Scalars.Decimal(stored) is { } number ? texts.Number(Id, number) : base.Label(stored, texts);

    // Where it was asked which number is meant, the answer to that comes after what was typed.
    internal override JsonNode Typed(IReadOnlyList<string> given, ITypedReader reader) =>
        reader.Read(this, given[0], given.ElementAtOrDefault(1)).Value!;

    internal override object? Read(JsonNode stored, int? row, ErrorList errors) =>
        Scalars.Number(stored) is { } number && (!IsInteger || number == Math.Floor(number))
            ? number
            : Unreadable(ErrorCodes.Type, row, errors);

    internal override void Validate(object value, int? row, ErrorList errors) =>
        Note(_bounds?.Number((double)value), row, errors);

    // To a plain JSON Schema 3.0 is no integer, so it counts as 3.
    internal override JsonNode Write(object value, JsonNode stored) =>
        IsInteger && Math.Abs((double)value) < LargestExact ? JsonValue.Create((long)(double)value) : stored.DeepClone();
}
