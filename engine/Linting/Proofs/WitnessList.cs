namespace FormEngine.Linting.Proofs;

/// <summary>What was proved, as witnesses.</summary>
internal static class WitnessList
{
    public static IEnumerable<Witness> Of(Problem problem, Reachability reachability)
    {
        var slices = new Slices(problem.Catalogue);
        foreach (var thing in problem.Catalogue.All.Where(thing => thing.Kind != PartKind.Option))
        {
            var own = Of(thing, reachability, slices);
            yield return own;
            // An option without a rule is shown whenever its question is.
            foreach (var option in thing.Question?.Choices ?? [])
            {
                var witness = problem.Catalogue.Option(thing.Id, option.Code) is { } ruled ? Of(ruled, reachability, slices) : own;
                yield return witness with { Kind = PartKind.Option, Option = option.Code };
            }
        }
    }

    private static Witness Of(Thing thing, Reachability reachability, Slices slices)
    {
        var proof = reachability.ProofOf(thing) is { } sighting ? slices.Cut(sighting.Case, thing) : null;
        return new Witness(thing.Kind, thing.Id, thing.Code, reachability.VerdictOf(thing), proof?.Answers, proof?.Organisation,
            proof?.Today);
    }
}
