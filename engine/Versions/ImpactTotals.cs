using FormEngine.Compilation;

namespace FormEngine.Versions;

/// <summary>Counts over many responses, one after the other; how many there are makes no difference to its size.</summary>
/// <param name="from">The version the responses were begun on.</param>
/// <param name="to">The new version.</param>
public sealed class ImpactTotals(CompiledForm from, CompiledForm to)
{
    /// <summary>The name under which keys that neither version knows are counted together.</summary>
    public const string Unknown = "?";

    private readonly Dictionary<string, QuestionTotals> _questions = [];

    /// <summary>All responses.</summary>
    public int Responses { get; private set; }

    /// <summary>The responses in which an answer is orphaned, asked again or says something else, or that reopen.</summary>
    public int Touched { get; private set; }

    /// <summary>The completed responses that reopen.</summary>
    public int Reopening { get; private set; }

    /// <summary>The counts by question, matrix row or column, in page order, what only the old version has last; only those that have
    /// any.</summary>
    public IReadOnlyDictionary<string, QuestionTotals> Questions => new OrderedDictionary<string, QuestionTotals>(
        to.Questions.Concat(from.Questions).SelectMany(question => question.WithParts()).Select(question => question.Id).Append(Unknown)
            .Distinct()
            .Where(_questions.ContainsKey).Select(id => KeyValuePair.Create(id, _questions[id])));

    /// <summary>Counts one response.</summary>
    public void Add(ResponseImpact impact)
    {
        Responses++;
        Touched += impact.Orphaned.Count + impact.AskedAgain.Count + impact.ChangedMeaning.Count + impact.Reopens.Count > 0 ? 1 : 0;
        Reopening += impact.Reopens.Count > 0 ? 1 : 0;
        Count(impact.Kept, totals => totals with { Kept = totals.Kept + 1 });
        Count(impact.AskedAgain, totals => totals with { AskedAgain = totals.AskedAgain + 1 });
        Count(impact.Orphaned, totals => totals with { Orphaned = totals.Orphaned + 1 });
        Count(impact.Restored, totals => totals with { Restored = totals.Restored + 1 });
        Count(impact.ChangedMeaning, totals => totals with { ChangedMeaning = totals.ChangedMeaning + 1 });
        Count(impact.Shown, totals => totals with { Shown = totals.Shown + 1 });
        Count(impact.Hidden, totals => totals with { Hidden = totals.Hidden + 1 });
        Count(impact.Reopens.Select(reason => reason.Question).Distinct(), totals => totals with { Reopens = totals.Reopens + 1 });
    }

    private void Count(IEnumerable<string> ids, Func<QuestionTotals, QuestionTotals> add)
    {
        foreach (var id in ids)
        {
            var known = from.Find(id) is null && to.Find(id) is null ? Unknown : id;
            _questions[known] = add(_questions.GetValueOrDefault(known, new QuestionTotals()));
        }
    }
}

/// <summary>In how many responses something holds of a question; see <see cref="ResponseImpact"/> for what each means.</summary>
/// <param name="Kept">Its answer stands.</param>
/// <param name="AskedAgain">Its answer stands, but is now incomplete or wrong.</param>
/// <param name="Orphaned">Its answer is kept apart.</param>
/// <param name="Restored">Its answer is back.</param>
/// <param name="ChangedMeaning">Its answer stands, but no longer says the same.</param>
/// <param name="Shown">It is visible now and was not.</param>
/// <param name="Hidden">It was visible and is hidden now.</param>
/// <param name="Reopens">It keeps a completed response from staying so.</param>
public sealed record QuestionTotals(
    int Kept = 0, int AskedAgain = 0, int Orphaned = 0, int Restored = 0, int ChangedMeaning = 0, int Shown = 0, int Hidden = 0,
    int Reopens = 0);
