namespace FormEngine.Linting.Proofs;

/// <summary>What a rule may come to; several flags mean that any of them will do.</summary>
[Flags]
internal enum Truth
{
    None = 0,
    True = 1,
    False = 2,
    Unknown = 4,
    Known = True | False,
    NotTrue = False | Unknown,
    NotFalse = True | Unknown,
    Any = True | False | Unknown,
}

internal static class Truths
{
    public static bool Allows(this Truth wanted, Truth truth) => (wanted & truth) != Truth.None;

    public static Truth Negate(this Truth wanted) =>
        (wanted & Truth.Unknown)
        | (wanted.Allows(Truth.True) ? Truth.False : Truth.None)
        | (wanted.Allows(Truth.False) ? Truth.True : Truth.None);
}
