namespace FormEngine.Importing;

/// <summary>What became of something in the source of an import.</summary>
public enum ImportOutcome
{
    /// <summary>It means the same in the imported form.</summary>
    Exact,

    /// <summary>It has a counterpart that differs in the way the report says.</summary>
    Approximated,

    /// <summary>It is not in the imported form, for the reason the report gives.</summary>
    Dropped,
}
