namespace FormEngine.Linting.Proofs;

/// <summary>
/// Looks for a way to reach goals, trying one alternative after another. Where none leads anywhere and none was left
/// untried, there is no way.
/// </summary>
internal sealed class Search(Problem problem, int steps)
{
    private readonly Stack<Branch> _untried = [];

    public Budget Budget { get; } = new(steps);

    public bool IsComplete { get; set; } = true;

    /// <summary>Reaches goals from what is settled already.</summary>
    /// <returns>Proved with what is then settled; else refuted or undecided.</returns>
    public (Verdict Verdict, Store? Store) Run(Store start, params IReadOnlyList<Goal> goals)
    {
        try
        {
            var branch = new Branch(problem, start, this);
            branch.Push(goals);
            return Explore(branch) is { } store ? (Verdict.Proved, store) : (IsComplete ? Verdict.Refuted : Verdict.Undecided, null);
        }
        catch (OutOfBudgetException)
        {
            return (Verdict.Undecided, null);
        }
    }

    public void Keep(Branch branch) => _untried.Push(branch);

    // What holds as far as is known of many rows is no solution, but no contradiction either. Numbers were held to be
    // possible on the way without regard to which must be whole.
    private bool IsSolution(Store store)
    {
        IsComplete &= !store.HasManyRows;
        return !store.HasManyRows && store.Numbers.Solve(_ => 0, Budget, tiedOnly: true) is not null;
    }

    private Store? Explore(Branch branch)
    {
        while (true)
        {
            Budget.Spend(1);
            var goal = branch.Next();
            if (goal is null && IsSolution(branch.Store))
                return branch.Store;
            if (goal?.Step(branch) != true && !_untried.TryPop(out branch!))
                return null;
        }
    }
}
