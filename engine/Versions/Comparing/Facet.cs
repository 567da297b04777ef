using FormEngine.Questions;

namespace FormEngine.Versions.Comparing;

/// <summary>Something a version says of a question besides its texts and options.</summary>
/// <param name="Code">The code of the change.</param>
/// <param name="Keyword">Where the form says it.</param>
/// <param name="Subject">What it is, as the beginning of a sentence.</param>
/// <param name="Absent">What holds where nothing is said.</param>
/// <param name="Read">What a version says; null where nothing.</param>
/// <param name="Effect">What going from the one to the other means for stored answers.</param>
internal sealed record Facet(
    string Code, string Keyword, string Subject, string Absent, Func<Question, string?> Read, Func<string?, string?, AnswerEffect> Effect)
{
    public static (string Pointer, bool IsInOld) At(Question old, Question now, string keyword) =>
        now.Head.Schema.Find(keyword) is { } found ? (found.Pointer, false)
        : old.Head.Schema.Find(keyword) is { } was ? (was.Pointer, true)
        : (now.Head.Schema.Pointer, false);

    /// <summary>Whether it is a rule, which may be laid out otherwise and stay the same.</summary>
    public bool IsRule { get; init; }

    public bool IsSame(string? old, string? now) => IsRule ? RuleText.Same(old, now) : old == now;

    public string Message(string? old, string? now) => $"{Subject}: {old ?? Absent} → {now ?? Absent}.";
}
