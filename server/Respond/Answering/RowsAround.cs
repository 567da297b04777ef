using System.Globalization;
using System.Text.Json.Nodes;

namespace FormEngine.Server.Respond.Answering;

/// <summary>
/// How many rows of a repeating question stand before and after those that a page shows. They are counted from both ends, so
/// that it holds as well after rows of the page came or went.
/// </summary>
public sealed record RowsAround(int Before, int After)
{
    /// <summary>A page that shows all rows.</summary>
    public static readonly RowsAround None = new(0, 0);

    public static RowsAround Read(string? text) => text?.Split(' ') is [var before, var after] ? new(Count(before), Count(after)) : None;

    /// <summary>Of an answer, the rows that the page shows.</summary>
    public JsonNode? Within(JsonNode? answer) => this == None ? answer : ArrayOf(Rows(answer)[Shown(answer)]);

    /// <summary>An answer in which the rows that the page shows are replaced.</summary>
    public JsonNode? Replace(JsonNode? answer, JsonNode? shown)
    {
        if (this == None)
            return shown;
        var (rows, (start, end)) = (Rows(answer), Ends(answer));
        return ArrayOf([.. rows[..start], .. Rows(shown), .. rows[end..]]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Before} {After}");

    private Range Shown(JsonNode? answer)
    {
        var (start, end) = Ends(answer);
        return start..end;
    }

    private (int Start, int End) Ends(JsonNode? answer)
    {
        var count = Rows(answer).Length;
        var start = Math.Min(Before, count);
        return (start, Math.Max(start, count - After));
    }

    private static JsonNode?[] Rows(JsonNode? answer) => answer is JsonArray rows ? [.. rows] : [];

    private static JsonArray? ArrayOf(JsonNode?[] rows) =>
        rows.Length > 0 ? new JsonArray([.. rows.Select(row => row?.DeepClone())]) : null;

    private static int Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
}
