using System.Text.Json.Nodes;
using FormEngine.Questions;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Web.Components;

namespace FormEngine.Server.Respond.Questions;

/// <summary>The rows of a repeating question that a page shows: all of them or, of many, a part.</summary>
/// <param name="First">The first of them, from 0.</param>
/// <param name="Count">How many.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Stored">How many of those hold an answer.</param>
public sealed record RepeatingRows(int First, int Count, int Total, int Stored)
{
    /// <summary>How many rows stand on a page at once.</summary>
    public const int AtOnce = 25;

    /// <summary>Always one to begin with, those the form wants, and one more where the respondent asked for it.</summary>
    public static RepeatingRows Of(FormSheet sheet, Question question, JsonNode? answer)
    {
        var stored = (answer as JsonArray)?.Count ?? 0;
        var isExtra = sheet.ExtraRow == question.Id;
        var total = Math.Max(Math.Max(1, (int)(question.Limits.Least ?? 0)), stored + (isExtra ? 1 : 0));
        var wanted = isExtra ? total - 1 : sheet.FirstRows.GetValueOrDefault(question.Id);
        var first = Math.Clamp(wanted, 0, total - 1) / AtOnce * AtOnce;
        return new RepeatingRows(first, Math.Min(AtOnce, total - first), total, stored);
    }

    public IEnumerable<int> Indexes => Enumerable.Range(First, Count);

    public bool IsPart => Total > Count;

    public bool IsLast => First + Count >= Total;

    public int Last => First + Count - 1;

    /// <summary>Which part this is, and how many there are.</summary>
    public Paging Parts => Paging.Of(PartOf(First), AtOnce, Total);

    /// <summary>What the page does not show, so that it is kept when this part is saved.</summary>
    public RowsAround Around => new(Math.Min(First, Stored), Math.Max(0, Stored - First - Count));

    /// <summary>The rows of another part, from 0.</summary>
    public (int First, int Last) RowsOf(int part) => ((part - 1) * AtOnce, Math.Min(part * AtOnce, Total) - 1);

    /// <summary>The part that a row is in, from 1.</summary>
    public static int PartOf(int row) => (row / AtOnce) + 1;
}
