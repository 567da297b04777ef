namespace FormEngine.Linting.Proofs;

/// <summary>Something a branch of a proof must make so.</summary>
internal abstract record Goal
{
    /// <summary>Takes one step: narrows what is settled, sets smaller goals, or tries alternatives. False where it cannot be.</summary>
    public abstract bool Step(Branch branch);
}
