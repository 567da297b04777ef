using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Findings;

namespace FormEngine.Questions;

/// <summary>Rows with the same columns, as many as are needed within bounds.</summary>
public sealed class RepeatingQuestion : Question
{
    /// <summary>The most rows an answer may hold where the form does not say.</summary>
    public const int UsualMaxRows = 500;

    private readonly SchemaValidator _bounds;

    internal static QuestionKind Kind { get; } = new(
        "repeating rows",
        ["items", "minItems", "maxItems"],
        schema => schema.Type == "array" && schema.Child("items") is { Type: "object" },
        (reader, head) => new RepeatingQuestion(head, Flat(reader.Parts(head, head.Schema.Child("items")!), reader.Findings)));

    internal RepeatingQuestion(QuestionHead head, IReadOnlyList<Question> columns)
        : base(head)
    {
        Columns = columns;
        MinRows = head.Schema.Count("minItems");
        MaxRows = head.Schema.Count("maxItems") is > 0 and var most ? most : Math.Max(UsualMaxRows, MinRows ?? 0);
        _bounds = SchemaValidator.OfItems(MinRows, MaxRows);
    }

    /// <inheritdoc/>
    public override AnswerType Type => AnswerType.Rows;

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<Question> Columns { get; }

    /// <summary>The fewest rows an answer may hold.</summary>
    public int? MinRows { get; }

    /// <summary>The most rows an answer may hold; more are an error, and are still read.</summary>
    public int MaxRows { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Question> Parts => Columns;

    /// <inheritdoc/>
    public override Limits Limits => new(MinRows, MaxRows);

    /// <inheritdoc/>
    public override string Label(JsonNode stored, IAnswerTexts texts) => stored is JsonArray rows
        ? string.Join(" | ", rows.Select(row => row is JsonObject cells ? PartLabels.Of(this, cells, texts) : Scalars.Plain(row)))
        : base.Label(stored, texts);

    internal override object? Read(JsonNode stored, int? row, ErrorList errors)
    {
        if (stored is not JsonArray entries)
            return Unreadable(ErrorCodes.Type, row, errors);
        var rows = new List<object?[]>(entries.Count);
        foreach (var entry in entries)
            rows.Add(Cells(entry, rows.Count, errors));
        return new RowsAnswer(rows);
    }

    private object?[] Cells(JsonNode? entry, int row, ErrorList errors)
    {
        var cells = new object?[Columns.Count];
        if (Blank.Is(entry))
            return cells;
        if (entry is not JsonObject stored)
        {
            errors.Add(Id, ErrorCodes.Type, row);
            return cells;
        }

        UnknownParts.Report(this, stored, row, errors);
        for (var i = 0; i < cells.Length; i++)
        {
            if (stored.TryGetPropertyValue(Columns[i].Name, out var cell) && cell is not null && !Blank.Is(cell))
                cells[i] = Columns[i].Read(cell, row, errors);
        }

        return cells;
    }

    internal override object? Keep(object value, RuleOutcome outcome, int? row)
    {
        var rows = ((RowsAnswer)value).Rows
            .Select((cells, index) => cells.Select((cell, i) => KeepCell(i, cell, outcome, index)).ToArray()).ToList();
        return rows.Any(IsAnswered) ? new RowsAnswer(rows) : null;
    }

    internal override IEnumerable<(string Id, bool Missing)> Demands(object? value, RuleOutcome outcome)
    {
        if (Required || outcome.IsRequired(this))
            yield return (Id, value is null);
        for (var i = 0; i < Columns.Count; i++)
        {
            var column = Columns[i];
            var wanted = Counting(value).Where(index => IsWanted(column, index, outcome)).ToList();
            if (wanted.Count > 0)
                yield return (column.Id, value is RowsAnswer rows && wanted.Exists(index => rows.Rows[index][i] is null));
        }
    }

    internal override bool IsPartVisible(Question part, object? value, RuleOutcome outcome) =>
        Counting(value).Any(index => !outcome.IsHidden(part.Ordinal, index));

    internal override void Validate(object value, int? row, ErrorList errors)
    {
        Note(_bounds.Items(Counting(value).Count()), row, errors);
        foreach (var index in Counting(value))
        {
            for (var i = 0; i < Columns.Count; i++)
            {
                if (((RowsAnswer)value).Rows[index][i] is { } cell)
                    Columns[i].Validate(cell, index, errors);
            }
        }
    }

    internal override JsonNode Write(object value, JsonNode stored) =>
        new JsonArray([.. Counting(value).Select(index => WriteRow(((RowsAnswer)value).Rows[index], (JsonObject)stored[index]!))]);

    private static bool IsAnswered(object?[] cells) => cells.Any(cell => cell is not null);

    private static bool IsWanted(Question column, int row, RuleOutcome outcome) =>
        !outcome.IsHidden(column.Ordinal, row) && (column.Required || outcome.IsRequired(column, row));

    // The rows that count; with none, the columns are as in one empty row.
    private static IEnumerable<int> Counting(object? value) => value is RowsAnswer rows
        ? Enumerable.Range(0, rows.Rows.Count).Where(index => IsAnswered(rows.Rows[index]))
        : [RuleOutcome.EmptyRow];

    private static IReadOnlyList<Question> Flat(IReadOnlyList<Question> columns, FindingList findings)
    {
        foreach (var column in columns.Where(column => column.Type is AnswerType.Parts or AnswerType.Rows))
            findings.Error("nested_rows", column.Head.Schema.Pointer, "A column cannot itself hold rows. Make it a question of its own.");
        return columns;
    }

    private object? KeepCell(int column, object? cell, RuleOutcome outcome, int row) =>
        cell is null || outcome.IsHidden(Columns[column].Ordinal, row) ? null : Columns[column].Keep(cell, outcome, row);

    private JsonObject WriteRow(object?[] cells, JsonObject stored)
    {
        var written = new JsonObject();
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is { } cell)
                written[Columns[i].Name] = Columns[i].Write(cell, stored[Columns[i].Name]!);
        }

        return written;
    }
}
