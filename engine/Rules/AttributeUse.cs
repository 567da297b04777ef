namespace FormEngine.Rules;

/// <summary>
/// An organisation attribute as the rules use it. Its type comes from the survey; for a lone form it takes the type of
/// its first use, and every other use must agree.
/// </summary>
internal sealed class AttributeUse(string id, RuleType type)
{
    public string Id => id;

    public RuleType Type { get; private set; } = type;

    /// <summary>Settles an open type.</summary>
    public void Become(RuleType type)
    {
        if (Type.Kind == RuleKind.Open)
            Type = type;
    }
}
