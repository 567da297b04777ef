using System.Globalization;
using FormEngine.Questions;

namespace FormEngine.Versions.Comparing;

/// <summary>Compares the options of a closed question. Answers hold codes, so a changed code is another option.</summary>
internal sealed class OptionDiff(CompiledForm before, CompiledForm after, TextDiff texts, List<FormChange> changes)
{
    public void Compare(Spot spot, Question old, Question now)
    {
        var renames = Renames(old, now);
        foreach (var (was, option, isMoved) in Sequence.Align(old.Choices, now.Choices, option => option.Code))
        {
            var here = spot with { Option = (option ?? was)!.Code };
            if (was is null)
                Add(here, "option_added", AnswerEffect.KeepsMeaning, $"The option {Label(after, now, option!)} is new.", At(now, option!, false), renames);
            else if (option is null)
                Add(here, "option_removed", AnswerEffect.Orphaned, $"The option {Label(before, old, was)} is gone.", At(old, was, true), renames);
            else
                Compare(here, (old, was), (now, option), isMoved);
        }
    }

    private static (string, bool) At(Question question, Option option, bool isInOld)
    {
        var schema = question is MultipleChoiceQuestion ? question.Head.Schema.Child("items")! : question.Head.Schema;
        return ($"{schema.PointerTo("oneOf")}/{question.Choices.Index().First(item => item.Item == option).Index}", isInOld);
    }

    private static string Label(CompiledForm form, Question question, Option option) =>
        $"«{option.Code}» ({form.Texts(form.Language).Option(question.Id, option.Code)})";

    private void Compare(Spot spot, (Question Question, Option Option) old, (Question Question, Option Option) now, bool isMoved)
    {
        if (isMoved)
            changes.Add(spot.Change("option_moved", AnswerEffect.KeepsMeaning, "The option has another place in the list.", At(now.Question, now.Option, false)));
        texts.Option(spot, old.Question, now.Question, now.Option.Code);
        Differ("score_changed", AnswerEffect.ChangesScores, "Its score", Number(old.Option.Score), Number(now.Option.Score));
        Differ("missing_changed", AnswerEffect.ChangesMeaning, "The kind of non-answer it is", old.Option.Missing, now.Option.Missing);
        Differ("exclusive_changed", now.Option.Exclusive ? AnswerEffect.AskedAgain : AnswerEffect.KeepsMeaning, "It rules out the others", Flag(old.Option), Flag(now.Option));
        Differ(Facets.Visibility, AnswerEffect.ChangesVisibility, "It is offered when", old.Option.VisibleIf?.Text, now.Option.VisibleIf?.Text);

        void Differ(string code, AnswerEffect effect, string subject, string? was, string? present)
        {
            if (was != present)
                changes.Add(spot.Change(code, effect, $"{subject}: {was ?? "–"} → {present ?? "–"}.", At(now.Question, now.Option, false)) with { Old = was, New = present });
        }
    }

    private static string? Number(double? score) => score?.ToString(CultureInfo.InvariantCulture);

    private static string? Flag(Option option) => option.Exclusive ? "yes" : null;

    private void Add(Spot spot, string code, AnswerEffect effect, string message, (string, bool) at, Renames renames) =>
        changes.Add(spot.Change(code, effect, message, at) with { LooksLike = renames.Find(spot.Option!) });

    private Renames Renames(Question old, Question now)
    {
        return new(Labels(before, old, now), Labels(after, now, old));

        static IEnumerable<(string, string?)> Labels(CompiledForm form, Question question, Question other) => question.Choices
            .ExceptBy(other.Choices.Select(option => option.Code), option => option.Code)
            .Select(option => (option.Code, (string?)form.Texts(form.Language).Option(question.Id, option.Code)));
    }
}
