using FormEngine.Schema;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace FormEngine.Answers;

/// <summary>
/// Validates what a question has read against the bounds of its own schema. Types and options are settled by the
/// reading, and patterns by <see cref="TextPattern"/>, which no text can stall.
/// </summary>
internal sealed class SchemaValidator
{
    private const double Largest = 1e27;
    private static readonly JsonSchemaValidator Validator = new();
    private readonly JsonSchema _schema;

    // A number well within its bounds, which most are, need not be validated.
    private readonly double _surelyOver;
    private readonly double _surelyUnder;

    private SchemaValidator(JsonSchema schema)
    {
        _schema = schema;
        _surelyOver = (double?)schema.Minimum ?? double.NegativeInfinity;
        _surelyUnder = (double?)schema.Maximum ?? double.PositiveInfinity;
    }

    /// <summary>The validator of a schema, or null where it sets no bounds.</summary>
    public static SchemaValidator? Of(SchemaNode node, JsonObjectType type)
    {
        var schema = new JsonSchema
        {
            Type = type,
            Minimum = Limit(node, "minimum"),
            Maximum = Limit(node, "maximum"),
            IsExclusiveMinimum = node.Flag("exclusiveMinimum"),
            IsExclusiveMaximum = node.Flag("exclusiveMaximum"),
            MinLength = node.Count("minLength"),
            MaxLength = node.Count("maxLength"),
            MinItems = node.Count("minItems") ?? 0,
            MaxItems = node.Count("maxItems") ?? 0,
        };
        var isBound = schema.Minimum is not null || schema.Maximum is not null
            || schema.MinLength is not null || schema.MaxLength is not null || schema.MinItems > 0 || schema.MaxItems > 0;
        return isBound ? new SchemaValidator(schema) : null;
    }

    /// <summary>The validator of a list that holds so many.</summary>
    public static SchemaValidator OfItems(int? least, int most) =>
        new(new JsonSchema { Type = JsonObjectType.Array, MinItems = least ?? 0, MaxItems = most });

    public IEnumerable<(string Code, double? Limit)> Number(double value) =>
        value > _surelyOver && value < _surelyUnder ? [] : Validate(new JValue(value));

    // The schema counts UTF-16 units; a character outside the basic plane, which takes two, counts once.
    public IEnumerable<(string Code, double? Limit)> Text(string value) =>
        Validate(new JValue(value.Any(char.IsSurrogate) ? new string('x', value.EnumerateRunes().Count()) : value));

    public IEnumerable<(string Code, double? Limit)> Items(int count) =>
        count >= _schema.MinItems && (_schema.MaxItems == 0 || count <= _schema.MaxItems)
            ? []
            : Validate(new JArray(Enumerable.Repeat(0, count)));

    private static decimal? Limit(SchemaNode node, string keyword)
    {
        if (node.Number(keyword) is not { } limit)
            return null;
        if (Math.Abs(limit) <= Largest)
            return (decimal)limit;
        node.Findings.Error("bad_keyword", node.PointerTo(keyword), $"«{keyword}» is too large to reckon with.");
        return null;
    }

    private IEnumerable<(string Code, double? Limit)> Validate(JToken value) => Validator.Validate(value, _schema).Select(Translate);

    private (string Code, double? Limit) Translate(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.NumberTooSmall => (ErrorCodes.Min, (double?)_schema.Minimum),
        ValidationErrorKind.NumberTooBig or ValidationErrorKind.IntegerTooBig => (ErrorCodes.Max, (double?)_schema.Maximum),
        ValidationErrorKind.StringTooShort => (ErrorCodes.MinLength, _schema.MinLength),
        ValidationErrorKind.StringTooLong => (ErrorCodes.MaxLength, _schema.MaxLength),
        ValidationErrorKind.TooFewItems => (ErrorCodes.MinItems, _schema.MinItems),
        ValidationErrorKind.TooManyItems => (ErrorCodes.MaxItems, _schema.MaxItems),
        _ => (ErrorCodes.Type, null),
    };
}
