using FormEngine.Compilation;
using FormEngine.Questions;
using FormEngine.Schema;

namespace FormEngine.Versions.Comparing;

/// <summary>Compares two versions of a question, with its rows or columns.</summary>
internal sealed class QuestionDiff(CompiledForm before, CompiledForm after, TextDiff texts, List<FormChange> changes)
{
    private readonly OptionDiff _options = new(before, after, texts, changes);

    public void Compare(Spot spot, Question old, Question now)
    {
        var storesAlike = StoredKind.Of(old) == StoredKind.Of(now);
        var (was, kind) = (StoredKind.Name(old), StoredKind.Name(now));
        if (was != kind)
            Add(spot, "kind_changed", EffectOfKind(old, now), $"It was {was}, it is {kind}.", was, kind, (now.Head.Schema.Pointer, false));
        texts.Question(spot, old, now);
        foreach (var facet in storesAlike ? Facets.Always.Concat(Facets.Bounds) : Facets.Always)
            Compare(spot, old, now, facet);
        Checks(spot, old, now);
        if (!storesAlike)
            return;
        _options.Compare(spot, old, now);
        Parts(spot, old, now);
    }

    /// <summary>What a new question or part means for those who have answered the others.</summary>
    public static AnswerEffect EffectOfNew(Question question) =>
        question.Parts.Prepend(question).Any(part => Facets.Requirement(part) is not null)
            ? AnswerEffect.AskedAgain
            : AnswerEffect.KeepsMeaning;

    // A text that was a date or an address is a text still; the other way some are not.
    private static AnswerEffect EffectOfKind(Question old, Question now) =>
        StoredKind.Of(old) != StoredKind.Of(now) ? AnswerEffect.Orphaned
        : !now.Head.Schema.Has("format") ? AnswerEffect.KeepsMeaning
        : AnswerEffect.AskedAgain;

    private void Add(Spot spot, string code, AnswerEffect effect, string message, string? old, string? now, (string, bool) at) =>
        changes.Add(spot.Change(code, effect, message, at) with { Old = old, New = now });

    private void Compare(Spot spot, Question old, Question now, Facet facet)
    {
        var (was, present) = (facet.Read(old), facet.Read(now));
        if (!facet.IsSame(was, present))
            Add(spot, facet.Code, facet.Effect(was, present), facet.Message(was, present), was, present, Facet.At(old, now, facet.Keyword));
    }

    private void Checks(Spot spot, Question old, Question now)
    {
        var (had, has) = (old.Head.Checks.Select(check => check.Rule).ToList(), now.Head.Checks.Select(check => check.Rule).ToList());
        foreach (var rule in has.ExceptBy(had.Select(Tight), Tight))
            Add(spot, "check_added", AnswerEffect.AskedAgain, $"Answers are checked anew: {rule.Text}", null, rule.Text,
                (rule.Pointer, false));
        foreach (var rule in had.ExceptBy(has.Select(Tight), Tight))
            Add(spot, "check_removed", AnswerEffect.KeepsMeaning, $"Answers are no longer checked: {rule.Text}", rule.Text, null,
                (rule.Pointer, true));

        static string Tight(RuleSource rule) => RuleText.Tight(rule.Text);
    }

    private void Parts(Spot spot, Question old, Question now)
    {
        var noun = now.Type == AnswerType.Parts ? "row" : "column";
        var renames = new Renames(TitlesWithout(before, old, now), TitlesWithout(after, now, old));
        var shared = new HashSet<string>();
        foreach (var (was, part, isMoved) in Sequence.Align(old.Parts, now.Parts, part => part.Name))
        {
            var here = spot with { Question = (part ?? was)!.Id };
            if (was is null)
                changes.Add(here.Change($"{noun}_added", EffectOfNewPart(now, part!), $"The {noun} «{Title(after, part!)}» is new.",
                    (part!.Head.Schema.Pointer, false)) with
                { LooksLike = renames.Find(part.Name) });
            else if (part is null)
                changes.Add(here.Change($"{noun}_removed", AnswerEffect.Orphaned, $"The {noun} «{Title(before, was)}» is gone.",
                    (was.Head.Schema.Pointer, true)) with
                { LooksLike = renames.Find(was.Name) });
            else
                ComparePart(here, was, part, isMoved ? noun : null, shared);
        }
    }

    private void ComparePart(Spot spot, Question old, Question now, string? moved, HashSet<string> shared)
    {
        if (moved is not null)
            changes.Add(spot.Change($"{moved}_moved", AnswerEffect.KeepsMeaning, $"The {moved} has another place.",
                (now.Head.Schema.Pointer, false)));
        var first = changes.Count;
        Compare(spot, old, now);
        for (var i = changes.Count - 1; i >= first; i--)
            TellOnce(i, now.Id.Split('.')[0], shared);
    }

    // What rows share, such as their scale, is told once, of the whole question.
    private void TellOnce(int index, string question, HashSet<string> shared)
    {
        var change = changes[index];
        if (!change.Pointer.StartsWith("/definitions/", StringComparison.Ordinal))
            return;
        if (shared.Add($"{change.Pointer} {change.Message}"))
            changes[index] = change with { Question = question };
        else
            changes.RemoveAt(index);
    }

    private static AnswerEffect EffectOfNewPart(Question question, Question part) =>
        question.Type == AnswerType.Parts && Facets.Requirement(question) is not null ? AnswerEffect.AskedAgain : EffectOfNew(part);

    private static IEnumerable<(string, string?)> TitlesWithout(CompiledForm form, Question question, Question other) => question.Parts
        .ExceptBy(other.Parts.Select(part => part.Name), part => part.Name)
        .Select(part => (part.Name, (string?)$"{StoredKind.Of(part)} {Title(form, part)}"));

    private static string Title(CompiledForm form, Question question) => form.Texts(form.Language).Question(question.Id).Title;
}
