namespace FormEngine.Importing.Meaning;

/// <summary>
/// What a condition of the source comes to. Both source languages know only true and false, ours also unknown; so a
/// condition is kept as the rule that is true exactly where the source says true, the one that is true exactly where
/// it says false, and one that is never unknown.
/// </summary>
/// <param name="True">True exactly where the source is true; elsewhere false or unknown.</param>
/// <param name="False">True exactly where the source is false; elsewhere false or unknown.</param>
/// <param name="Sure">True where the source is true, and false where it is false.</param>
internal sealed record Condition(Rule True, Rule False, Rule Sure)
{
    /// <summary>False exactly where the source is false; elsewhere true or unknown, as a check wants it.</summary>
    public Rule Unfailing => Rule.Not(False);

    public static Condition Always(bool value) => Definite(value ? Rule.True : Rule.False);

    /// <summary>A rule that is never unknown.</summary>
    public static Condition Definite(Rule rule) => new(rule, Rule.Not(rule), rule);

    /// <summary>A rule that is unknown where something is blank, and what the source says then.</summary>
    public static Condition Of(Rule rule, Rule blank, bool whenBlank) => whenBlank
        ? new(Rule.Or(blank, rule), Rule.Not(rule), Rule.Or(blank, rule))
        : new(rule, Rule.Or(blank, Rule.Not(rule)), Rule.And(Rule.Not(blank), rule));

    public static Condition And(Condition left, Condition right) =>
        new(Rule.And(left.True, right.True), Rule.Or(left.False, right.False), Rule.And(left.Sure, right.Sure));

    public static Condition Or(Condition left, Condition right) =>
        new(Rule.Or(left.True, right.True), Rule.And(left.False, right.False), Rule.Or(left.Sure, right.Sure));

    public static Condition Not(Condition condition) => new(condition.False, condition.True, Rule.Not(condition.Sure));
}
