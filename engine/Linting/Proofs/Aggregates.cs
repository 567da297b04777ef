using FormEngine.Rules;

namespace FormEngine.Linting.Proofs;

/// <summary>A form equals the sum, the least or the greatest of numbers, of which those without a value are passed over.</summary>
internal sealed record Aggregates(LinearForm Value, Aggregate Aggregate, int Row) : Goal
{
    public override bool Step(Branch branch)
    {
        if (Aggregate.Operands is not [ColumnVariable column])
            return Bound(branch, [.. Aggregate.Operands.Select(operand => (operand, Row))]);
        var most = branch.Problem.Vocabulary.MostRows(column.Rows.Id);
        return Within(branch, Range.OfColumn(branch, column, Aggregate.Function, most))
            && Repeating.Decide(branch, column.Rows.Id, this, rows => Bound(branch, [.. Repeating.Terms(column, rows)]),
                many: [new HasValue(Repeating.SomeCell(column))]);
    }

    // What the sum can be at most and at least refutes much before any operand is looked at.
    private bool Bound(Branch branch, IReadOnlyList<(Expr Expression, int Row)> terms) =>
        terms.Count > 0 && Within(branch, Range.Of(branch, terms, Aggregate.Function)) && branch.Push(Aggregate.Function == "sum"
            ? new Sums(Value, terms, 0, false)
            : new Extreme(Value, terms, Aggregate.Function == "min"));

    private bool Within(Branch branch, Interval range) =>
        (range.Low is not { } low || branch.Require(LinearForm.Of(low.Value) - Value, Relation.AtMost))
        && (range.High is not { } high || branch.Require(Value - LinearForm.Of(high.Value), Relation.AtMost));
}

/// <summary>What remains of a form equals the sum of the terms from one on.</summary>
internal sealed record Sums(LinearForm Rest, IReadOnlyList<(Expr Expression, int Row)> Terms, int From, bool IsAny) : Goal
{
    public override bool Step(Branch branch)
    {
        if (From == Terms.Count)
            return IsAny && branch.Require(Rest, Relation.Equal);
        var (term, row) = Terms[From];
        var skip = this with { From = From + 1 };
        return branch.Choose([[new Takes(this)], [new Unanswered(term, row), skip]]);
    }
}

/// <summary>The next term has a value, which is part of the sum.</summary>
internal sealed record Takes(Sums Sum) : Goal
{
    public override bool Step(Branch branch)
    {
        var (term, row) = Sum.Terms[Sum.From];
        return branch.Push(new Known(term, row), new Adds(Sum));
    }
}

/// <summary>The next term, which has a value, is added.</summary>
internal sealed record Adds(Sums Sum) : Goal
{
    public override bool Step(Branch branch)
    {
        var (term, row) = Sum.Terms[Sum.From];
        return Reckoning.Read(branch, term, row) is { } form
            && branch.Push(Sum with { Rest = Sum.Rest - form, From = Sum.From + 1, IsAny = true });
    }
}

/// <summary>A form equals the least or the greatest of the terms.</summary>
internal sealed record Extreme(LinearForm Value, IReadOnlyList<(Expr Expression, int Row)> Terms, bool IsLeast) : Goal
{
    public override bool Step(Branch branch) => branch.Choose(Terms.Select(chosen => (IReadOnlyList<Goal>)
    [
        new Beyond(Value, chosen, Relation.Equal, 1),
        .. Terms.Where(term => term != chosen).Select(term => new NotBeyond(Value, term, IsLeast ? 1 : -1)),
    ]));
}

/// <summary>A term has a value, which stands to the form as said.</summary>
internal sealed record Beyond(LinearForm Value, (Expr Expression, int Row) Term, Relation Relation, int Sign) : Goal
{
    public override bool Step(Branch branch) =>
        Reckoning.Read(branch, Term.Expression, Term.Row) is { } form && branch.Require((Value - form).Times(Sign), Relation);
}

/// <summary>A term has no value, or one that leaves the form the least or the greatest.</summary>
internal sealed record NotBeyond(LinearForm Value, (Expr Expression, int Row) Term, int Sign) : Goal
{
    public override bool Step(Branch branch) => branch.Choose(
        [[new Unanswered(Term.Expression, Term.Row)], [new Beyond(Value, Term, Relation.AtMost, Sign)]]);
}
