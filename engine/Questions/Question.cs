using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Schema;

namespace FormEngine.Questions;

/// <summary>
/// A question of a form; a row of a matrix and a column of repeating rows are questions too. Each kind is a type of
/// its own, listed in <see cref="QuestionKinds"/>.
/// </summary>
public abstract class Question
{
    private protected Question(QuestionHead head)
    {
        Head = head;
        Id = head.Id;
    }

    /// <summary>Its name: <c>question</c>, <c>matrix.row</c> or <c>repeating.column</c>.</summary>
    public string Id { get; }

    /// <summary>The last part of <see cref="Id"/>: the key its answer is stored under.</summary>
    public string Name => Id[(Id.IndexOf('.') + 1)..];

    /// <summary>Whether it must always be answered. What a rule requires is for <c>FormState</c> to say.</summary>
    public bool Required => Head.Required;

    /// <summary>Whether the answer tells of a person and must go when the person is erased (<c>x-personal</c>).</summary>
    public bool Personal => Head.Personal;

    /// <summary>Where the wording comes from (<c>x-source</c>), where that is worth noting.</summary>
    public string? Source => Head.Source;

    /// <summary>The rule it is shown by, as written; null where it is always shown.</summary>
    public string? VisibleIf => Head.VisibleIf?.Text;

    internal QuestionHead Head { get; }

    /// <summary>The question's place among the things rules can hide.</summary>
    internal int Ordinal { get; set; } = -1;

    /// <summary>What an answer to it is.</summary>
    public abstract AnswerType Type { get; }

    /// <summary>Its options, in order; none for open questions.</summary>
    public virtual IReadOnlyList<Option> Choices => [];

    /// <summary>The rows of a matrix, the columns of repeating rows; none for other kinds.</summary>
    public virtual IReadOnlyList<Question> Parts => [];

    /// <summary>Between what an answer must lie.</summary>
    public virtual Limits Limits { get; } = new();

    /// <summary>The schema its options stand in; null for open questions.</summary>
    internal virtual SchemaNode? ChoiceSchema => null;

    /// <summary>The shared definition its options come from, if any.</summary>
    internal string? OptionDefinition => ChoiceSchema is { } schema ? OptionReader.Definition(schema) : null;

    /// <summary>The option with this code; null where there is none.</summary>
    private protected Option? FindOption(string code)
    {
        foreach (var option in Choices)
        {
            if (option.Code == code)
                return option;
        }

        return null;
    }

    internal IEnumerable<Question> WithParts() => [this, .. Parts];

    /// <summary>Whether a stored value can be read and is within all bounds of the question itself.</summary>
    public bool Accepts(JsonNode stored)
    {
        var errors = new ErrorList();
        if (Read(stored, null, errors) is { } value)
            Validate(value, null, errors);
        return errors.All.Count == 0;
    }

    /// <summary>Writes a stored value as people read it; what cannot be read stands as it is stored.</summary>
    public virtual string Label(JsonNode stored, IAnswerTexts texts) => Scalars.Plain(stored);

    /// <summary>What to store of what was typed or chosen, none of it blank; as it was typed where it cannot be read.</summary>
    internal virtual JsonNode Typed(IReadOnlyList<string> given, ITypedReader reader) => given[0].Trim();

    /// <summary>
    /// Reads a stored value that is not blank. Null where it cannot be read, which is then among the errors.
    /// </summary>
    internal abstract object? Read(JsonNode stored, int? row, ErrorList errors);

    private protected void Note(IEnumerable<(string Code, double? Limit)>? crossed, int? row, ErrorList errors)
    {
        foreach (var (code, limit) in crossed ?? [])
            errors.Add(Id, code, row, limit);
    }

    /// <summary>Notes an error of the value and reads it as unanswered.</summary>
    private protected object? Unreadable(string code, int? row, ErrorList errors)
    {
        errors.Add(Id, code, row);
        return null;
    }

    /// <summary>What remains of a value when hidden options, rows and cells are taken out; null where nothing does.</summary>
    internal virtual object? Keep(object value, RuleOutcome outcome, int? row) => value;

    /// <summary>What the question asks for, and whether it is missing; each name once.</summary>
    internal virtual IEnumerable<(string Id, bool Missing)> Demands(object? value, RuleOutcome outcome) =>
        Required || outcome.IsRequired(this) ? [(Id, value is null)] : [];

    /// <summary>Whether a row or column of this visible question is itself visible.</summary>
    internal virtual bool IsPartVisible(Question part, object? value, RuleOutcome outcome) => !outcome.IsHidden(part.Ordinal);

    /// <summary>Notes which bounds a value crosses.</summary>
    internal virtual void Validate(object value, int? row, ErrorList errors)
    {
    }

    /// <summary>Writes a value back as JSON.</summary>
    internal virtual JsonNode Write(object value, JsonNode stored) => stored.DeepClone();
}
