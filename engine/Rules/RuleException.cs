namespace FormEngine.Rules;

/// <summary>What is wrong with a rule, and at which character. Never leaves the compiler.</summary>
internal sealed class RuleException(string code, string message, int offset) : Exception(message)
{
    public string Code { get; } = code;

    public int Offset { get; } = offset;
}
