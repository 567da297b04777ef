using System.Text.Json;
using System.Text.Json.Nodes;
using FormEngine.Schema;

namespace FormEngine.Editing;

/// <summary>
/// A survey that is being written: its documents by file name, <c>survey.json</c>, <c>generelt.json</c>, <c>generelt.nn.json</c>.
/// Immutable: an edit makes another.
/// </summary>
/// <remarks>
/// A list is a place with places in it where each item has a key of its own: a text is its own key, an object has its <c>id</c>, its
/// <c>code</c>, the one code of its <c>enum</c>, or its <c>question</c>. Other lists change as a whole.
/// </remarks>
public sealed class Draft
{
    private readonly SortedDictionary<string, JsonNode> _documents;

    private Draft(IEnumerable<KeyValuePair<string, JsonNode>> documents) =>
        _documents = new SortedDictionary<string, JsonNode>(documents.ToDictionary(), StringComparer.Ordinal);

    /// <summary>The names of its documents, in alphabetical order.</summary>
    public IReadOnlyCollection<string> Files => _documents.Keys;

    /// <summary>Reads a draft.</summary>
    /// <param name="files">The documents' text by file name.</param>
    /// <exception cref="JsonException">A document is not JSON; its path names the file.</exception>
    public static Draft Read(IReadOnlyDictionary<string, string> files) =>
        new(files.Select(file => KeyValuePair.Create(file.Key, Parse(file.Key, file.Value))));

    /// <summary>A document in the one layout that every draft is written in.</summary>
    public string Write(string file) => JsonLayout.Write(_documents[file]);

    /// <summary>What stands at a place; null where nothing does, or where JSON's null does.</summary>
    public JsonNode? Find(DraftPlace place) => Find(_documents, place)?.DeepClone();

    /// <summary>The keys of what a place holds, in order; none where it is a value.</summary>
    public IReadOnlyList<string> Keys(DraftPlace place) => Siblings.Of(Find(_documents, place))?.Keys ?? [];

    /// <summary>Makes an edit.</summary>
    /// <returns>The draft after it, or why it could not be made: then nothing of it was.</returns>
    public (Draft? Draft, DraftCollision? Collision) Apply(DraftEdit edit)
    {
        var touched = edit.Changes.SelectMany(change => new[] { change.Place.Document, change.PlaceAfter.Document }).ToHashSet();
        var after = new Draft(_documents.Select(document =>
            KeyValuePair.Create(document.Key, touched.Contains(document.Key) ? document.Value.DeepClone() : document.Value)));
        foreach (var change in edit.Changes)
            if (after.Make(change) is { } fault)
                return (null, new DraftCollision(change, fault));
        return (after, null);
    }

    /// <summary>The edit that leads from this draft to another.</summary>
    public DraftEdit To(Draft other) => DraftEdit.Of(
        _documents.Keys.Except(other.Files).Select(file => (DraftChange)new Removed(DraftPlace.Of(file), _documents[file], null))
            .Concat(other.Files.Except(Files).Select(file => new Added(DraftPlace.Of(file), other._documents[file], null)))
            .Concat(Files.Intersect(other.Files)
                .SelectMany(file => Difference.Between(DraftPlace.Of(file), _documents[file], other._documents[file]))));

    private static JsonNode Parse(string file, string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject ?? throw new JsonException("A document is a JSON object.");
        }
        catch (JsonException fault)
        {
            throw new JsonException($"{file}: {fault.Message}", file, fault.LineNumber, fault.BytePositionInLine, fault);
        }
    }

    private static JsonNode? Find(SortedDictionary<string, JsonNode> documents, DraftPlace place)
    {
        JsonNode? node = documents.GetValueOrDefault(place.Document);
        foreach (var step in place.Path)
            node = Siblings.Of(node) is { } siblings && siblings.Has(step) ? siblings.Get(step) : null;
        return node;
    }

    private DraftFault? Make(DraftChange change)
    {
        if (change.Place.Parent is not { } parent)
            return Changing.MakeDocument(_documents, change);
        if (Siblings.Of(Find(_documents, parent)) is not { } siblings)
            return DraftFault.Gone;
        // What tells an item of a list apart is its key, which is renamed and not changed from within.
        return Changing.Make(siblings, change) ?? (Find(_documents, parent) is null ? DraftFault.Changed : null);
    }
}
