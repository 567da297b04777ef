using System.Text.Json.Nodes;
using FormEngine.Rules;

namespace FormEngine.Linting.Proofs;

/// <summary>Cuts a case down to the answers that a thing hangs on, directly or through what those answers hang on.</summary>
internal sealed class Slices(Catalogue catalogue)
{
    private readonly Dictionary<string, HashSet<string>> _reads = [];

    public Case Cut(Case whole, params IEnumerable<Thing> things)
    {
        var kept = new HashSet<string>();
        var left = new Stack<string>();
        foreach (var thing in things)
        {
            foreach (var read in thing.Chain.SelectMany(Reads).Concat(thing.Rows is { } rows ? [rows.Id] : []))
                left.Push(read);
        }

        while (left.TryPop(out var question))
        {
            if (kept.Add(question))
            {
                foreach (var read in ReadsOf(question))
                    left.Push(read);
            }
        }

        var answers = whole.Answers.Where(answer => kept.Contains(answer.Key))
            .Select(answer => KeyValuePair.Create(answer.Key, answer.Value?.DeepClone()));
        return whole with { Answers = new JsonObject(answers) };
    }

    /// <summary>The questions that the rules of a question, of its parts and options, and of its page read.</summary>
    public HashSet<string> ReadsOf(string question)
    {
        if (!_reads.TryGetValue(question, out var reads))
            _reads[question] = reads = [.. catalogue.Find(question).Chain.SelectMany(Reads)];
        return reads;
    }

    /// <summary>Puts together the questions that rules tie to each other, directly or not, each group in document order.</summary>
    public IReadOnlyList<IReadOnlyList<Thing>> Groups(IEnumerable<Thing> questions)
    {
        var groups = new Dictionary<string, List<Thing>>();
        foreach (var question in questions)
        {
            // A rule reads only what stands before it, so what it ties together is known already.
            var tied = ReadsOf(question.Id).Where(groups.ContainsKey).Select(read => groups[read]).Distinct().ToList();
            var group = tied.Count > 0 ? tied.MaxBy(other => other.Count)! : [];
            group.AddRange(tied.Where(other => other != group).SelectMany(other => other).Append(question));
            foreach (var member in group)
                groups[member.Id] = group;
        }

        return [.. groups.Values.Distinct().Select(group => group.OrderBy(question => question.Question!.Ordinal).ToList())];
    }

    private IEnumerable<string> Reads(Thing thing) => catalogue.RulesOf(thing).SelectMany(RuleReads.Of)
        .Where(path => path.StartsWith("answers.", StringComparison.Ordinal)).Select(path => path.Split('.')[1]);
}
