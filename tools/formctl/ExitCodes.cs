namespace FormEngine.Formctl;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>There is something to act on: the linter found errors, a new version touches stored answers.</summary>
    public const int Findings = 1;

    /// <summary>The input cannot be used: no such file, a form that does not compile, answers that are no JSON.</summary>
    public const int Refused = 2;
}
