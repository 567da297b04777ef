namespace FormEngine.Linting;

/// <summary>What is known of whether something can be shown.</summary>
public enum Verdict
{
    /// <summary>It can: there are answers that show it, as the evaluator confirms.</summary>
    Proved,

    /// <summary>It cannot: no answers within the bounds of their questions show it.</summary>
    Refuted,

    /// <summary>Neither could be shown within the budget.</summary>
    Undecided,
}
