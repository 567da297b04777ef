using FormEngine.Compilation;
using FormEngine.Questions;
using FormEngine.Schema;

namespace FormEngine.Versions.Comparing;

/// <summary>Compares texts, language by language, as they are written in each file.</summary>
internal sealed class TextDiff(CompiledForm before, CompiledForm after, List<FormChange> changes)
{
    private readonly IReadOnlyList<string> _languages = [.. after.Languages.Intersect(before.Languages)];

    public void Heading(Spot spot, string oldKey, string newKey)
    {
        Compare(spot, $"{oldKey}/title", $"{newKey}/title", "title", AnswerEffect.CheckMeaning);
        Compare(spot, $"{oldKey}/description", $"{newKey}/description", "help text", AnswerEffect.CheckMeaning);
    }

    public void Question(Spot spot, Question old, Question now)
    {
        var (oldKey, newKey) = (Keys.Question(old.Id), Keys.Question(now.Id));
        Heading(spot, oldKey, newKey);
        Compare(spot, $"{oldKey}/unit", $"{newKey}/unit", "unit", AnswerEffect.ChangesMeaning);
        Compare(spot, $"{oldKey}/pattern-text", $"{newKey}/pattern-text", "wording of what the text must look like",
            AnswerEffect.KeepsMeaning);
        foreach (var (was, check) in old.Head.Checks.Join(now.Head.Checks, Rule, Rule, (was, check) => (was, check)))
            Compare(spot, $"{oldKey}/checks/{was.Index}", $"{newKey}/checks/{check.Index}", "message of a check",
                AnswerEffect.KeepsMeaning);

        static string Rule(Check check) => RuleText.Tight(check.Rule.Text);
    }

    public void Option(Spot spot, Question old, Question now, string code) => Heading(spot, OptionKey(old, code), OptionKey(now, code));

    private static string OptionKey(Question question, string code) =>
        question.OptionDefinition is { } shared ? Keys.DefinitionOption(shared, code) : Keys.Option(question.Id, code);

    private void Compare(Spot spot, string oldKey, string newKey, string what, AnswerEffect effect)
    {
        foreach (var language in _languages)
        {
            var (was, now) = (before.Texts(language).Written, after.Texts(language).Written);
            var (old, present) = (was.Find(oldKey), now.Find(newKey));
            if (old == present)
                continue;
            var isTranslation = language != after.Language && (old is null || present is null);
            var at = present is null ? (was.PointerOf(oldKey), true) : (now.PointerOf(newKey), false);
            changes.Add(spot.Change("text_changed", isTranslation ? AnswerEffect.KeepsMeaning : effect,
                Message(what, old, present, language), at) with
            {
                Language = language,
                Old = old,
                New = present,
            });
        }
    }

    private static string Message(string what, string? old, string? now, string language) =>
        $"The {what} in «{language}» {(old is null ? "is new" : now is null ? "is gone" : "is worded otherwise")}.";
}
