using FormEngine.Versions;

namespace FormEngine.Formctl;

/// <summary>A line per response, and a table of totals, for people.</summary>
internal sealed class ImpactReport(TextWriter output) : IImpactWriter
{
    public void Write(int line, ResponseImpact impact)
    {
        string[] parts =
        [
            $"{impact.Kept.Count} kept",
            Named("asked again", impact.AskedAgain),
            Named("orphaned", impact.Orphaned),
            Named("restored", impact.Restored),
            Named("no longer saying the same", impact.ChangedMeaning),
            Named("now shown", impact.Shown),
            Named("now hidden", impact.Hidden),
            impact.Reopens.Count == 0
                ? ""
                : $"reopens: {string.Join(", ", impact.Reopens.Select(reason => $"{reason.Question} {reason.Code}".Trim()))}",
        ];
        output.WriteLine($"Line {line}: {string.Join("; ", parts.Where(part => part.Length > 0))}");
    }

    public void Refuse(int line, string message) => output.WriteLine($"Line {line}: {message}");

    public void Write(ImpactTotals totals)
    {
        output.WriteLine();
        output.WriteLine($"{totals.Responses} response(s): {totals.Touched} touched, of which {totals.Reopening} reopen(s).");
        var touched = totals.Questions.Where(question => question.Value != new QuestionTotals(Kept: question.Value.Kept)).ToList();
        if (touched.Count > 0)
            WriteTable(touched);
        if (totals.Questions.Count > touched.Count)
            output.WriteLine($"{totals.Questions.Count - touched.Count} other question(s): every answer is kept.");
    }

    private void WriteTable(IReadOnlyList<KeyValuePair<string, QuestionTotals>> questions)
    {
        var width = questions.Max(question => question.Key.Length);
        output.WriteLine($"{"".PadRight(width)}     kept   again  orphaned  restored  changed   shown  hidden  reopens");
        foreach (var (id, of) in questions)
            output.WriteLine(
                $"{id.PadRight(width)} {of.Kept,8} {of.AskedAgain,7} {of.Orphaned,9} {of.Restored,9} "
                + $"{of.ChangedMeaning,8} {of.Shown,7} {of.Hidden,7} {of.Reopens,8}");
    }

    private static string Named(string what, IReadOnlyList<string> ids) =>
        ids.Count == 0 ? "" : $"{ids.Count} {what} ({string.Join(", ", ids)})";
}
