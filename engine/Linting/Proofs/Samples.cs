using System.Collections.Immutable;
using FormEngine.Answers;
using FormEngine.Questions;

namespace FormEngine.Linting.Proofs;

/// <summary>Texts to answer with. A pattern that none of them fits is passed over, as it cannot be read backwards.</summary>
internal static class Samples
{
    private static readonly string[] Common =
    [
        "abc", "def", "ola@example.org", "kari@example.org", "12345678", "87654321", "+47 12345678", "123456789", "12345678901",
        "1234", "0123", "12", "1", "A", "ABC", "A1", "AB12", "AB12345", "2026", "12:30", "https://example.org/", "2026-06-15",
    ];

    /// <summary>The texts a question may be answered with: those rules compare with, and two others.</summary>
    public static ImmutableHashSet<object> Of(Question question, ImmutableHashSet<object> texts)
    {
        var others = Common.Concat(Common.Select(text => Stretch(text, question))).Where(text => !texts.Contains(text)).Distinct().ToList();
        var fitting = others.Where(text => Fits(question, text, true)).Take(2).ToList();
        var withoutPattern = fitting.Count > 0 ? fitting : others.Where(text => Fits(question, text, false)).Take(2);
        return [.. texts.Where(text => Fits(question, (string)text, true)), .. withoutPattern];
    }

    /// <summary>Two texts beside those given.</summary>
    public static ImmutableHashSet<object> Other(ImmutableHashSet<object> texts) =>
        [.. Enumerable.Range(0, int.MaxValue).Select(i => (object)(i == 0 ? "other" : $"other{i}")).Where(text => !texts.Contains(text))
            .Take(2)];

    private static string Stretch(string text, Question question)
    {
        var (least, most) = ((int)(question.Limits.Least ?? 0), (int)(question.Limits.Most ?? int.MaxValue));
        return (least is > 0 and < 10_000 ? text.PadRight(least, text[^1]) : text) is var padded && padded.Length > most
            ? padded[..most]
            : padded;
    }

    private static bool Fits(Question question, string text, bool withPattern)
    {
        var errors = new ErrorList();
        question.Validate(text, null, errors);
        return !Blank.Is(text) && errors.All.All(error => !withPattern && error.Code == ErrorCodes.Pattern);
    }
}
