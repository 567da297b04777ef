using System.Text.Json.Nodes;
using FormEngine.Answers;

namespace FormEngine.Questions;

/// <summary>Several statements answered on one scale.</summary>
public sealed class MatrixQuestion : Question
{
    internal MatrixQuestion(QuestionHead head, IReadOnlyList<SingleChoiceQuestion> rows)
        : base(head) => Rows = rows;

    /// <summary>The rows, in order.</summary>
    public IReadOnlyList<SingleChoiceQuestion> Rows { get; }

    /// <summary>The scale all rows share.</summary>
    public IReadOnlyList<Option> Options => Rows.Count > 0 ? Rows[0].Options : [];

    /// <inheritdoc/>
    public override IReadOnlyList<Question> Parts => Rows;

    internal override string ModuleKind => "matrix";

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
}
