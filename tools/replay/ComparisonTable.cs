using System.Globalization;

namespace FormEngine.Replay;

/// <summary>Writes a comparison as a table in Markdown.</summary>
internal sealed class ComparisonTable(Published published, TextWriter output)
{
    public void Write(IReadOnlyList<Line> lines)
    {
        output.WriteLine("The answers are synthetic: invented so that they have the figures that were published.");
        output.WriteLine();
        output.WriteLine("| subject | figure | published | computed | n | verdict |");
        output.WriteLine("|---|---|---:|---:|---:|---|");
        foreach (var line in lines)
        {
            string[] cells = [line.Subject, Cell(line.Says), line.Published, Number(line.Computed), $"{line.N}", Verdict(line)];
            output.WriteLine($"| {string.Join(" | ", cells)} |");
        }

        output.WriteLine();
        foreach (var verdict in lines.CountBy(line => line.Verdict).OrderBy(verdict => verdict.Key))
            output.WriteLine($"{Word(verdict.Key)}: {verdict.Value}");
        output.WriteLine();
        output.WriteLine("Where the report contradicts itself:");
        foreach (var (index, text) in published.Contradictions.Index())
            output.WriteLine($"{index + 1}. {text}");
    }

    private static string Verdict(Line line) => line.Verdict switch
    {
        Replay.Verdict.Equal => line.Because is { } note ? $"equal ({Cell(note)})" : "equal",
        Replay.Verdict.Differs => $"differs by {Number(line.Difference)}, because {Cell(line.Because ?? "?")}",
        _ => $"cannot be compared, because {Cell(line.Because!)}",
    };

    private static string Word(Verdict verdict) => verdict switch
    {
        Replay.Verdict.Equal => "equal",
        Replay.Verdict.Differs => "differs",
        _ => "cannot be compared",
    };

    private static string Cell(string text) => text.Replace('|', '/');

    private static string Number(double? number) => number?.ToString("0.0##", CultureInfo.InvariantCulture) ?? "";
}
