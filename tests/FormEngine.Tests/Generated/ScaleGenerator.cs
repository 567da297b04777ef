using System.Text.Json.Nodes;

namespace FormEngine.Tests.Generated;

/// <summary>The options of a choice.</summary>
/// <param name="Definition">The shared definition they stand in; null where they are the question's own.</param>
/// <param name="Schema">Where they are its own, the schema with the options.</param>
/// <param name="Codes">Their codes.</param>
internal sealed record Scale(string? Definition, JsonObject Schema, IReadOnlyList<string> Codes)
{
    /// <summary>A schema with these options, which refers to the definition in the way asked for.</summary>
    public JsonObject Of(string keyword)
    {
        if (Definition is null)
            return Schema.DeepClone().AsObject();
        var reference = new JsonObject { ["$ref"] = $"#/definitions/{Definition}" };
        return keyword == "$ref" ? reference : new JsonObject { ["allOf"] = new JsonArray(reference) };
    }
}

/// <summary>Makes options, some of them shared by many questions. The first two are always offered.</summary>
internal sealed class ScaleGenerator
{
    private readonly Random _random;
    private readonly FormMix _mix;
    private readonly List<Scale> _shared;

    public ScaleGenerator(Random random, FormMix mix)
    {
        _random = random;
        _mix = mix;
        _shared = [.. Enumerable.Range(0, 2).Select(i => Own() with { Definition = $"skala_{i}" })];
        foreach (var scale in _shared.Where(scale => scale.Codes.Count > 2 && random.NextDouble() < mix.Rules))
            scale.Schema["oneOf"]![scale.Codes.Count - 1]!["x-visible-if"] = "organisation.type === 'kommune'";
    }

    public JsonObject Definitions =>
        new(_shared.Select(scale => KeyValuePair.Create(scale.Definition!, (JsonNode?)scale.Schema.DeepClone())));

    public Scale Shared() => _shared[_random.Next(_shared.Count)];

    public Scale Own(bool exclusive = false)
    {
        var codes = Codes();
        var options = codes.Index().Select(code => (JsonNode)Option(code.Item, code.Index)).ToArray();
        if (exclusive && codes.Count > 2)
            options[2]["x-exclusive"] = true;
        return new Scale(null, new JsonObject { ["type"] = "string", ["oneOf"] = new JsonArray(options) }, codes);
    }

    private List<string> Codes()
    {
        var count = _random.Next(2, _mix.Options + 1);
        return [.. Enumerable.Range(0, count)
            .Select(i => _mix.Odd && i < Pool.OddCodes.Count ? Pool.OddCodes[(i * 3) % Pool.OddCodes.Count] : $"k{i}")];
    }

    private JsonObject Option(string code, int index)
    {
        var option = new JsonObject { ["enum"] = new JsonArray(code), ["title"] = $"Valg {code}" };
        if (_random.Next(3) == 0)
            option["x-score"] = index;
        if (index > 2 && _random.Next(3) == 0)
            option["x-missing"] = _random.Next(2) == 0 ? "dont_know" : "not_applicable";
        return option;
    }
}
