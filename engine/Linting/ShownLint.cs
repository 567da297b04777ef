using FormEngine.Findings;
using FormEngine.Linting.Proofs;

namespace FormEngine.Linting;

/// <summary>Finds what can never be shown, and what only shows while a check fails.</summary>
internal static class ShownLint
{
    public static void Check(Problem problem, Reachability reachability, FindingList findings)
    {
        foreach (var thing in problem.Catalogue.All)
        {
            // What stands in something that is never shown needs no finding of its own.
            if (thing.Rule is null || (thing.Parent is { } parent && reachability.VerdictOf(parent) == Verdict.Refuted))
                continue;
            var verdict = reachability.VerdictOf(thing);
            if (verdict == Verdict.Refuted)
                findings.Error("never_shown", thing.Source!.Pointer,
                    $"{thing.Name} is never shown: no answers make this rule true. Correct the rule, or remove what it hides.");
            if (verdict == Verdict.Undecided)
                findings.Undecided(thing.Source!.Pointer, $"whether {thing.LowerName} can be shown");
            if (reachability.OnlyWithErrors(thing))
                findings.Warning("shown_only_on_error", thing.Source!.Pointer,
                    $"{thing.Name} is only shown while a check fails, so no complete answer holds it. Correct the rule or the check.");
        }
    }

    /// <summary>Says that a question could not be settled within the budget.</summary>
    public static void Undecided(this FindingList findings, string pointer, string question) => findings.Warning(
        "undecided", pointer,
        $"It could not be settled within the budget {question}. Make the rules simpler, or make sure of it yourself.");
}
