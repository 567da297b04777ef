namespace FormEngine.Linting.Proofs;

/// <summary>How many steps a proof may take; counted, never timed, so that the same form always gets the same verdict.</summary>
internal sealed class Budget(int steps)
{
    public int Left { get; private set; } = steps;

    public void Spend(int steps)
    {
        Left -= steps;
        if (Left < 0)
            throw new OutOfBudgetException();
    }
}

internal sealed class OutOfBudgetException : Exception;
