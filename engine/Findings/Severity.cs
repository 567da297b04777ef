namespace FormEngine.Findings;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>The definition cannot be used before it is put right.</summary>
    Error,

    /// <summary>The definition works, but probably not as its author meant.</summary>
    Warning,

    /// <summary>Something worth knowing.</summary>
    Info,
}
