using FormEngine.Questions;

namespace FormEngine.Linting.Proofs;

/// <summary>The questions from one on up to another are completed, one after the other, as respondents would.</summary>
internal sealed record CompletedFrom(IReadOnlyList<Thing> Questions, int From, int End) : Goal
{
    public override bool Step(Branch branch) => From == End
        || (branch.Later(this with { From = From + 1 }) && branch.Push(new Completed(Questions[From])));
}

/// <summary>A question is not shown, or answered as it must be. Its checks pass by <see cref="Passes"/>.</summary>
internal sealed record Completed(Thing Thing) : Goal
{
    public override bool Step(Branch branch)
    {
        IReadOnlyList<Goal> shown = [new Shown(Thing), .. Answers(branch)];
        return Thing.Chain.All(thing => thing.Rule is null) ? branch.Push(shown) : branch.Choose([[new Hidden(Thing)], shown]);
    }

    private IEnumerable<Goal> Answers(Branch branch) => Thing.Question!.Type switch
    {
        AnswerType.Parts => Matrix(branch),
        AnswerType.Rows => [new Demands(Thing, Cell.NoRow), new CompletedRows(Thing)],
        _ => [new Demands(Thing, Cell.NoRow)],
    };

    // «required» within the matrix binds once any row is answered; «required» of the matrix is for all rows that are shown.
    private IEnumerable<Goal> Matrix(Branch branch)
    {
        var rows = branch.Problem.Catalogue.Parts(Thing).ToList();
        yield return new EitherOr(
            [new Demands(Thing, Cell.NoRow, IsNot: true), .. rows.Select(row => new CompletedPart(row, Cell.NoRow, false)),
                new RequiredRows(rows)],
            rows.ConvertAll(row => (Goal)new CompletedPart(row, Cell.NoRow, true)));
    }
}

/// <summary>One or the other is reached.</summary>
internal sealed record EitherOr(IReadOnlyList<Goal> First, IReadOnlyList<Goal> Second) : Goal
{
    public override bool Step(Branch branch) => branch.Choose([First, Second]);
}

/// <summary>What a thing that is shown demands: an answer, where it is required. Or that it demands nothing.</summary>
internal sealed record Demands(Thing Thing, int Row, bool IsNot = false) : Goal
{
    public override bool Step(Branch branch)
    {
        var question = Thing.Question!;
        var always = (question.Required && Thing.Kind != PartKind.Row) || question.Head.RequiredWhenVisible;
        var rule = branch.Problem.Catalogue.Required(question);
        if (IsNot || (rule is null && !always))
            return !always && (rule is null || branch.Push(new Holds(rule, Truth.NotTrue, Row)));
        Goal answered = question.Type == AnswerType.Rows ? new SomeRows(Thing.Id) : new HasValue(new Cell(Thing.Id, Row));
        return always ? branch.Push(answered) : branch.Choose([[new Holds(rule!, Truth.NotTrue, Row)], [answered]]);
    }
}

/// <summary>A matrix row or a cell is hidden, or answered as it must be.</summary>
internal sealed record CompletedPart(Thing Part, int Row, bool IsRequired) : Goal
{
    public override bool Step(Branch branch)
    {
        IReadOnlyList<Goal> shown = [new Shown(Part, Row), IsRequired ? new HasValue(new Cell(Part.Id, Row)) : new Demands(Part, Row)];
        return Part.Rule is null ? branch.Push(shown) : branch.Choose([[new Holds(Part.Rule, Truth.NotTrue, Row)], shown]);
    }
}

/// <summary>No row of a matrix is answered, or all that are required and shown.</summary>
internal sealed record RequiredRows(IReadOnlyList<Thing> Rows) : Goal
{
    public override bool Step(Branch branch)
    {
        var required = Rows.Where(row => row.Question!.Required).ToList();
        return required.Count == 0 || branch.Choose([
            [.. Rows.Select(row => new NoValue(new Cell(row.Id)))],
            [.. required.Select(row => new CompletedPart(row, Cell.NoRow, true))],
        ]);
    }
}

/// <summary>There is a row in which something is answered.</summary>
internal sealed record SomeRows(string Id) : Goal
{
    public override bool Step(Branch branch) => Repeating.Decide(branch, Id, this, count => count > 0);
}

/// <summary>Every cell of every row is hidden, or answered as it must be.</summary>
internal sealed record CompletedRows(Thing Thing) : Goal
{
    public override bool Step(Branch branch) => Repeating.Decide(branch, Thing.Id, this, count => branch.Push([
        .. Enumerable.Range(0, count)
            .SelectMany(row => branch.Problem.Catalogue.Parts(Thing).Select(column => new CompletedPart(column, row, false))),
    ]));
}
