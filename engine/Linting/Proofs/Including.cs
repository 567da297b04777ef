using FormEngine.Rules;

namespace FormEngine.Linting.Proofs;

/// <summary>Rules on what a multiple choice includes.</summary>
internal static class Including
{
    public static bool Step(Branch branch, Includes includes, Truth wanted, int row)
    {
        var cell = Cell.Of(includes.Set, row);
        var truth = wanted & Truth.Known;
        if (truth is Truth.None or Truth.Known)
            return truth == Truth.None ? branch.Forget(cell) : branch.Know(cell);
        var chosen = truth == Truth.True;
        IEnumerable<IReadOnlyList<Goal>> ways = chosen == includes.All
            ? [[new InSet(cell, includes.Codes, chosen)]]
            : includes.Codes.Select(code => (IReadOnlyList<Goal>)[new InSet(cell, [code], chosen)]);
        if (!wanted.Allows(Truth.Unknown))
            return branch.Know(cell) && branch.Choose(ways);
        // That a code is not chosen holds of an unanswered question too; it leaves more open than no answer at all.
        return branch.Choose(chosen ? ways.Prepend([new NoValue(cell)]) : ways.Append([new NoValue(cell)]));
    }

    public static bool Step(Branch branch, IncludesAnswer includes, Truth wanted, int row)
    {
        var (set, code) = (Cell.Of(includes.Set, row), Cell.Of(includes.Code, row));
        var ways = new List<IReadOnlyList<Goal>>();
        if (wanted.Allows(Truth.Unknown))
            ways.AddRange([[new NoValue(set)], [new NoValue(code)]]);
        foreach (var value in branch.ValuesOf(code).Cast<string>().Order(StringComparer.Ordinal))
        {
            if (wanted.Allows(Truth.True))
                ways.Add([new InSet(set, [value], true), new OneOf(code, [value])]);
            if (wanted.Allows(Truth.False))
                ways.Add([new Known(includes.Set, row), new InSet(set, [value], false), new OneOf(code, [value])]);
        }

        return branch.Choose(ways);
    }
}

/// <summary>Each of the codes is chosen, or none of them is.</summary>
internal sealed record InSet(Cell Cell, IReadOnlyList<string> Codes, bool Chosen) : Goal
{
    public override bool Step(Branch branch) =>
        Codes.All(code => Chosen ? branch.Include(Cell, code) : branch.Exclude(Cell, code));
}

/// <summary>The cell has a value, one of these.</summary>
internal sealed record OneOf(Cell Cell, IReadOnlyList<object> Values) : Goal
{
    public override bool Step(Branch branch) => branch.Keep(Cell, Values) && branch.Know(Cell);
}

/// <summary>The cell has no value.</summary>
internal sealed record NoValue(Cell Cell) : Goal
{
    public override bool Step(Branch branch) => branch.Forget(Cell);
}
