using FormEngine.Rules;

namespace FormEngine.Linting.Proofs;

/// <summary>Something that may have a value: an answer, a cell of a row, an attribute, today, or a number in between.</summary>
/// <param name="Id">The question, row or column; <c>@attribute</c>, <c>@</c> for today.</param>
/// <param name="Row">For a column, the row, from 0.</param>
internal readonly record struct Cell(string Id, int Row = Cell.NoRow)
{
    public const int NoRow = -1;

    public static Cell Today { get; } = new("@");

    /// <summary>The attribute it holds, or null where it holds something else.</summary>
    public string? AttributeId => Id.Length > 1 && Id[0] == '@' ? Id[1..] : null;

    public static Cell Attribute(string id) => new($"@{id}");

    /// <summary>Where a rule finds the value of a plain variable.</summary>
    public static Cell Of(Expr variable, int row) => variable switch
    {
        Variable { Slot.Kind: SlotKind.Today } => Today,
        Variable plain => Of(plain.Path, plain.Slot.Id, row),
        SetVariable set => Of(set.Path, set.Question.Id, row),
        _ => Attribute(((AttributeVariable)variable).Use.Id),
    };

    /// <summary>How many options of a multiple choice are chosen.</summary>
    public Cell Size() => this with { Id = Id + "#" };

    private static Cell Of(string path, string id, int row) => path.StartsWith("row.", StringComparison.Ordinal) ? new(id, row) : new(id);
}
