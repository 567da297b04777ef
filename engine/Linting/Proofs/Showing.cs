using FormEngine.Rules;

namespace FormEngine.Linting.Proofs;

/// <summary>A thing is shown: so is all that it stands in, and its rule is true.</summary>
internal sealed record Shown(Thing Thing, int Row = Cell.NoRow) : Goal
{
    public override bool Step(Branch branch)
    {
        if (branch.Store.Shown.Contains((Thing, Row)))
            return true;
        branch.Store = branch.Store with { Shown = branch.Store.Shown.Add((Thing, Row)) };
        if (Thing.Parent is { } parent)
            branch.Push(new Shown(parent, parent.Rows is null ? Cell.NoRow : Row));
        if (Thing.Rule is { } rule)
            branch.Push(new Holds(rule, Truth.True, Row));
        return Thing.Kind is PartKind.Page or PartKind.Option || !branch.Problem.WithChecks || branch.Later(new Passes(Thing, Row));
    }
}

/// <summary>A thing is not shown.</summary>
internal sealed record Hidden(Thing Thing, int Row = Cell.NoRow) : Goal
{
    public override bool Step(Branch branch) => branch.Choose(Thing.Chain.Where(thing => thing.Rule is not null).Reverse()
        .Select(thing => (IReadOnlyList<Goal>)[new Holds(thing.Rule!, Truth.NotTrue, thing.Rows is null ? Cell.NoRow : Row)]));
}

/// <summary>No check of a question, row or column fails.</summary>
internal sealed record Passes(Thing Thing, int Row) : Goal
{
    // A row of repeating rows that does not count has no checks.
    public override bool Step(Branch branch) =>
        (Thing.Rows is { } rows && branch.Store.Rows.GetValueOrDefault(rows.Id) <= Row)
        || branch.Push([.. branch.Problem.Catalogue.Checks(Thing.Question!).Select(check => new Holds(check.Rule, Truth.NotFalse, Row))]);
}

/// <summary>What a cell with a value demands: its question must be shown, and so must the option chosen.</summary>
internal sealed record Held(Cell Cell) : Goal
{
    public override bool Step(Branch branch)
    {
        if (Cell.Id[0] == '@')
            return true;
        var thing = branch.Problem.Catalogue.Find(Cell.Id);
        if (thing.Rows is { } rows && branch.Store.Rows.GetValueOrDefault(rows.Id) <= Cell.Row)
            return false;
        branch.Push(new Shown(thing, Cell.Row));
        return branch.Problem.Vocabulary.KindOf(Cell) switch
        {
            CellKind.Set => branch.Later(new Fill(Cell)),
            CellKind.Value when thing.Question!.Choices.Any(option => option.VisibleIf is not null) => branch.Later(new Settle(Cell)),
            _ => true,
        };
    }
}

/// <summary>A thing is shown, and in the same place a rule comes to what is wanted.</summary>
/// <param name="Thing">What is shown.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Wanted">What it comes to.</param>
/// <param name="Rows">Where the rule is one of a row, the repeating question.</param>
/// <param name="IsAnswered">Whether only rows count in which something is answered.</param>
internal sealed record Somewhere(Thing Thing, Expr Rule, Truth Wanted, Thing? Rows, bool IsAnswered = false) : Goal
{
    public override bool Step(Branch branch) => Rows is null
        ? branch.Push(At(Cell.NoRow))
        : Repeating.Decide(
            branch, Rows.Id, this,
            count => branch.Choose(Enumerable.Range(0, IsAnswered ? count : Math.Max(count, 1)).Select(At)),
            many: At(0));

    private IReadOnlyList<Goal> At(int row) => [new Shown(Thing, Thing.Rows is null ? Cell.NoRow : row), new Holds(Rule, Wanted, row)];
}

/// <summary>
/// A thing in repeating rows is shown in some row that counts; where none does, as in one empty row.
/// </summary>
internal sealed record ShownInSomeRow(Thing Thing) : Goal
{
    public override bool Step(Branch branch) => Repeating.Decide(branch, Thing.Rows!.Id, this, count => branch.Choose(
        Enumerable.Range(0, Math.Max(count, 1)).Select(row => (IReadOnlyList<Goal>)[new Shown(Thing, row)])), many: [new Shown(Thing, 0)]);
}

internal static class Goals
{
    public static Goal Show(Thing thing) => thing.Rows is null ? new Shown(thing) : new ShownInSomeRow(thing);
}
