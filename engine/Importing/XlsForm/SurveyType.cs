namespace FormEngine.Importing.XlsForm;

/// <summary>A cell of the type column.</summary>
/// <param name="Word">What it is, in one spelling: <c>select_one</c>, <c>begin_group</c>, …</param>
/// <param name="List">The list of a choice.</param>
/// <param name="HasOther">Whether a choice also has «other».</param>
internal sealed record SurveyType(string Word, string List, bool HasOther)
{
    private static readonly Dictionary<string, string> Spellings = new()
    {
        ["select one"] = "select_one", ["select_one"] = "select_one", ["select1"] = "select_one", ["select one from"] = "select_one",
        ["select_multiple"] = "select_multiple", ["select multiple"] = "select_multiple", ["select all that apply"] = "select_multiple",
        ["select all that apply from"] = "select_multiple", ["select multiple from"] = "select_multiple",
        ["rank"] = "rank", ["select_one_from_file"] = "select_one_from_file", ["select_multiple_from_file"] = "select_multiple_from_file",
    };

    private static readonly Dictionary<string, string> Words = new()
    {
        ["begin group"] = "begin_group", ["end group"] = "end_group", ["begin repeat"] = "begin_repeat", ["end repeat"] = "end_repeat",
        ["begin_loop"] = "begin_repeat", ["end_loop"] = "end_repeat", ["int"] = "integer", ["string"] = "text", ["datetime"] = "dateTime",
        ["date time"] = "dateTime", ["acknowledge"] = "acknowledge", ["trigger"] = "acknowledge", ["calculation"] = "calculate",
    };

    public bool IsSelect => Word is "select_one" or "select_multiple";

    public static SurveyType Parse(string cell)
    {
        var text = string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var start = Spellings.Keys.Where(spelling => text.StartsWith(spelling + " ", StringComparison.OrdinalIgnoreCase)).MaxBy(spelling => spelling.Length);
        if (start is null)
            return new SurveyType(Spellings.GetValueOrDefault(text.ToLowerInvariant()) ?? Words.GetValueOrDefault(text.ToLowerInvariant(), text.ToLowerInvariant()), "", false);
        var rest = text[start.Length..].Trim();
        var other = new[] { " or_other", " or other", " or specify other" }.FirstOrDefault(end => rest.EndsWith(end, StringComparison.OrdinalIgnoreCase));
        return new SurveyType(Spellings[start], other is null ? rest : rest[..^other.Length].Trim(), other is not null);
    }
}
