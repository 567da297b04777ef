using System.Text.Json.Nodes;
using FormEngine.Rules;

namespace FormEngine.Linting.Proofs;

/// <summary>Cuts a case down to the answers that a thing hangs on, directly or through what those answers hang on.</summary>
internal sealed class Slices(Catalogue catalogue)
{
    private readonly Dictionary<string, HashSet<string>> _reads = [];

    public Case Cut(Case whole, Thing thing)
    {
        var kept = new HashSet<string>();
        var left = new Stack<string>(thing.Chain.SelectMany(Reads));
        if (thing.Rows is { } rows)
            left.Push(rows.Id);
        while (left.TryPop(out var question))
        {
            if (kept.Add(question))
            {
                foreach (var read in ReadsOf(question))
                    left.Push(read);
            }
        }

        var answers = whole.Answers.Where(answer => kept.Contains(answer.Key)).Select(answer => KeyValuePair.Create(answer.Key, answer.Value?.DeepClone()));
        return whole with { Answers = new JsonObject(answers) };
    }

    /// <summary>The questions that the rules of a question, of its parts and options, and of its page read.</summary>
    public HashSet<string> ReadsOf(string question)
    {
        if (!_reads.TryGetValue(question, out var reads))
            _reads[question] = reads = [.. catalogue.Find(question).Chain.SelectMany(Reads)];
        return reads;
    }

    private IEnumerable<string> Reads(Thing thing) => catalogue.RulesOf(thing).SelectMany(RuleReads.Of)
        .Where(path => path.StartsWith("answers.", StringComparison.Ordinal)).Select(path => path.Split('.')[1]);
}
