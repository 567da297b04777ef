using FormEngine.Questions;
using FormEngine.Rules;

namespace FormEngine.Linting.Proofs;

/// <summary>How many rows of a repeating question are worth trying, given what rules ask of them.</summary>
internal sealed class RowNumbers(IReadOnlyList<List<Expr>> rules)
{
    private const int Most = 60;
    private readonly Dictionary<string, (IReadOnlyList<int>, bool)> _known = [];

    public (IReadOnlyList<int> Counts, bool AreAll) Of(Question question)
    {
        if (!_known.TryGetValue(question.Id, out var numbers))
            _known[question.Id] = numbers = Find(question);
        return numbers;
    }

    private (IReadOnlyList<int>, bool) Find(Question question)
    {
        var readers = rules.Where(rule => rule.Exists(node => Reads(node, question.Id))).ToList();
        var least = Math.Max(1, (int)(question.Limits.Least ?? 0));
        var most = (int)question.Limits.Most!.Value;
        var reckoned = readers.Exists(rule => rule.Exists(node => Reckons(node, question.Id)));
        // Where rules only ask whether a column is answered, one row for each will do.
        var asked = readers.SelectMany(rule => rule.OfType<ColumnVariable>()).Select(column => column.Path).Distinct().Count();
        var first = Enumerable.Range(least, Math.Min(Most, reckoned ? 3 : Math.Max(1, asked)));
        var constants = reckoned
            ? readers.SelectMany(rule => rule.OfType<Constant>()).Select(constant => constant.Value).OfType<double>()
            : [];
        var counts = first.Concat(constants.SelectMany(constant => Around(constant, question)))
            .Concat(most <= Most ? Enumerable.Range(least, Math.Max(0, most - least + 1)) : [])
            .Where(count => count >= least && count <= most && count <= least + Most).Distinct().Order().Prepend(0).ToList();
        return (counts, !reckoned || (most <= Most && counts.Count == most - least + 2));
    }

    // A number may be compared with how many rows there are, or with a sum that takes so many rows to reach.
    private static IEnumerable<int> Around(double constant, Question question)
    {
        var limits = question.Parts.Where(column => column.Type == AnswerType.Number)
            .SelectMany(column => new[] { column.Limits.Least, column.Limits.Most }).OfType<double>();
        return limits.Where(limit => limit != 0).Select(limit => constant / limit).Prepend(constant)
            .Where(count => Math.Abs(count) < Most)
            .SelectMany(count => new[] { (int)Math.Ceiling(count) - 1, (int)Math.Ceiling(count), (int)Math.Ceiling(count) + 1 });
    }

    private static bool Reads(Expr node, string id) => node switch
    {
        RowsVariable rows => rows.Slot.Id == id,
        ColumnVariable column => column.Rows.Id == id,
        _ => false,
    };

    private static bool Reckons(Expr node, string id) =>
        (node is Count count && Reads(count.Operand, id)) || (node is Aggregate { Operands: [var operand] } && Reads(operand, id));
}
