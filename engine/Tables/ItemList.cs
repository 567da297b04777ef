using FormEngine.Compilation;
using FormEngine.Questions;
using FormEngine.Rules;
using FormEngine.Schema;
using FormEngine.Scoring;

namespace FormEngine.Tables;

/// <summary>Finds what of a form is published, and which answers tell of which others.</summary>
internal static class ItemList
{
    private const string Answers = "answers.";

    /// <param name="section">The section.</param>
    /// <param name="form">The form it is asked by now.</param>
    /// <param name="versions">All versions it was answered on.</param>
    public static IReadOnlyList<Item> Of(string section, CompiledForm form, IEnumerable<CompiledForm> versions)
    {
        var reads = versions.Append(form).Distinct().SelectMany(Reads).ToLookup(read => read.Part, read => read.Of);
        return [.. CountingQuestions.Of(form).Select(part => new Item(section, part, Closure(part.Id, reads)))];
    }

    private static HashSet<string> Closure(string part, ILookup<string, string> reads)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([part]);
        while (open.TryPop(out var next))
        {
            foreach (var read in reads[next].Where(told.Add))
                open.Push(read);
        }

        return told;
    }

    private static IEnumerable<(string Part, string Of)> Reads(CompiledForm form) =>
        from page in form.Pages
        from question in page.Questions
        from part in question.Type == AnswerType.Parts ? question.Parts : [question]
        from rule in Rules(page.VisibleIf, question, part)
        where form.RuleBook.Find(rule) is not null
        from path in RuleReads.Of(form.RuleBook.Find(rule)!)
        where path.StartsWith(Answers, StringComparison.Ordinal)
        from read in Named(form, path[Answers.Length..])
        select (part.Id, read);

    /// <summary>What decides whether it is asked, and what one may answer.</summary>
    private static IEnumerable<RuleSource?> Rules(RuleSource? page, Question question, Question part) =>
        [page, question.Head.VisibleIf, part.Head.VisibleIf, .. part.Choices.Select(option => option.VisibleIf)];

    /// <summary>The questions and matrix rows of this name; a column is a matter of its rows as a whole.</summary>
    private static IEnumerable<string> Named(CompiledForm form, string name) => form.Find(name) switch
    {
        null => [],
        { Type: AnswerType.Parts } matrix => matrix.Parts.Select(row => row.Id),
        var found => form.Questions.Any(question => question.Type == AnswerType.Rows && question.Parts.Contains(found))
            ? [name.Split('.')[0]]
            : [name],
    };
}
