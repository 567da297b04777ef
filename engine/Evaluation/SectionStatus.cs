namespace FormEngine.Evaluation;

/// <summary>How far the answers to a form have come. That it is complete is for its owner to say.</summary>
public enum SectionStatus
{
    /// <summary>Nothing visible is answered.</summary>
    NotStarted,

    /// <summary>Something visible is answered.</summary>
    InProgress,

    /// <summary>Nothing is missing or wrong.</summary>
    Ready,
}
