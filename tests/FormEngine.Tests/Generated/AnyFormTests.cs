using System.Text.Encodings.Web;
using System.Text.Json;
using FormEngine.Evaluation;

namespace FormEngine.Tests.Generated;

/// <summary>Promise 6: any form that compiles without findings takes any answers, and can be completed from there.</summary>
public sealed class AnyFormTests
{
    private static readonly Dictionary<string, FormMix> Mixes = new()
    {
        ["small"] = FormMix.Small,
        ["realistic"] = FormMix.Realistic,
        ["wild"] = FormMix.Wild,
    };

    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("small", 40)]
    [InlineData("realistic", 12)]
    [InlineData("wild", 16)]
    public void Any_answers_to_any_form_come_to_a_whole(string mix, int forms)
    {
        foreach (var form in Enumerable.Range(0, forms).Select(seed => RandomForm.Of(seed, Mixes[mix])))
        {
            var random = new Random(form.Seed);
            var answers = new RandomAnswers(form.Form, form.Seed);
            for (var i = 0; i < 6; i++)
                Whole.Assert(form.Form, answers.Next(), Circumstances.Any(random), form.ToString());
        }
    }

    [Theory]
    [InlineData("small", 40)]
    [InlineData("realistic", 12)]
    [InlineData("wild", 16)]
    public void Any_form_can_be_completed_from_any_answers(string mix, int forms)
    {
        foreach (var form in Enumerable.Range(0, forms).Select(seed => RandomForm.Of(seed, Mixes[mix])))
        {
            var circumstances = Circumstances.Any(new Random(form.Seed));
            var begun = new RandomAnswers(form.Form, form.Seed).Next();
            foreach (var start in new[] { [], begun })
            {
                var state = circumstances.Evaluate(form.Form, new Respondent(form.Form, circumstances).Complete(start));
                Assert.True(state.Missing.Count + state.Errors.Count == 0,
                    $"{string.Join(", ", state.Missing)} {string.Join(", ", state.Errors)}\n{form}");
                Assert.NotEqual(SectionStatus.InProgress, state.Status);
            }
        }
    }

    [Fact]
    public void The_same_seed_makes_the_same_form() =>
        Assert.Equal(FormGenerator.Make(7, FormMix.Wild).ToJsonString(), FormGenerator.Make(7, FormMix.Wild).ToJsonString());

    [Fact]
    public void Generated_forms_have_everything()
    {
        var all = string.Concat(Enumerable.Range(0, 40).Select(seed => FormGenerator.Make(seed, FormMix.Wild).ToJsonString(Unescaped)));
        string[] wanted =
        [
            "&&", "||", "!(", "===", "!==", "<=", ">=", " + ", " - ", " * ", " / ", " ? ", "answered(", "includes(", "includesAny(",
            "includesAll(",
            "count(", "sum(", "min(", "max(", "today", "row.", "organisation.type", "organisation.pilot", "organisation.population",
            "organisation.founded",
            "x-required-if\":true", "x-required-if\":\"", "x-check", "x-exclusive", "\"required\":", "$ref", "allOf", "minItems",
            "maxItems", "pattern",
            "\"email\"", "\"date\"", "\"boolean\"", "\"integer\"", "\"number\"", "{{", "__proto__", "constructor",
        ];
        Assert.All(wanted, word => Assert.Contains(word, all, StringComparison.Ordinal));
    }
}
