using FormEngine.Server.Data;

namespace FormEngine.Server.Invitations;

/// <summary>Something in a letter that must be put right: the field, the key of the text that says how, and what it names.</summary>
public sealed record LetterError(string Field, string Text, params object[] Arguments);

/// <summary>Reads a letter that staff wrote, so that no reader meets a placeholder that says nothing, or no link.</summary>
public static class LetterCheck
{
    public const int LongestSubject = 200;
    public const int LongestBody = 10_000;

    public static IReadOnlyList<LetterError> Of(LetterTemplate letter, LetterPlaceholders known) =>
        [.. Subject(letter, known), .. Body(letter, known)];

    private static IEnumerable<LetterError> Subject(LetterTemplate letter, LetterPlaceholders known)
    {
        if (letter.Subject.Length == 0)
            yield return new(nameof(letter.Subject), "SubjectMissing");
        if (letter.Subject.Length > LongestSubject)
            yield return new(nameof(letter.Subject), "TextTooLong", LongestSubject);
        if (letter.Subject.Contains('\n', StringComparison.Ordinal))
            yield return new(nameof(letter.Subject), "SubjectOfManyLines");
        foreach (var error in Unknown(nameof(letter.Subject), letter.Subject, known))
            yield return error;
        foreach (var block in LetterTemplate.Placeholders(letter.Subject).Where(known.Blocks.Contains))
            yield return new(nameof(letter.Subject), "NotInSubject", block);
    }

    private static IEnumerable<LetterError> Body(LetterTemplate letter, LetterPlaceholders known)
    {
        if (letter.Body.Length > LongestBody)
            yield return new(nameof(letter.Body), "TextTooLong", LongestBody);
        foreach (var error in Unknown(nameof(letter.Body), letter.Body, known))
            yield return error;
        var alone = letter.Body.Split('\n').Select(line => line.Trim()).ToHashSet();
        foreach (var block in LetterTemplate.Placeholders(letter.Body).Where(known.Blocks.Contains).Distinct()
            .Where(block => !alone.Contains($"{{{block}}}")))
            yield return new(nameof(letter.Body), "NotAlone", block);
        if (!LetterTemplate.Placeholders(letter.Body).Contains(LetterPlaceholders.Link))
            yield return new(nameof(letter.Body), "LinkMissing");
    }

    private static IEnumerable<LetterError> Unknown(string field, string text, LetterPlaceholders known)
    {
        if (text.Count(letter => letter == '{') != text.Count(letter => letter == '}'))
            yield return new(field, "BraceLeftOpen");
        foreach (var name in LetterTemplate.Placeholders(text).Distinct().Where(name => !known.All.Contains(name)))
            yield return Spelling.Nearest(name, known.All) is { } near
                ? new(field, "PlaceholderMisspelled", name, near)
                : new(field, "PlaceholderUnknown", name);
    }
}
