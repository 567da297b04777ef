using FormEngine.Findings;
using FormEngine.Linting.Proofs;

namespace FormEngine.Linting;

/// <summary>
/// Finds pages, questions and whole forms that can be shown with nothing in them. Organisations are taken to have all
/// attributes that rules read.
/// </summary>
internal sealed class EmptyLint
{
    private const int Steps = 20_000;
    private readonly Problem _problem;
    private readonly FindingList _findings;
    private readonly Slices _slices;
    private readonly IReadOnlyList<Goal> _attributes;
    private readonly List<Sighting> _seen = [];

    private EmptyLint(Problem problem, FindingList findings)
    {
        _problem = problem;
        _findings = findings;
        _slices = new Slices(problem.Catalogue);
        _attributes = [.. problem.Vocabulary.Attributes.Keys.Order(StringComparer.Ordinal).Select(id => new HasValue(Cell.Attribute(id)))];
    }

    public static void Check(Problem problem, Reachability reachability, FindingList findings)
    {
        var lint = new EmptyLint(problem, findings);
        lint.CheckForm();
        foreach (var (page, questions) in problem.Catalogue.Pages.Where(entry => reachability.VerdictOf(entry.Page) == Verdict.Proved))
            lint.CheckPage(page, questions);
        foreach (var thing in problem.Catalogue.All.Where(thing => thing.Question is not null
            && reachability.VerdictOf(thing) == Verdict.Proved))
            lint.CheckQuestion(thing);
    }

    private void CheckForm()
    {
        var questions = _problem.Catalogue.Pages.SelectMany(entry => entry.Questions).ToList();
        if (questions.Exists(question => question.Chain.All(thing => thing.Rule is null)))
            return;
        var found =
            Find([.. questions.Select(question => new Hidden(question))], sighting => sighting.State.Visible.Count == 0, [], "/x-pages",
                "whether the form always has a question");
        if (found is not null)
            _findings.Warning("form_can_be_empty", "/x-pages",
                $"The form can be without any question: with {found}. Show something to all who get it, or give its section a rule.");
    }

    private void CheckPage(Thing page, IReadOnlyList<Thing> questions)
    {
        if (questions.Any(question => question.Rule is null))
            return;
        var found = Find(
            [new Shown(page), .. questions.Select(question => new Holds(question.Rule!, Truth.NotTrue))],
            sighting => sighting.Shows(page) && !questions.Any(sighting.Shows),
            [page, .. questions], page.Pointer, $"whether {page.LowerName} can be shown empty");
        if (found is not null)
            _findings.Warning("page_can_be_empty", page.Pointer,
                $"{page.Name} can be shown with no question on it: with {found}. Give the page an «x-visible-if», "
                    + $"or a question that is always shown.");
    }

    private void CheckQuestion(Thing thing)
    {
        if (Contents.Of(thing, _problem.Catalogue) is not { } contents)
            return;
        string? Found(bool demanded) => Find(
            [new TooLittle(contents, demanded)], contents.IsTooLittle, [thing, .. contents.Ruled], thing.Pointer,
            $"whether {thing.LowerName} can be shown empty");
        if (contents.IsChoice && TooLittle.CanBeDemanded(thing) && Found(true) is { } stuck)
            _findings.Error("nothing_to_choose", thing.Pointer,
                $"{thing.Name} must be answered, but can be shown with too few options to do so: with {stuck}. "
                    + $"Give it options that are always shown.");
        else if (contents.Needed == contents.Ruled.Count && Found(false) is { } empty)
            _findings.Warning("question_can_be_empty", thing.Pointer,
                $"{thing.Name} can be shown with nothing in it: with {empty}. Show it only where something in it is shown.");
    }

    // Nothing is told that the evaluator does not confirm.
    private string? Find(IReadOnlyList<Goal> goals, Func<Sighting, bool> confirms, IEnumerable<Thing> about, string pointer,
        string question)
    {
        if (_seen.Find(sighting => confirms(sighting)) is { } known)
            return Words.Of(_slices.Cut(known.Case, about));
        var (verdict, store) = _problem.Solve(Steps, [.. _attributes, .. goals]);
        if (store is not null && Reachability.Look(_problem, store) is { } sighting)
        {
            _seen.Add(sighting);
            if (confirms(sighting))
                return Words.Of(_slices.Cut(sighting.Case, about));
        }

        if (verdict != Verdict.Refuted)
            _findings.Undecided(pointer, question);
        return null;
    }
}
