namespace FormEngine.Importing.Drafts;

/// <summary>Something of the draft that a line of the report says is kept, to be looked up in the form when it is written.</summary>
/// <param name="Thing">A page, question or option; the form itself; or a text, wherever it stands.</param>
/// <param name="Keyword">What of it; all of it where empty.</param>
/// <param name="IsOwn">Whether its loss is told by the line itself; else by that of what it belongs to.</param>
internal sealed record Target(object Thing, string Keyword = "", bool IsOwn = true)
{
    /// <summary>What is kept without standing anywhere.</summary>
    public static Target Anywhere { get; } = Text("");

    /// <summary>A text as it was imported, whatever became of its pipes.</summary>
    public static Target Text(string text) => new(text, "", false);

    /// <summary>Something that goes without saying once what it belongs to is lost.</summary>
    public static Target Of(object thing, string keyword = "") => new(thing, keyword, false);
}
