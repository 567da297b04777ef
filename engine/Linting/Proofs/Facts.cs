using System.Collections.Immutable;

namespace FormEngine.Linting.Proofs;

/// <summary>What can become settled of a cell, and what follows from it. Each is false where it contradicts what is settled.</summary>
internal static class Facts
{
    /// <summary>It has a value; so whatever holds it must be shown.</summary>
    public static bool Know(this Branch branch, Cell cell)
    {
        if (branch.Store.Known.TryGetValue(cell, out var known))
            return known;
        branch.Store = branch.Store with { Known = branch.Store.Known.Add(cell, true) };
        return branch.Problem.Vocabulary.KindOf(cell) switch
        {
            CellKind.Number => branch.Measure(cell),
            CellKind.Set => Fits(branch, cell),
            _ => !branch.ValuesOf(cell).IsEmpty,
        } && branch.Push(new Held(cell));
    }

    /// <summary>It has no value, which is always possible: nobody need answer.</summary>
    public static bool Forget(this Branch branch, Cell cell)
    {
        if (branch.Store.Known.TryGetValue(cell, out var known))
            return !known;
        branch.Store = branch.Store with { Known = branch.Store.Known.Add(cell, false) };
        return true;
    }

    public static ImmutableHashSet<object> ValuesOf(this Branch branch, Cell cell) =>
        branch.Store.Values.GetValueOrDefault(cell) ?? branch.Problem.Vocabulary.ValuesOf(cell);

    /// <summary>If it has a value, it is one of these.</summary>
    public static bool Keep(this Branch branch, Cell cell, IEnumerable<object> values) =>
        Leave(branch, cell, branch.ValuesOf(cell).Intersect(values));

    /// <summary>If it has a value, it is not this.</summary>
    public static bool Drop(this Branch branch, Cell cell, object value) =>
        Leave(branch, cell, branch.ValuesOf(cell).Remove(value));

    /// <summary>Brings the bounds of a number or date to bear, once.</summary>
    public static bool Measure(this Branch branch, Cell cell) =>
        branch.Store.Numbers.Has(cell) || branch.Narrow(cell, branch.Problem.Vocabulary.BoundsOf(cell));

    public static bool Narrow(this Branch branch, Cell cell, Interval interval) =>
        Take(branch, branch.Store.Numbers.Narrow(cell, interval, branch.Budget));

    /// <summary>A form stands to zero as said.</summary>
    public static bool Require(this Branch branch, LinearForm form, Relation relation) =>
        Take(branch, branch.Store.Numbers.Add(new Constraint(form, relation), branch.Budget));

    /// <summary>A multiple choice is answered with this code, perhaps among others.</summary>
    public static bool Include(this Branch branch, Cell cell, string code)
    {
        var set = branch.Store.SetOf(cell);
        if (set.In.Contains(code))
            return true;
        if (set.Out.Contains(code))
            return false;
        branch.Store = branch.Store with { Sets = branch.Store.Sets.SetItem(cell, set with { In = set.In.Add(code) }) };
        return branch.Know(cell) && Fits(branch, cell)
            && (branch.Problem.Catalogue.Option(cell.Id, code) is not { } option || branch.Push(new Shown(option, cell.Row)));
    }

    /// <summary>If a multiple choice is answered, it is without this code.</summary>
    public static bool Exclude(this Branch branch, Cell cell, string code)
    {
        var set = branch.Store.SetOf(cell);
        if (set.In.Contains(code))
            return false;
        branch.Store = branch.Store with { Sets = branch.Store.Sets.SetItem(cell, set with { Out = set.Out.Add(code) }) };
        return Fits(branch, cell);
    }

    // Too few or too many codes left means that it can only be unanswered.
    private static bool Fits(Branch branch, Cell cell)
    {
        var size = SetSize.Of(branch.Problem.Catalogue.Find(cell.Id), branch.Store.SetOf(cell));
        if (size.IsEmpty)
            return branch.Forget(cell);
        return !branch.Store.Numbers.Has(cell.Size()) || branch.Narrow(cell.Size(), size);
    }

    private static bool Leave(Branch branch, Cell cell, ImmutableHashSet<object> values)
    {
        branch.Store = branch.Store with { Values = branch.Store.Values.SetItem(cell, values) };
        return !values.IsEmpty || branch.Forget(cell);
    }

    private static bool Take(Branch branch, LinearSystem? numbers)
    {
        if (numbers is null)
            return false;
        branch.Store = branch.Store with { Numbers = numbers };
        return true;
    }
}
