using System.Text.Json;
using System.Text.Json.Nodes;
using FormEngine.Compilation;

namespace FormEngine.Tests;

/// <summary>
/// One case of <c>typed/*.json</c>: a question, what is typed in its field, and how that is to be read: as what, as which two numbers,
/// or why not.
/// </summary>
/// <param name="Name">Which case it is.</param>
/// <param name="Question">The question, as in a form.</param>
/// <param name="Meant">Which of two numbers is said to be meant.</param>
/// <param name="Readings">By what is typed, its reading: <c>value</c>, <c>problem</c>, <c>readings</c>.</param>
public sealed record TypedCase(string Name, string Question, string? Meant, IReadOnlyDictionary<string, string> Readings)
{
    /// <summary>The question's name in <see cref="Compile"/>.</summary>
    public const string Id = "q";

    public static IReadOnlyList<TypedCase> All { get; } = [.. Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "typed"), "*.json").Order(StringComparer.Ordinal).SelectMany(Read)];

    public CompiledForm Compile() =>
        FormCompiler.Compile(RuleCase.Complete(new JsonObject { ["properties"] = new JsonObject { [Id] = JsonNode.Parse(Question) } })).Form!;

    /// <summary>What is posted after what is typed.</summary>
    public IReadOnlyList<string> Chosen => Meant is null ? [] : [Meant];

    /// <summary>A reading with its numbers written alike: 1500, 1500.0 and 1.5E3 are one number.</summary>
    public static string Plain(string reading) => Plain(JsonDocument.Parse(reading).RootElement)!.ToJsonString();

    /// <summary>A reading as it stands in a case.</summary>
    public static string Reading(JsonNode? value, string? problem, IEnumerable<JsonNode?> readings) =>
        new JsonArray(value?.DeepClone(), problem, new JsonArray([.. readings.Select(number => number?.DeepClone())])).ToJsonString();

    private static IEnumerable<TypedCase> Read(string path) => JsonNode.Parse(File.ReadAllText(path))!.AsArray().Select(item => new TypedCase(
        $"{Path.GetFileNameWithoutExtension(path)}: {item!["name"]}", item["question"]!.ToJsonString(), item["meant"]?.ToString(),
        Expected(item.AsObject()).ToDictionary()));

    private static IEnumerable<KeyValuePair<string, string>> Expected(JsonObject item) =>
    [
        .. Entries(item["reads"]).Select(read => KeyValuePair.Create(read.Key, Reading(read.Value, null, []))),
        .. Entries(item["asks"]).Select(asked => KeyValuePair.Create(asked.Key, Reading(asked.Key, "ambiguous", asked.Value!.AsArray()))),
        .. Entries(item["refuses"]).Select(refused => KeyValuePair.Create(refused.Key, Reading(refused.Key, (string)refused.Value!, []))),
    ];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Entries(JsonNode? entries) => entries?.AsObject() ?? [];

    private static JsonNode? Plain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select(Plain)]),
        JsonValueKind.String => element.GetString(),
        _ => null,
    };
}
