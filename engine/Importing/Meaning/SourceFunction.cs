using FormEngine.Importing.Expressions;

namespace FormEngine.Importing.Meaning;

/// <summary>A function of a source language.</summary>
/// <param name="Outcome">What becomes of it at best; what it is of may be more than rules can say.</param>
/// <param name="Translate">Its value; throws <see cref="ImportException"/> where there is no counterpart.</param>
internal sealed record SourceFunction<T>(ImportOutcome Outcome, Func<T, IReadOnlyList<Node>, Value> Translate)
    where T : Translator
{
    public static SourceFunction<T> Exact(Func<T, IReadOnlyList<Node>, Value> translate) => new(ImportOutcome.Exact, translate);

    public static SourceFunction<T> Approximated(Func<T, IReadOnlyList<Node>, Value> translate) =>
        new(ImportOutcome.Approximated, translate);

    /// <summary>Those that have no counterpart, for one reason.</summary>
    public static IEnumerable<KeyValuePair<string, SourceFunction<T>>> Dropped(string reason, params IEnumerable<string> names) =>
        names.Select(name => KeyValuePair.Create(name,
            new SourceFunction<T>(ImportOutcome.Dropped, (_, _) => throw new ImportException(reason, name))));
}
