using System.Text.Json.Nodes;

namespace FormEngine.Bench.Engine;

/// <summary>The generated form in the words of SurveyJS. What is hidden counts as unanswered there too.</summary>
internal static class SurveyJsForm
{
    public static JsonObject Of(int rules) => new()
    {
        ["clearInvisibleValues"] = "onHidden",
        ["pages"] =
            new JsonArray([.. Enumerable.Range(0, rules).Chunk(GeneratedForm.PerPage).Select((questions, page) => (JsonNode)new JsonObject
        {
            ["name"] = $"p{page}",
            ["elements"] = new JsonArray([.. questions.Select(i => (JsonNode)Question(i))]),
        })]),
    };

    private static JsonObject Question(int i)
    {
        var question = new JsonObject { ["name"] = $"q{i}", ["title"] = $"Question {i}", ["visibleIf"] = Rule(i) };
        question["type"] = (i % 4) switch { 2 => "checkbox", 3 => "text", _ => "radiogroup" };
        if (i % 4 == 3)
            (question["inputType"], question["min"], question["max"]) = ("number", 0, 10);
        else
            question["choices"] = new JsonArray([.. Enumerable.Range(0, 5).Select(code => JsonValue.Create($"c{code}"))]);
        return question;
    }

    private static string Rule(int i) => (i < 4 ? 0 : (i % 4) + 1) switch
    {
        0 => "{type} = 'kommune'",
        1 => $"{{q{i - 4}}} = 'c1'",
        2 => $"{{q{i - 3}}} contains 'c1'",
        3 => $"{{q{i - 3}}} >= 5 and {{q{i - 6}}} notempty and {{q{i - 6}}} <> 'c3'",
        _ => $"{{q{i - 5}}} notempty or {{type}} = 'kommune'",
    };
}
