using System.Collections.Immutable;

namespace FormEngine.Linting.Proofs;

/// <summary>One way to reach the goals: what it has settled, and what it has still to do.</summary>
internal sealed class Branch(Problem problem, Store store, Search search)
{
    private ImmutableStack<Goal> _now = [];
    private ImmutableStack<Goal> _later = [];
    private ImmutableList<IReadOnlyList<IReadOnlyList<Goal>>> _open = [];

    public Problem Problem => problem;

    public Store Store { get; set; } = store;

    public Budget Budget => search.Budget;

    /// <summary>The next goal; null where all are reached. Choices wait until nothing else is left, and what can wait comes last.</summary>
    public Goal? Next()
    {
        if (_now.IsEmpty && !_open.IsEmpty)
            Split();
        if (_now.IsEmpty)
            (_now, _later) = (_later, []);
        if (_now.IsEmpty)
            return null;
        _now = _now.Pop(out var goal);
        return goal;
    }

    /// <summary>Sets goals to be reached next, the first first.</summary>
    public bool Push(params IReadOnlyList<Goal> goals)
    {
        foreach (var goal in goals.Reverse())
            _now = _now.Push(goal);
        return true;
    }

    /// <summary>Sets a goal that choices are easier for once all else is settled.</summary>
    public bool Later(Goal goal)
    {
        _later = _later.Push(goal);
        return true;
    }

    /// <summary>Leaves several ways open; each is tried until one leads to the end.</summary>
    public bool Choose(IEnumerable<IReadOnlyList<Goal>> alternatives)
    {
        var ways = alternatives.ToList();
        if (ways.Count > 1)
            _open = _open.Add(ways);
        return ways.Count > 1 || (ways.Count == 1 && Push(ways[0]));
    }

    /// <summary>A number in between.</summary>
    public Cell Fresh() => problem.Fresh();

    /// <summary>Leaves a case untried, so that nothing is refuted; false, as the branch ends.</summary>
    public bool GiveUp()
    {
        search.IsComplete = false;
        return false;
    }

    // The choice with the fewest ways goes first, as it is the soonest exhausted; among equals the latest, so that what
    // hangs together is settled together.
    private void Split()
    {
        var ways = _open.Aggregate((best, choice) => choice.Count <= best.Count ? choice : best);
        _open = _open.Remove(ways);
        for (var i = ways.Count - 1; i > 0; i--)
            search.Keep(With(ways[i]));
        Push(ways[0]);
    }

    private Branch With(IReadOnlyList<Goal> goals)
    {
        var branch = new Branch(problem, Store, search) { _now = _now, _later = _later, _open = _open };
        branch.Push(goals);
        return branch;
    }
}
