using System.Text.Json.Nodes;
using FormEngine.Findings;
using FormEngine.Linting.Proofs;
using FormEngine.Organisations;

namespace FormEngine.Linting;

/// <summary>
/// Finds organisations that cannot complete the form, whatever they answer. Questions that no rule ties to each other
/// are looked at apart, so that the effort does not grow with the length of the form.
/// </summary>
internal sealed class CompletionLint(Problem problem, FindingList findings)
{
    private const int Steps = 40_000;
    private readonly HashSet<Thing> _told = [];

    public static void Check(Problem problem, FindingList findings)
    {
        var lint = new CompletionLint(problem, findings);
        var groups = new Slices(problem.Catalogue).Groups(problem.Catalogue.Pages.SelectMany(entry => entry.Questions));
        foreach (var organisation in SampleOrganisations.Of(problem))
        {
            IReadOnlyList<Goal> given = AttributeGoal.All(problem.Vocabulary, new OrganisationAttributes(organisation));
            if (problem.Solve(Steps, given).Verdict == Verdict.Refuted)
                continue;
            foreach (var group in groups)
                lint.Check(group, given, organisation);
        }
    }

    private void Check(IReadOnlyList<Thing> group, IReadOnlyList<Goal> given, JsonObject organisation)
    {
        var verdict = Solve(group, group.Count, given);
        var thing = verdict == Verdict.Refuted ? Culprit(group, given) : group[0];
        if (verdict == Verdict.Proved || !_told.Add(thing))
            return;
        if (verdict == Verdict.Undecided)
            findings.Undecided(thing.Pointer,
                $"whether the form can be completed with {thing.LowerName} and those that hang together with it");
        else
            findings.Error("cannot_be_completed", thing.Pointer,
                $"The form cannot be completed: {Who(organisation)} can give {thing.LowerName} an answer that is within bounds and "
                    + "passes its checks, whatever is answered before. Look at its checks, bounds and options, and at the rules it is "
                    + "required by.");
    }

    private Verdict Solve(IReadOnlyList<Thing> group, int questions, IReadOnlyList<Goal> given) =>
        problem.Solve(Steps, [.. given, new CompletedFrom(group, 0, questions)]).Verdict;

    // The first question with which it fails is the one to look at.
    private Thing Culprit(IReadOnlyList<Thing> group, IReadOnlyList<Goal> given)
    {
        var (passes, fails) = (0, group.Count);
        while (fails - passes > 1)
        {
            var middle = (passes + fails) / 2;
            if (Solve(group, middle, given) == Verdict.Refuted)
                fails = middle;
            else
                passes = middle;
        }

        return group[fails - 1];
    }

    private static string Who(JsonObject organisation) =>
        organisation.Count == 0 ? "nobody" : $"no organisation with {Words.List(organisation)}";
}
