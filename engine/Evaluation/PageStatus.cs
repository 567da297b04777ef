namespace FormEngine.Evaluation;

/// <summary>How far the answers to a page have come.</summary>
public enum PageStatus
{
    /// <summary>Nothing on it is answered.</summary>
    NotStarted,

    /// <summary>Something is answered, something required is missing.</summary>
    InProgress,

    /// <summary>Nothing is missing or wrong.</summary>
    Done,

    /// <summary>An answer is wrong.</summary>
    HasErrors,
}
