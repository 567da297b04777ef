using FormEngine.Schema;

namespace FormEngine.Questions;

/// <summary>What all kinds of question share, as read from the form.</summary>
internal sealed record QuestionHead(string Id, SchemaNode Schema, QuestionKind Kind)
{
    public bool Required { get; init; }

    public bool Personal { get; init; }

    public string? Source { get; init; }

    public RuleSource? VisibleIf { get; init; }

    public RuleSource? RequiredIf { get; init; }

    /// <summary><c>"x-required-if": true</c>.</summary>
    public bool RequiredWhenVisible { get; init; }

    public IReadOnlyList<Check> Checks { get; init; } = [];
}
