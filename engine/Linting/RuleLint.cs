using FormEngine.Findings;
using FormEngine.Linting.Proofs;
using FormEngine.Rules;
using FormEngine.Schema;

namespace FormEngine.Linting;

/// <summary>Finds rules that decide nothing, and checks that no answer passes.</summary>
internal sealed class RuleLint(Problem problem, FindingList findings)
{
    private const int Steps = 20_000;

    public static void Check(Problem problem, Reachability reachability, FindingList findings)
    {
        var lint = new RuleLint(problem, findings);
        foreach (var thing in problem.Catalogue.All.Where(thing => reachability.VerdictOf(thing) == Verdict.Proved))
        {
            if (thing.Rule is not null && !reachability.Sightings.Any(sighting => sighting.Hides(thing)))
                lint.CheckShown(thing);
            if (thing.Question is { } question && thing.Kind != PartKind.Option)
            {
                lint.CheckRequired(thing);
                foreach (var (check, rule) in problem.Catalogue.Checks(question))
                    lint.CheckCheck(thing, check.Rule, rule);
            }
        }
    }

    private void CheckShown(Thing thing)
    {
        Goal hidden = thing.Parent is { } parent
            ? new Somewhere(parent, thing.Rule!, Truth.NotTrue, thing.Rows)
            : new Holds(thing.Rule!, Truth.NotTrue);
        if (IsImpossible(hidden, thing.Source!, $"whether {thing.LowerName} can be hidden"))
            findings.Warning("always_true", thing.Source!.Pointer,
                $"This rule is true for everyone who comes this far, so {thing.LowerName} is never hidden. Remove the rule, "
                    + $"or correct it.");
    }

    private void CheckRequired(Thing thing)
    {
        if (problem.Catalogue.Required(thing.Question!) is not { } rule)
            return;
        var source = thing.Question!.Head.RequiredIf!;
        if (IsImpossible(new Somewhere(thing, rule, Truth.True, thing.Rows), source, $"whether {thing.LowerName} can be required"))
            findings.Warning("never_true", source.Pointer,
                $"{thing.Name} is never required: no answers make this rule true. Remove the rule, or correct it.");
        else if (IsImpossible(new Somewhere(thing, rule, Truth.NotTrue, thing.Rows), source,
            $"whether {thing.LowerName} can be left unanswered"))
            findings.Warning("always_true", source.Pointer,
                $"This rule is true for everyone who is asked. Write \"x-required-if\": true, or correct the rule.");
    }

    private void CheckCheck(Thing thing, RuleSource source, Expr rule)
    {
        if (IsImpossible(new Somewhere(thing, rule, Truth.True, thing.Rows, IsAnswered: true), source, "whether this check can pass"))
            findings.Error("never_passes", source.Pointer,
                $"No answers within the bounds of their questions pass this check of «{thing.Id}». Correct the check, or the bounds.");
        else if (IsImpossible(new Somewhere(thing, rule, Truth.False, thing.Rows, IsAnswered: true), source, "whether this check can fail"))
            findings.Warning("never_fails", source.Pointer, $"This check of «{thing.Id}» can never fail. Remove it, or correct it.");
    }

    private bool IsImpossible(Goal goal, RuleSource source, string question)
    {
        var (verdict, _) = problem.Solve(Steps, goal);
        if (verdict == Verdict.Undecided)
            findings.Undecided(source.Pointer, question);
        return verdict == Verdict.Refuted;
    }
}
