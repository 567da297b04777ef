using System.Text.Json.Nodes;

namespace FormEngine.Editing;

/// <summary>
/// One small change of a draft. It says what stood there before, so that its <see cref="Inverse"/> needs nothing else, and so that
/// it is refused where somebody else has changed the same since.
/// </summary>
/// <param name="Place">What is changed, as it is called before the change.</param>
public abstract record DraftChange(DraftPlace Place)
{
    /// <summary>The change that takes this one back.</summary>
    public abstract DraftChange Inverse();

    /// <summary>As it is called after the change.</summary>
    public virtual DraftPlace PlaceAfter => Place;
}

/// <summary>Something new: a member, an item, or a whole document.</summary>
/// <param name="Place">Where it comes to stand.</param>
/// <param name="Value">What it is.</param>
/// <param name="After">The sibling before it; null where it is the first. A document has none.</param>
public sealed record Added(DraftPlace Place, JsonNode? Value, string? After) : DraftChange(Place)
{
    /// <inheritdoc/>
    public override DraftChange Inverse() => new Removed(Place, Value, After);
}

/// <summary>Something taken away.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Value">What it is.</param>
/// <param name="After">The sibling before it; null where it is the first.</param>
public sealed record Removed(DraftPlace Place, JsonNode? Value, string? After) : DraftChange(Place)
{
    /// <inheritdoc/>
    public override DraftChange Inverse() => new Added(Place, Value, After);
}

/// <summary>A value that becomes another.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Was">What it is.</param>
/// <param name="Value">What it becomes.</param>
public sealed record Replaced(DraftPlace Place, JsonNode? Was, JsonNode? Value) : DraftChange(Place)
{
    /// <inheritdoc/>
    public override DraftChange Inverse() => new Replaced(Place, Value, Was);
}

/// <summary>Something that is moved among its siblings.</summary>
/// <param name="Place">What is moved.</param>
/// <param name="From">The sibling before it; null where it is the first.</param>
/// <param name="To">The sibling before it afterwards.</param>
public sealed record Moved(DraftPlace Place, string? From, string? To) : DraftChange(Place)
{
    /// <inheritdoc/>
    public override DraftChange Inverse() => new Moved(Place, To, From);
}

/// <summary>Something that gets another key: a member its name, an item its id or code, a document its file name.</summary>
/// <param name="Place">What is renamed.</param>
/// <param name="To">Its new key.</param>
public sealed record Renamed(DraftPlace Place, string To) : DraftChange(Place)
{
    /// <inheritdoc/>
    public override DraftPlace PlaceAfter => Place.As(To);

    /// <inheritdoc/>
    public override DraftChange Inverse() => new Renamed(PlaceAfter, Place.Key);
}
