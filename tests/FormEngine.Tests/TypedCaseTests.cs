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
            var stored = AnswerReader.Read(form, form.Find(TypedCase.Id)!, [typed, .. typedCase.Chosen]);
            var reread = AnswerReader.Reread(form, form.Find(TypedCase.Id)!, stored);
            var problem = reread?.Problem is { } found ? JsonNamingPolicy.SnakeCaseLower.ConvertName(found.ToString()) : null;
            var reading = TypedCase.Reading(stored, problem, (reread?.Readings ?? []).Select(number => (JsonNode)number));
            Assert.Equal((typed, TypedCase.Plain(expected)), (typed, TypedCase.Plain(reading)));
        }
    }
}
