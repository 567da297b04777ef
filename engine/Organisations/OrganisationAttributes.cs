using System.Text.Json.Nodes;

namespace FormEngine.Organisations;

/// <summary>What is known of an organisation. An attribute that is missing is unknown to every rule.</summary>
public sealed class OrganisationAttributes
{
    private readonly Dictionary<string, JsonValue> _values = [];

    /// <summary>Takes the texts, numbers and booleans of a JSON object; all else counts as missing.</summary>
    public OrganisationAttributes(JsonObject values)
    {
        foreach (var (id, value) in values)
        {
            if (value is JsonValue known)
                _values[id] = known;
        }
    }

    /// <summary>An organisation of which nothing is known.</summary>
    public static OrganisationAttributes None { get; } = new([]);

    /// <summary>What is known of these attributes, and of no others.</summary>
    internal JsonObject Only(IEnumerable<string> ids) => new(ids.Distinct().Where(_values.ContainsKey)
        .Select(id => KeyValuePair.Create<string, JsonNode?>(id, _values[id].DeepClone())));

    /// <summary>All that is known.</summary>
    internal JsonObject All() => Only(_values.Keys);

    /// <summary>The value of an attribute, or null where it is unknown.</summary>
    public JsonValue? Find(string id) => _values.GetValueOrDefault(id);
}
