using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Organisations;

namespace FormEngine.Tests;

/// <summary>
/// Answers stored before reading became stricter and wider, in <c>kept/answers.json</c>, each with what followed from it then. They
/// go on reading as they did; what differs is told as <c>now</c>, beside its reason.
/// </summary>
public sealed class KeptAnswersTests
{
    private static readonly CompiledForm Form = FormCompiler.Compile(Read("form.json")).Form!;
    private static readonly Dictionary<string, JsonObject> Kept = JsonNode.Parse(Read("answers.json"))!.AsArray()
        .ToDictionary(entry => (string)entry!["name"]!, entry => entry!.AsObject());

    public static TheoryData<string> Names => [.. Kept.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stored_answer_reads_as_it_did_or_as_is_told(string name) =>
        Assert.Equal((Kept[name]["now"] ?? Kept[name]["reads"])!.ToJsonString(), Facts(Kept[name]["answers"]!));

    [Fact]
    public void All_that_differs_is_that_nothing_to_see_is_no_answer()
    {
        var differing = Kept.Values.Where(entry => entry.ContainsKey("now")).ToList();
        Assert.NotEmpty(differing);
        Assert.All(differing, entry => Assert.Equal(entry["now"]!.ToJsonString(), Facts(WithoutBlanks(entry["answers"])!)));
    }

    private static JsonNode? WithoutBlanks(JsonNode? node) => node switch
    {
        JsonObject item => new JsonObject(item.Where(entry => WithoutBlanks(entry.Value) is not null)
            .Select(entry => KeyValuePair.Create(entry.Key, WithoutBlanks(entry.Value)))),
        JsonArray items => new JsonArray([.. items.Select(WithoutBlanks)]),
        JsonValue value when value.TryGetValue<string>(out var text) && Blank.Is(text) => null,
        _ => node?.DeepClone(),
    };

    private static string Facts(JsonNode answers) => Facts(FormEvaluator.Evaluate(
        Form, AnswerDocument.Parse(answers.ToJsonString())!, OrganisationAttributes.None, new DateOnly(2026, 6, 15))).ToJsonString();

    private static JsonObject Facts(FormState state) => new()
    {
        ["answers"] = state.Answers.DeepClone(),
        ["hidden"] = Strings(state.Hidden),
        ["missing"] = Strings(state.Missing),
        ["errors"] = Strings(state.Errors.Select(error => $"{error.Question} {error.Code} {error.Row}".TrimEnd())),
        ["status"] = state.Status.ToString(),
    };

    private static JsonArray Strings(IEnumerable<string> texts) => [.. texts];

    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "kept", file));
}
