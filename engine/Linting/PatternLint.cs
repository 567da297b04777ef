using FormEngine.Compilation;
using FormEngine.Findings;

namespace FormEngine.Linting;

/// <summary>Finds patterns that nobody is told of, and words about a pattern that is not there.</summary>
internal static class PatternLint
{
    public static void Check(CompiledForm form, FindingList findings)
    {
        foreach (var question in form.Questions.SelectMany(question => question.WithParts()))
        {
            var schema = question.Head.Schema;
            var hasWords = !string.IsNullOrWhiteSpace(schema.Text("x-pattern-text"));
            if (schema.Has("pattern") && !hasWords)
                findings.Warning("pattern_without_words", schema.PointerTo("pattern"),
                    $"«{question.Id}» refuses texts without saying what it wants. Say it in «x-pattern-text».");
            if (!schema.Has("pattern") && schema.Has("x-pattern-text"))
                findings.Warning("words_without_pattern", schema.PointerTo("x-pattern-text"),
                    $"«{question.Id}» says what a text must look like, but has no «pattern» that asks for it.");
        }
    }
}
