using FormEngine.Questions;

namespace FormEngine.Linting.Proofs;

/// <summary>What a question holds that rules may hide: options, matrix rows or columns.</summary>
/// <param name="Owner">The question, row or column.</param>
/// <param name="Ruled">What may be hidden.</param>
/// <param name="Needed">How many of those must be hidden for the rest to be too little.</param>
internal sealed record Contents(Thing Owner, IReadOnlyList<Thing> Ruled, int Needed)
{
    public bool IsChoice => Owner.Question!.Choices.Count > 0;

    /// <summary>The contents of a thing; null where there is always enough.</summary>
    public static Contents? Of(Thing thing, Catalogue catalogue)
    {
        if (thing.Kind == PartKind.Option || (thing.Question!.Choices.Count == 0 && thing.Question.Parts.Count == 0))
            return null;
        if (thing.Question.Choices.Count == 0)
            return OfParts(thing, [.. catalogue.Parts(thing)]);
        // An exclusive option alone is always enough.
        if (thing.Question.Choices.Any(option => option is { Exclusive: true, VisibleIf: null }))
            return null;
        var ruled = thing.Question.Choices.Select(option => catalogue.Option(thing.Id, option.Code)).OfType<Thing>().ToList();
        var wanted = thing.Question is { Type: AnswerType.Set, Limits.Least: > 1 and var least } ? (int)least : 1;
        var always = thing.Question.Choices.Count - ruled.Count;
        return always >= wanted || ruled.Count < wanted - always ? null : new Contents(thing, ruled, ruled.Count - (wanted - always) + 1);
    }

    public bool IsTooLittle(Sighting sighting) =>
        sighting.Shows(Owner) && (Owner.Rows is not null || Ruled.Count(thing => !sighting.Shows(thing)) >= Needed);

    private static Contents? OfParts(Thing thing, List<Thing> parts) =>
        parts.Exists(part => part.Rule is null) ? null : new Contents(thing, parts, parts.Count);
}

/// <summary>A thing is shown with too little in it.</summary>
internal sealed record TooLittle(Contents Contents, bool IsDemanded) : Goal
{
    /// <summary>Whether a thing may have to be answered.</summary>
    public static bool CanBeDemanded(Thing thing) => IsAlways(thing) || thing.Question!.Head.RequiredIf is not null;

    public override bool Step(Branch branch) => (Contents.Owner.Rows ?? RowsOf(Contents.Owner)) is { } rows
        ? Repeating.Decide(
            branch, rows.Id, this,
            count => branch.Choose(Enumerable.Range(0, IsDemanded ? count : Math.Max(count, 1)).Select(row => At(branch, row))),
            many: At(branch, 0))
        : branch.Push(At(branch, Cell.NoRow));

    private static bool IsAlways(Thing thing) => thing.Question!.Required || thing.Question.Head.RequiredWhenVisible;

    private static Thing? RowsOf(Thing thing) => thing.Question!.Type == AnswerType.Rows ? thing : null;

    private IReadOnlyList<Goal> At(Branch branch, int row)
    {
        var owner = Contents.Owner;
        var demands = IsDemanded && !IsAlways(owner)
            ? [new Holds(branch.Problem.Catalogue.Required(owner.Question!)!, Truth.True, row)]
            : (Goal[])[];
        return [new Shown(owner, owner.Rows is null ? Cell.NoRow : row), .. demands,
            new HiddenAtLeast(Contents.Ruled, 0, Contents.Needed, row)];
    }
}

/// <summary>Of the things from one on, at least so many are hidden where their owner is shown.</summary>
internal sealed record HiddenAtLeast(IReadOnlyList<Thing> Things, int From, int Count, int Row) : Goal
{
    public override bool Step(Branch branch)
    {
        if (Count <= 0)
            return true;
        if (Things.Count - From < Count)
            return false;
        Goal hidden = new Holds(Things[From].Rule!, Truth.NotTrue, Row);
        var skip = this with { From = From + 1 };
        return branch.Choose([[hidden, skip with { Count = Count - 1 }], [skip]]);
    }
}
