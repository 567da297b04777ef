using FormEngine.Compilation;
using FormEngine.Questions;
using FormEngine.Schema;

namespace FormEngine.Versions.Comparing;

/// <summary>Compares texts, language by language, as they are written in each file.</summary>
internal sealed class TextDiff(CompiledForm before, CompiledForm after, List<FormChange> changes)
{
    private readonly IReadOnlyList<string> _languages = [.. after.Languages.Intersect(before.Languages)];

    public void Heading(Spot spot, string oldKey, string newKey, IEnumerable<Neighbour>? others = null)
    {
        Compare(spot, $"{oldKey}/title", $"{newKey}/title", "title", AnswerEffect.CheckMeaning, others);
        Compare(spot, $"{oldKey}/description", $"{newKey}/description", "help text", AnswerEffect.CheckMeaning);
    }

    public void Question(Spot spot, Question old, Question now)
    {
        var (oldKey, newKey) = (Keys.Question(old.Id), Keys.Question(now.Id));
        Heading(spot, oldKey, newKey,
            Beside(old).Select(other => new Neighbour(other.Id, Keys.Question(other.Id), Keys.Question(other.Id))));
        Compare(spot, $"{oldKey}/unit", $"{newKey}/unit", "unit", AnswerEffect.ChangesMeaning);
        Compare(spot, $"{oldKey}/pattern-text", $"{newKey}/pattern-text", "wording of what the text must look like",
            AnswerEffect.KeepsMeaning);
        foreach (var (was, check) in old.Head.Checks.Join(now.Head.Checks, Rule, Rule, (was, check) => (was, check)))
            Compare(spot, $"{oldKey}/checks/{was.Index}", $"{newKey}/checks/{check.Index}", "message of a check",
                AnswerEffect.KeepsMeaning);

        static string Rule(Check check) => RuleText.Tight(check.Rule.Text);
    }

    public void Option(Spot spot, Question old, Question now, string code) =>
        Heading(spot, OptionKey(old, code), OptionKey(now, code), old.Choices.Where(other => other.Code != code)
            .Select(other => new Neighbour(other.Code, OptionKey(old, other.Code), OptionKey(now, other.Code))));

    // The other rows or columns of the same question, or the other questions.
    private IEnumerable<Question> Beside(Question question) =>
        (question.Id.Split('.') is [var whole, _] ? before.Find(whole)?.Parts ?? [] : before.Questions)
            .Where(other => other.Id != question.Id);

    private static string OptionKey(Question question, string code) =>
        question.OptionDefinition is { } shared ? Keys.DefinitionOption(shared, code) : Keys.Option(question.Id, code);

    private void Compare(Spot spot, string oldKey, string newKey, string what, AnswerEffect effect,
        IEnumerable<Neighbour>? others = null)
    {
        foreach (var language in _languages)
        {
            var (was, now) = (before.Texts(language).Written, after.Texts(language).Written);
            var (old, present) = (was.Find(oldKey), now.Find(newKey));
            if (old == present)
                continue;
            var isTranslation = language != after.Language && (old is null || present is null);
            var at = present is null ? (was.PointerOf(oldKey), true) : (now.PointerOf(newKey), false);
            var taken = others?.FirstOrDefault(other => IsTakenFrom(other, old, present, language));
            changes.Add(spot.Change("text_changed",
                taken is not null ? AnswerEffect.ChangesMeaning : isTranslation ? AnswerEffect.KeepsMeaning : effect,
                taken is null ? Message(what, old, present, language) : $"The {what} in «{language}» is the one «{taken.Name}» had.",
                at) with
            {
                Language = language,
                Old = old,
                New = present,
            });
        }
    }

    // Two texts that change places look like two new wordings, but turn every stored answer into its opposite.
    private bool IsTakenFrom(Neighbour other, string? old, string? present, string language)
    {
        var had = before.Texts(language).Written.Find($"{other.OldKey}/title");
        return present is not null && old is not null && IsAlike(present, had) && !IsAlike(present, old)
            && !IsAlike(after.Texts(language).Written.Find($"{other.NewKey}/title"), had);
    }

    private static bool IsAlike(string? one, string? other) =>
        one is not null && other is not null && string.Equals(Bare(one), Bare(other), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', '!', '?', ':');

    private static string Message(string what, string? old, string? now, string language) =>
        $"The {what} in «{language}» {(old is null ? "is new" : now is null ? "is gone" : "is worded otherwise")}.";

    /// <summary>Something that stands beside what is compared, by its keys in both versions.</summary>
    internal sealed record Neighbour(string Name, string OldKey, string NewKey);
}
