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
    public void A_stored_answer_reads_as_it_did_or_as_is_told(string name)
    {
        var state = FormEvaluator.Evaluate(Form, AnswerDocument.Parse(Kept[name]["answers"]!.ToJsonString())!,
            OrganisationAttributes.None, new DateOnly(2026, 6, 15));
        Assert.Equal((Kept[name]["now"] ?? Kept[name]["reads"])!.ToJsonString(), Facts(state).ToJsonString());
    }

    [Fact]
    public void All_that_differs_is_text_of_invisible_characters_alone()
    {
        var differing = Kept.Values.Where(entry => entry.ContainsKey("now")).ToList();
        Assert.NotEmpty(differing);
        Assert.All(differing, entry => Assert.Equal("invisible", (string?)entry["because"]));
    }

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
