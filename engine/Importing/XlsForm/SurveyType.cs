using FormEngine.Importing.Expressions;

namespace FormEngine.Importing.XlsForm;

/// <summary>A cell of the type column.</summary>
/// <param name="Word">What it is, in one spelling: <c>select_one</c>, <c>begin_group</c>, …</param>
/// <param name="List">The list of a choice.</param>
/// <param name="HasOther">Whether a choice also has «other».</param>
internal sealed record SurveyType(string Word, string List, bool HasOther)
{
    private static readonly Dictionary<string, string> Selects = Spellings.Of(StringComparer.Ordinal,
        ("select_one", ["select_one", "select one", "select1", "select one from"]),
        ("select_multiple",
            ["select_multiple", "select multiple", "select multiple from", "select all that apply", "select all that apply from"]),
        ("rank", ["rank"]),
        ("select_one_from_file", ["select_one_from_file"]),
        ("select_multiple_from_file", ["select_multiple_from_file"]));

    private static readonly Dictionary<string, string> Others = Spellings.Of(StringComparer.Ordinal,
        ("begin_group", ["begin group"]),
        ("end_group", ["end group"]),
        ("begin_repeat", ["begin repeat", "begin_loop", "begin loop"]),
        ("end_repeat", ["end repeat", "end_loop", "end loop"]),
        ("integer", ["int"]),
        ("text", ["string"]),
        ("datetime", ["date time"]),
        ("acknowledge", ["trigger"]),
        ("calculate", ["calculation"]));

    private static readonly string[] OtherEndings = [" or_other", " or other", " or specify other"];

    public bool IsSelect => Word is "select_one" or "select_multiple";

    public static SurveyType Parse(string cell)
    {
        var text = string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var start = Selects.Keys.Where(spelling => text.StartsWith(spelling + " ", StringComparison.OrdinalIgnoreCase))
            .MaxBy(spelling => spelling.Length);
        if (start is null)
            return new SurveyType(Others.GetValueOrDefault(text.ToLowerInvariant(), text.ToLowerInvariant()), "", false);
        var rest = text[start.Length..].Trim();
        var other = OtherEndings.FirstOrDefault(end => rest.EndsWith(end, StringComparison.OrdinalIgnoreCase));
        return new SurveyType(Selects[start], other is null ? rest : rest[..^other.Length].Trim(), other is not null);
    }
}
