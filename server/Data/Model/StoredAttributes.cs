using System.Text.Json.Nodes;
using FormEngine.Organisations;

namespace FormEngine.Server.Data.Model;

/// <summary>What is known of an organisation, as it is stored: a JSON object from attribute id to value. Equal where the text is.</summary>
public sealed record StoredAttributes(string Text)
{
    public string Text { get; } = Text;

    public static StoredAttributes None { get; } = new("{}");

    /// <summary>As rules read them.</summary>
    public OrganisationAttributes Known => field ??= new OrganisationAttributes(ToJson());

    public static implicit operator StoredAttributes(string text) => new(text);

    /// <summary>In the order of their ids.</summary>
    public static StoredAttributes Of(JsonObject attributes)
    {
        var sorted = attributes.OrderBy(attribute => attribute.Key, StringComparer.Ordinal);
        return new JsonObject(sorted.Select(attribute => KeyValuePair.Create(attribute.Key, attribute.Value?.DeepClone()))).ToJsonString(
            Json.Readable);
    }

    /// <summary>To read what no rule may, such as an attribute without a value, and to change: each caller gets its own.</summary>
    public JsonObject ToJson() => JsonNode.Parse(Text)!.AsObject();

    public bool Equals(StoredAttributes? other) => other?.Text == Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}
