using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Findings;

namespace FormEngine.Questions;

/// <summary>Several statements answered on one scale.</summary>
public sealed class MatrixQuestion : Question
{
    internal static QuestionKind Kind { get; } = new(
        "matrix",
        ["properties", "required", "additionalProperties"],
        schema => schema.Type == "object",
        (reader, head) => new MatrixQuestion(head, OfOneScale(reader.Parts(head, head.Schema), reader.Findings)));

    internal MatrixQuestion(QuestionHead head, IReadOnlyList<SingleChoiceQuestion> rows)
        : base(head) => Rows = rows;

    /// <inheritdoc/>
    public override AnswerType Type => AnswerType.Parts;

    /// <summary>The rows, in order.</summary>
    public IReadOnlyList<SingleChoiceQuestion> Rows { get; }

    /// <summary>The scale all rows share.</summary>
    public IReadOnlyList<Option> Options => Rows.Count > 0 ? Rows[0].Options : [];

    /// <inheritdoc/>
    public override IReadOnlyList<Question> Parts => Rows;

    /// <inheritdoc/>
    public override string Label(JsonNode stored, IAnswerTexts texts) =>
        stored is JsonObject rows ? PartLabels.Of(this, rows, texts) : base.Label(stored, texts);

    internal override object? Read(JsonNode stored, int? row, ErrorList errors)
    {
        if (stored is not JsonObject entries)
            return Unreadable(ErrorCodes.Type, row, errors);
        UnknownParts.Report(this, entries, row, errors);
        var codes = new object?[Rows.Count];
        for (var i = 0; i < codes.Length; i++)
        {
            if (entries.TryGetPropertyValue(Rows[i].Name, out var entry) && entry is not null && !Blank.Is(entry))
                codes[i] = Rows[i].Read(entry, row, errors);
        }

        return codes.Any(code => code is not null) ? new MatrixAnswer(codes) : null;
    }

    internal override object? Keep(object value, RuleOutcome outcome, int? row)
    {
        var codes = ((MatrixAnswer)value).Codes.Select((code, i) =>
            code is null || outcome.IsHidden(Rows[i].Ordinal) ? null : Rows[i].Keep(code, outcome, row)).ToArray();
        return codes.Any(code => code is not null) ? new MatrixAnswer(codes) : null;
    }

    internal override IEnumerable<(string Id, bool Missing)> Demands(object? value, RuleOutcome outcome)
    {
        var all = Required || outcome.IsRequired(this);
        if (all)
            yield return (Id, false);
        for (var i = 0; i < Rows.Count; i++)
        {
            // As in plain JSON Schema, «required» within the matrix binds once the matrix is answered.
            if (!outcome.IsHidden(Rows[i].Ordinal)
                && (all || outcome.IsRequired(Rows[i]) || (Rows[i].Required && value is not null)))
                yield return (Rows[i].Id, (value as MatrixAnswer)?.Codes[i] is null);
        }
    }

    internal override JsonNode Write(object value, JsonNode stored)
    {
        var written = new JsonObject();
        var codes = ((MatrixAnswer)value).Codes;
        for (var i = 0; i < codes.Length; i++)
        {
            if (codes[i] is string code)
                written[Rows[i].Name] = code;
        }

        return written;
    }

    private static List<SingleChoiceQuestion> OfOneScale(IEnumerable<Question> parts, FindingList findings)
    {
        var rows = new List<SingleChoiceQuestion>();
        foreach (var row in parts)
        {
            if (row is not SingleChoiceQuestion choice)
                Refuse(row, "A row of a matrix must be a single choice.");
            else if (rows.Count > 0 && !choice.Options.Select(o => o.Code).SequenceEqual(rows[0].Options.Select(o => o.Code)))
                Refuse(row, "All rows of a matrix must offer the same options in the same order.");
            else
                rows.Add(choice);
        }

        return rows;

        void Refuse(Question row, string message) => findings.Error("matrix_scale", row.Head.Schema.Pointer, message);
    }
}
