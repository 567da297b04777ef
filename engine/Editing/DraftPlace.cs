using FormEngine.Schema;

namespace FormEngine.Editing;

/// <summary>
/// A place in a draft: a document, and the way into it. In an object a step is a name; in a list it is what tells its items apart (see
/// <see cref="Draft"/>), so that a place stays the same wherever its neighbours move.
/// </summary>
/// <param name="Document">The document's name, such as <c>generelt.json</c>.</param>
/// <param name="Path">The steps from its root; none for the document itself.</param>
public sealed record DraftPlace(string Document, IReadOnlyList<string> Path)
{
    /// <summary>A place by its document and its steps.</summary>
    public static DraftPlace Of(string file, params string[] path) => new(file, path);

    /// <summary>The place that holds this one; null for a document.</summary>
    public DraftPlace? Parent => Path.Count == 0 ? null : this with { Path = [.. Path.SkipLast(1)] };

    /// <summary>What tells it from its siblings; the name of the file for a document.</summary>
    public string Key => Path.Count == 0 ? Document : Path[^1];

    /// <summary>A place within this one.</summary>
    public DraftPlace Then(params IEnumerable<string> steps) => this with { Path = [.. Path, .. steps] };

    /// <summary>The same place where its key is another.</summary>
    public DraftPlace As(string key) => Path.Count == 0 ? this with { Document = key } : this with { Path = [.. Path.SkipLast(1), key] };

    /// <summary>Whether this is <paramref name="other"/>, or lies within it.</summary>
    public bool IsWithin(DraftPlace other) =>
        Document == other.Document && Path.Count >= other.Path.Count && Path.Take(other.Path.Count).SequenceEqual(other.Path);

    /// <summary>Two places are one where document and steps are the same.</summary>
    public bool Equals(DraftPlace? other) => other is not null && Document == other.Document && Path.SequenceEqual(other.Path);

    /// <inheritdoc/>
    public override int GetHashCode() => Path.Aggregate(Document.GetHashCode(StringComparison.Ordinal), HashCode.Combine);

    /// <summary>As a link: <c>generelt.json#/x-pages/klarsprak/title</c>.</summary>
    public override string ToString() => $"{Document}#{string.Concat(Path.Select(step => $"/{JsonPointer.Escape(step)}"))}";
}
