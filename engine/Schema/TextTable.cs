namespace FormEngine.Schema;

/// <summary>The texts of a form in one language, under the keys of <see cref="Keys"/>.</summary>
internal sealed class TextTable
{
    /// <summary>Texts that only sections or only roles have: what an entry is called, and why this person is asked.</summary>
    public static readonly string[] OfOneKind = ["entry", "reason"];

    private readonly Dictionary<string, string> _texts = [];
    private readonly Dictionary<string, string> _pointers = [];

    public IEnumerable<string> AllKeys => _texts.Keys;

    public string? Find(string key) => _texts.GetValueOrDefault(key);

    public string PointerOf(string key) => _pointers.GetValueOrDefault(key, "");

    /// <summary>Takes the title and help text of a page, question or option.</summary>
    public void Add(string key, SchemaNode node)
    {
        AddText($"{key}/title", node, "title");
        AddText($"{key}/description", node, "description");
    }

    public void AddText(string key, SchemaNode node, string keyword)
    {
        if (node.Text(keyword) is { } text)
            Set(key, text, node.PointerTo(keyword));
    }

    public void Set(string key, string text, string pointer)
    {
        _texts[key] = text;
        _pointers[key] = pointer;
    }
}
