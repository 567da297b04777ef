using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Organisations;
using Jint;

namespace FormEngine.Tests;

/// <summary>
/// The browser asks the module with answers as they are stored; the server reads them itself and hands the module only
/// what its rules need. Both must come to the same.
/// </summary>
public sealed class ModuleTests
{
    public static TheoryData<string> Names => [.. RuleCase.All.Select(ruleCase => ruleCase.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_module_shows_and_requires_what_the_evaluator_does(string name)
    {
        var ruleCase = RuleCase.All.Single(ruleCase => ruleCase.Name == name);
        var form = ruleCase.Compile();
        AssertSame(form, ruleCase.Evaluate(), AsTheBrowserDoes(form, ruleCase.Answers, ruleCase.Organisation, ruleCase.Date));
    }

    [Theory]
    [MemberData(nameof(Forms.Names), MemberType = typeof(Forms))]
    public void They_agree_on_random_answers_to_the_real_forms(string name)
    {
        var form = Forms.Compile(name);
        var random = new RandomAnswers(form, seed: 17);
        for (var i = 0; i < 40; i++)
        {
            var (answers, organisation) = (random.Next(), RandomAnswers.Organisation(i));
            var today = new DateOnly(2026, 6, 15);
            var state = FormEvaluator.Evaluate(form, answers, new OrganisationAttributes(organisation), today);
            AssertSame(form, state, AsTheBrowserDoes(form, answers.ToJsonString(), organisation.ToJsonString(), today));
        }
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("a\\udc00")]
    [InlineData("\\ud83d\\ude00\\ude00")]
    [InlineData("\\ud83d\\ude00")]
    public void They_agree_on_text_with_half_a_character(string text)
    {
        var form =
            Tiny.Compile(
                """{ "t": { "title": "T", "type": "string" }, "z": { "title": "Z", "type": "boolean", "x-visible-if": "answered(answers.t)" } }""");
        var (answers, today) = ($$"""{"t":"{{text}}"}""", new DateOnly(2026, 6, 15));
        var state = FormEvaluator.Evaluate(form, AnswerDocument.Parse(answers)!, OrganisationAttributes.None, today);
        AssertSame(form, state, AsTheBrowserDoes(form, answers, "{}", today));
    }

    [Fact]
    public void The_hash_of_the_module_covers_all_of_it()
    {
        var form = Tiny.Compile("""{ "a": { "title": "A", "type": "boolean" } }""");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form.Module))), form.ModuleHash);
        Assert.Contains("function readNumber(", form.Module, StringComparison.Ordinal);
        Assert.Contains("function divide(", form.Module, StringComparison.Ordinal);
    }

    private static JsonObject AsTheBrowserDoes(CompiledForm form, string answers, string organisation, DateOnly today)
    {
        var engine = new Engine(options => options.Strict()).Execute(form.Module);
        engine.SetValue("input", $"[{answers},{organisation},\"{today:yyyy-MM-dd}\"]");
        var result = engine.Evaluate("var call = JSON.parse(input); JSON.stringify(FormEngine.form.evaluate(call[0], call[1], call[2]))");
        return JsonNode.Parse(result.AsString())!.AsObject();
    }

    private static void AssertSame(CompiledForm form, FormState state, JsonObject result)
    {
        Assert.Equal(state.Visible.ToHashSet(), True(result["visible"]!));
        Assert.Equal(form.Pages.Where(page => state.IsPageVisible(page.Id)).Select(page => page.Id).ToHashSet(), True(result["pages"]!));
        Assert.Equal(True(result["visible"]!).Where(state.IsRequired).ToHashSet(), True(result["required"]!));
        foreach (var (question, options) in result["options"]!.AsObject().Where(entry => state.IsVisible(entry.Key)))
        {
            foreach (var (code, shown) in options!.AsObject())
                Assert.Equal(state.IsOptionVisible(question, code), (bool)shown!);
        }

        foreach (var (question, rows) in result["rows"]!.AsObject().Where(entry => state.IsVisible(entry.Key)))
            AssertSameRows(state, question, rows!.AsArray());
    }

    private static void AssertSameRows(FormState state, string question, JsonArray rows)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var (column, shown) in rows[row]!["visible"]!.AsObject())
                Assert.Equal(state.IsCellVisible(question, row, column.Split('.')[1]), (bool)shown!);
            foreach (var (column, required) in rows[row]!["required"]!.AsObject())
                Assert.Equal(state.IsCellRequired(question, row, column.Split('.')[1]), (bool)required!);
        }
    }

    private static HashSet<string> True(JsonNode flags) =>
        [.. flags.AsObject().Where(flag => (bool)flag.Value!).Select(flag => flag.Key)];
}
