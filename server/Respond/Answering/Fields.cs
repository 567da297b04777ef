namespace FormEngine.Server.Respond.Answering;

/// <summary>
/// The names of form fields. An answer's field is <c>a.question</c>, <c>a.matrix.row</c> or <c>a.repeating.3.column</c>;
/// the rest say what the page was and what the respondent wants next.
/// </summary>
public static class Fields
{
    public const string Prefix = "a.";
    public const string Revision = "revision";
    public const string Render = "render";
    public const string Rendered = "rendered";

    /// <summary>Which state of the rendering it is, as its script counts them; 0 without scripts.</summary>
    public const string Sequence = "seq";

    /// <summary>Where a page asks about what was typed on another: the rendering it was typed on, by which the browser keeps it.</summary>
    public const string TypedOn = "typed-on";

    /// <summary>How many pages the form had, as the page said.</summary>
    public const string Pages = "pages";

    /// <summary>What of the page the respondent could not see when sending it.</summary>
    public const string Hidden = "hidden";

    /// <summary>How many rows of a repeating question the page leaves out: <c>around.question</c>, before and after.</summary>
    public const string Around = "around.";

    /// <summary>In a conflict, which of two values to keep: <c>keep.question</c> is <c>mine</c> or <c>theirs</c>.</summary>
    public const string Keep = "keep.";

    public static string Of(string question) => Prefix + question;

    /// <summary>Whether a field is the named one or a part of it: a row, a column, a cell.</summary>
    public static bool IsIn(string field, string whole) =>
        field == whole || field.StartsWith(whole + ".", StringComparison.Ordinal);

    public static string OfCell(string question, int row, string column) => $"{Prefix}{question}.{row}.{column}";
}
