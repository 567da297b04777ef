using System.Globalization;
using FormEngine.Compilation;
using FormEngine.Questions;

namespace FormEngine.Versions.Comparing;

/// <summary>Compares the options of a closed question. Answers hold codes, so a changed code is another option.</summary>
internal sealed class OptionDiff(CompiledForm before, CompiledForm after, TextDiff texts, List<FormChange> changes)
{
    public void Compare(Spot spot, Question old, Question now)
    {
        var (had, has) = (new OptionList(before, old), new OptionList(after, now));
        var renames = new Renames(had.LabelsWithout(has), has.LabelsWithout(had));
        foreach (var (was, option, isMoved) in Sequence.Align(old.Choices, now.Choices, option => option.Code))
        {
            var here = spot with { Option = (option ?? was)!.Code };
            if (was is null)
                Add(here, "option_added", AnswerEffect.KeepsMeaning, $"The option {has.Label(option!)} is new.",
                    (has.Pointer(option!), false), renames);
            else if (option is null)
                Add(here, "option_removed", AnswerEffect.Orphaned, $"The option {had.Label(was)} is gone.", (had.Pointer(was), true),
                    renames);
            else
            {
                if (isMoved)
                    changes.Add(here.Change("option_moved", AnswerEffect.KeepsMeaning, "The option has another place in the list.",
                        (has.Pointer(option), false)));
                texts.Option(here, old, now, option.Code);
                Compare(here, was, option, has.Pointer(option));
            }
        }
    }

    private void Compare(Spot spot, Option old, Option now, string pointer)
    {
        Differ("score_changed", AnswerEffect.ChangesScores, "Its score", Number(old.Score), Number(now.Score));
        Differ("missing_changed", AnswerEffect.ChangesMeaning, "The kind of non-answer it is", old.Missing, now.Missing);
        Differ("exclusive_changed", now.Exclusive ? AnswerEffect.AskedAgain : AnswerEffect.KeepsMeaning, "It rules out the others",
            Flag(old), Flag(now));
        Differ(Facets.Visibility, AnswerEffect.ChangesVisibility, "It is offered when", old.VisibleIf?.Text, now.VisibleIf?.Text,
            RuleText.Same);

        void Differ(string code, AnswerEffect effect, string subject, string? was, string? present,
            Func<string?, string?, bool>? areSame = null)
        {
            if (!(areSame ?? string.Equals)(was, present))
                changes.Add(spot.Change(code, effect, $"{subject}: {was ?? "–"} → {present ?? "–"}.", (pointer, false)) with
                {
                    Old = was,
                    New = present
                });
        }
    }

    private static string? Number(double? score) => score?.ToString(CultureInfo.InvariantCulture);

    private static string? Flag(Option option) => option.Exclusive ? "yes" : null;

    private void Add(Spot spot, string code, AnswerEffect effect, string message, (string, bool) at, Renames renames) =>
        changes.Add(spot.Change(code, effect, message, at) with { LooksLike = renames.Find(spot.Option!) });
}
