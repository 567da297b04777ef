namespace FormEngine.Linting.Proofs;

/// <summary>
/// Proves of each thing in a form that it can be shown, or that it cannot. Goals are packed: what can be shown together
/// is put into one case, which the evaluator then looks at, so that a long form takes few evaluations.
/// </summary>
internal sealed class Reachability
{
    private const int StepsAlone = 300_000;
    private const int StepsPacked = 500;
    private const int MostMisses = 100;
    private readonly Dictionary<Thing, Verdict> _verdicts = [];
    private readonly Dictionary<Thing, Sighting> _proofs = [];
    private readonly List<Sighting> _sightings = [];
    private readonly HashSet<Thing> _refutedWithChecks = [];

    private Reachability()
    {
    }

    /// <summary>All cases the evaluator has looked at.</summary>
    public IReadOnlyList<Sighting> Sightings => _sightings;

    public static Reachability Of(Problem problem)
    {
        var reachability = new Reachability();
        reachability.Prove(problem);
        // What no answers show that pass all checks may still be seen while a check fails.
        if (problem.Form.Checks.Count > 0)
        {
            reachability._refutedWithChecks.UnionWith(problem.Catalogue.All.Where(thing => reachability.VerdictOf(thing) == Verdict.Refuted));
            reachability.Prove(problem.WithoutChecks());
        }

        return reachability;
    }

    /// <summary>Whether a thing was only seen where checks were left out of account.</summary>
    public bool OnlyWithErrors(Thing thing) => _proofs.ContainsKey(thing) && _refutedWithChecks.Contains(thing);

    public Verdict VerdictOf(Thing thing) => _proofs.ContainsKey(thing) ? Verdict.Proved : _verdicts[thing];

    /// <summary>The case a thing was seen in, or null where it never was.</summary>
    public Sighting? ProofOf(Thing thing) => _proofs.GetValueOrDefault(thing);

    private void Prove(Problem problem)
    {
        if (problem.Solve(StepsAlone).Store is { } open)
            See(problem, open);
        var left = Unproved(problem.Catalogue.All);
        while (left.Count > 0)
        {
            Prove(problem, left[0], left.Skip(1));
            left = Unproved(left.Skip(1));
        }
    }

    private List<Thing> Unproved(IEnumerable<Thing> things) => [.. things.Where(thing => !_proofs.ContainsKey(thing))];

    private void Prove(Problem problem, Thing thing, IEnumerable<Thing> others)
    {
        var (verdict, store) = problem.Solve(StepsAlone, Goals.Show(thing));
        _verdicts[thing] = verdict;
        if (store is null)
            return;
        See(problem, Pack(problem, store, others));
        if (!_proofs.ContainsKey(thing))
            See(problem, store);
        if (!_proofs.ContainsKey(thing))
            _verdicts[thing] = Verdict.Undecided;
    }

    private static Store Pack(Problem problem, Store store, IEnumerable<Thing> things)
    {
        var misses = 0;
        foreach (var thing in things.TakeWhile(_ => misses < MostMisses))
        {
            if (new Search(problem, StepsPacked).Run(store, Goals.Show(thing)).Store is { } packed)
                store = packed;
            else
                misses++;
        }

        return store;
    }

    // Nothing is proved but by the evaluator.
    private void See(Problem problem, Store store)
    {
        if (Write(problem, store) is not { } seen)
            return;
        var sighting = new Sighting(problem.Form, seen);
        _sightings.Add(sighting);
        foreach (var thing in problem.Catalogue.All.Where(thing => !_proofs.ContainsKey(thing) && sighting.Shows(thing)))
            _proofs.Add(thing, sighting);
    }

    private static Case? Write(Problem problem, Store store)
    {
        try
        {
            return Concrete.Of(problem, store, new Budget(StepsAlone));
        }
        catch (OutOfBudgetException)
        {
            return null;
        }
    }
}
