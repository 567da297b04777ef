namespace FormEngine.Linting.Proofs;

/// <summary>
/// Proves of each thing in a form that it can be shown, or that it cannot. Goals are packed: what can be shown together
/// is put into one case, which the evaluator then looks at, so that a long form takes few evaluations.
/// </summary>
internal sealed class Reachability
{
    private const int StepsAlone = 40_000;
    private const int StepsPacked = 500;
    private const int MostMisses = 50;
    private const int MostSightings = 400;
    private const int MostGuesses = 200;
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
            reachability._refutedWithChecks.UnionWith(problem.Catalogue.All.Where(thing =>
                reachability.VerdictOf(thing) == Verdict.Refuted));
            reachability.Prove(problem.WithoutChecks());
        }

        reachability.Guess(problem);
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
        // What stands in something that is not shown is not shown; no need to try.
        var (verdict, store) = thing.Parent is { } parent && !_proofs.ContainsKey(parent)
            ? (_verdicts[parent], null)
            : problem.Solve(_sightings.Count < MostSightings ? StepsAlone : StepsPacked, Goals.Show(thing));
        _verdicts[thing] = verdict;
        if (store is null)
            return;
        if (_sightings.Count < MostSightings)
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
    private void Guess(Problem problem)
    {
        if (_sightings.Count == 0 || problem.Catalogue.All.All(thing => VerdictOf(thing) != Verdict.Undecided))
            return;
        foreach (var guess in new Guesses(problem).Draw(_sightings[0].Case, MostGuesses))
            See(problem, new Sighting(problem.Form, guess));
    }

    // An evaluation takes far longer than a step of a proof, so their number is bounded too.
    private void See(Problem problem, Store store)
    {
        if (_sightings.Count < MostSightings && Look(problem, store) is { } sighting)
            See(problem, sighting);
    }

    private void See(Problem problem, Sighting sighting)
    {
        _sightings.Add(sighting);
        foreach (var thing in problem.Catalogue.All.Where(thing => !_proofs.ContainsKey(thing) && sighting.Shows(thing)))
            _proofs.Add(thing, sighting);
    }

    /// <summary>What the evaluator makes of what is settled; null where no numbers fit it.</summary>
    public static Sighting? Look(Problem problem, Store store)
    {
        try
        {
            return Concrete.Of(problem, store, new Budget(StepsAlone)) is { } found ? new Sighting(problem.Form, found) : null;
        }
        catch (OutOfBudgetException)
        {
            return null;
        }
    }
}
