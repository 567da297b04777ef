namespace FormEngine.Linting.Proofs;

/// <summary>A choice some of whose options can be hidden: one that is shown must be left.</summary>
internal sealed record Settle(Cell Cell) : Goal
{
    public override bool Step(Branch branch)
    {
        Thing? Option(object code) => branch.Problem.Catalogue.Option(Cell.Id, (string)code);
        var values = branch.ValuesOf(Cell);
        var always = values.Where(code => Option(code) is null).ToList();
        var ruled =
            branch.Problem.Catalogue.Find(Cell.Id).Question!.Choices.Where(option => values.Contains(option.Code)
                && Option(option.Code) is not null)
            .Select(option => (IReadOnlyList<Goal>)[new OneOf(Cell, [option.Code]), new Shown(Option(option.Code)!, Cell.Row)]);
        return branch.Choose(always.Count > 0 ? ruled.Prepend([new OneOf(Cell, always)]) : ruled);
    }
}

/// <summary>A multiple choice that is answered: as many options are chosen as it takes.</summary>
internal sealed record Fill(Cell Cell) : Goal
{
    private const int MostSizes = 100;

    public override bool Step(Branch branch)
    {
        var question = branch.Problem.Catalogue.Find(Cell.Id);
        var size = SetSize.Of(question, branch.Store.SetOf(Cell));
        if (branch.Store.Numbers.Has(Cell.Size()))
            size = size.Meet(branch.Store.Numbers.IntervalOf(Cell.Size()));
        if (size.IsEmpty)
            return false;
        var (low, high) = ((int)size.Low!.Value.Value.ToDouble(), (int)size.High!.Value.Value.ToDouble());
        var sizes = Enumerable.Range(low, Math.Min(high - low + 1, MostSizes))
            .Select(count => (IReadOnlyList<Goal>)[new FillUp(Cell, count)]);
        return branch.Choose(high - low < MostSizes ? sizes : sizes.Append([new Untried()]));
    }
}

/// <summary>Exactly so many options are chosen, as far as anyone asks.</summary>
internal sealed record FillUp(Cell Cell, int Size) : Goal
{
    public override bool Step(Branch branch)
    {
        var set = branch.Store.SetOf(Cell);
        if (branch.Store.Numbers.Has(Cell.Size()) && !branch.Narrow(Cell.Size(), new Interval(new Limit(Size), new Limit(Size))))
            return false;
        if (set.In.Count >= Size)
            return set.In.Count == Size;
        var question = branch.Problem.Catalogue.Find(Cell.Id).Question!;
        // Fewer than the least will do only where the one option rules out the others.
        var next = question.Choices.Where(option => !set.In.Contains(option.Code) && !set.Out.Contains(option.Code))
            .Where(option => option.Exclusive ? Size == 1 : Size >= (question.Limits.Least ?? 0))
            .OrderBy(option => option.VisibleIf is not null).ThenBy(option => option.Exclusive).FirstOrDefault();
        if (next is null)
            return false;
        IReadOnlyList<Goal> with = [new InSet(Cell, [next.Code], true), this];
        return next.VisibleIf is null ? branch.Push(with) : branch.Choose([with, [new InSet(Cell, [next.Code], false), this]]);
    }
}
