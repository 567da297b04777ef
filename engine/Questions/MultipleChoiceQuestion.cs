using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Schema;
using NJsonSchema;

namespace FormEngine.Questions;

/// <summary>Any number of several options.</summary>
public sealed class MultipleChoiceQuestion : Question
{
    private readonly SchemaValidator? _bounds;
    private readonly bool _hasRules;
    private readonly IReadOnlyList<string> _exclusive;

    internal static QuestionKind Kind { get; } = new(
        "multiple choice",
        ["items", "uniqueItems", "minItems", "maxItems", "x-display"],
        schema => schema.Type == "array" && schema.Child("items") is { Type: "string" },
        (reader, head) => new MultipleChoiceQuestion(head, reader.Options(head, head.Schema.Child("items")!)));

    internal MultipleChoiceQuestion(QuestionHead head, IReadOnlyList<Option> options)
        : base(head)
    {
        _bounds = SchemaValidator.Of(head.Schema, JsonObjectType.Array);
        Options = options;
        _hasRules = options.Any(option => option.VisibleIf is not null);
        _exclusive = [.. options.Where(option => option.Exclusive).Select(option => option.Code)];
        MinItems = head.Schema.Count("minItems");
        MaxItems = head.Schema.Count("maxItems");
    }

    /// <inheritdoc/>
    public override AnswerType Type => AnswerType.Set;

    /// <summary>The options, in order.</summary>
    public IReadOnlyList<Option> Options { get; }

    /// <summary>The fewest options an answer may hold.</summary>
    public int? MinItems { get; }

    /// <summary>The most options an answer may hold.</summary>
    public int? MaxItems { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Option> Choices => Options;

    /// <inheritdoc/>
    public override Limits Limits => new(MinItems, MaxItems);

    internal override SchemaNode? ChoiceSchema => Head.Schema.Child("items");

    /// <inheritdoc/>
    public override string Label(JsonNode stored, IAnswerTexts texts) =>
        stored is JsonArray codes ? string.Join(", ", codes.Select(code => LabelOf(code, texts))) : base.Label(stored, texts);

    internal override JsonNode Typed(IReadOnlyList<string> given, ITypedReader reader) =>
        new JsonArray([.. given.Distinct().Select(code => JsonValue.Create(code))]);

    internal override object? Read(JsonNode stored, int? row, ErrorList errors)
    {
        if (stored is not JsonArray items)
            return Unreadable(ErrorCodes.Type, row, errors);
        var codes = new List<string>();
        var repeated = new List<string>();
        foreach (var item in items)
        {
            if (item is null || Scalars.Text(item) is not { } code)
                errors.Add(Id, ErrorCodes.Type, row);
            else if (FindOption(code) is null)
                errors.Add(Id, ErrorCodes.NotAnOption, row);
            else
                (codes.Contains(code) ? repeated : codes).Add(code);
        }

        return codes.Count > 0 ? new SetAnswer(codes, repeated) : null;
    }

    internal override object? Keep(object value, RuleOutcome outcome, int? row)
    {
        var set = (SetAnswer)value;
        if (!_hasRules)
            return set;
        bool IsVisible(string code) => !outcome.IsHidden(FindOption(code)!.Ordinal, row);
        var kept = set.Codes.Where(IsVisible).ToList();
        return kept.Count > 0 ? new SetAnswer(kept, [.. set.Repeated.Where(IsVisible)]) : null;
    }

    internal override JsonNode Write(object value, JsonNode stored) =>
        new JsonArray([.. ((SetAnswer)value).Codes.Select(code => JsonValue.Create(code))]);

    internal override void Validate(object value, int? row, ErrorList errors)
    {
        var set = (SetAnswer)value;
        var exclusive = _exclusive.Any(set.Codes.Contains);
        if (set.Repeated.Count > 0)
            errors.Add(Id, ErrorCodes.Unique, row);
        if (exclusive && set.Codes.Count > 1)
            errors.Add(Id, ErrorCodes.Exclusive, row);
        if (!exclusive || set.Codes.Count > 1)
            Note(_bounds?.Items(set.Codes.Count), row, errors);
    }

    private string LabelOf(JsonNode? code, IAnswerTexts texts) =>
        code is not null && Scalars.Text(code) is { } text ? texts.Option(Id, text) : Scalars.Plain(code);
}
