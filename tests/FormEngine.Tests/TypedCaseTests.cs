using System.Text.Json;
using System.Text.Json.Nodes;
using FormEngine.Evaluation;

namespace FormEngine.Tests;

public sealed class TypedCaseTests
{
    public static TheoryData<string> Names => [.. TypedCase.All.Select(typedCase => typedCase.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_typed_is_read_as_the_case_says(string name)
    {
        var typedCase = TypedCase.All.Single(typedCase => typedCase.Name == name);
        var form = typedCase.Compile();
        foreach (var (typed, expected) in typedCase.Readings)
        {
            var stored = AnswerReader.Read(form, form.Find(TypedCase.Id)!, [typed, .. typedCase.Meant is { } meant ? [meant] : Array.Empty<string>()]);
            var reread = AnswerReader.Reread(form, form.Find(TypedCase.Id)!, stored);
            var problem = reread?.Problem is { } found ? JsonNamingPolicy.SnakeCaseLower.ConvertName(found.ToString()) : null;
            var reading = TypedCase.Reading(stored, problem, (reread?.Readings ?? []).Select(number => (JsonNode)number));
            Assert.Equal((typed, Plain(expected)), (typed, Plain(reading)));
        }
    }

    // 1500, 1500.0 and 1.5E3 are one number.
    private static string Plain(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(json).EnumerateArray().Select(Plain));

    private static object? Plain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.Array => element.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.String => element.GetString(),
        _ => null,
    };
}
