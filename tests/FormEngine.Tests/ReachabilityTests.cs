using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Linting;
using FormEngine.Organisations;

namespace FormEngine.Tests;

public sealed class ReachabilityTests
{
    /// <summary>A question z with a rule, after one question of each kind.</summary>
    private static string Form(string rule) => Tiny.Json($$"""
        { "a": { "title": "A", "type": "string", "oneOf": [{ "enum": ["ja"], "title": "Ja" }, { "enum": ["nei"], "title": "Nei" }, { "enum": ["vet"], "title": "Vet" }] },
          "b": { "title": "B", "type": "string", "oneOf": [{ "enum": ["ja"], "title": "Ja" }, { "enum": ["nei"], "title": "Nei" }, { "enum": ["vet"], "title": "Vet", "x-visible-if": "answers.a === 'ja'" }], "x-visible-if": "answers.a !== 'nei'" },
          "f": { "title": "F", "type": "boolean" },
          "n": { "title": "N", "type": "integer", "minimum": 0, "maximum": 10 }, "k": { "title": "K", "type": "number", "minimum": 0, "maximum": 10, "exclusiveMaximum": true }, "w": { "title": "W", "type": "number" },
          "d": { "title": "D", "type": "string", "format": "date" }, "e": { "title": "E", "type": "string", "format": "date" },
          "t": { "title": "T", "type": "string", "maxLength": 5 }, "u": { "title": "U", "type": "string" },
          "s": { "title": "S", "type": "array", "minItems": 2, "maxItems": 3, "items": { "type": "string", "oneOf": [{ "enum": ["v"], "title": "V" }, { "enum": ["w"], "title": "W" }, { "enum": ["x"], "title": "X" }, { "enum": ["y"], "title": "Y", "x-visible-if": "answers.f" }, { "enum": ["ingen"], "title": "Ingen", "x-exclusive": true }] } },
          "m": { "title": "M", "type": "object", "properties": { "en": { "title": "En", "type": "string", "oneOf": [{ "enum": ["k"], "title": "K" }, { "enum": ["l"], "title": "L" }] }, "to": { "title": "To", "type": "string", "oneOf": [{ "enum": ["k"], "title": "K" }, { "enum": ["l"], "title": "L" }], "x-visible-if": "organisation.type === 'kommune'" } } },
          "r": { "title": "R", "type": "array", "maxItems": 4, "items": { "type": "object", "properties": { "c": { "title": "C", "type": "string", "oneOf": [{ "enum": ["p"], "title": "P" }, { "enum": ["q"], "title": "Q" }] }, "g": { "title": "G", "type": "integer", "minimum": 1, "maximum": 20, "x-visible-if": "row.c === 'q'" } } } },
          "z": { "title": "Z", "type": "string", "x-visible-if": {{System.Text.Json.JsonSerializer.Serialize(rule)}} } }
        """);

    [Theory]
    [InlineData("answers.a === 'ja'")]
    [InlineData("answers.b === 'ja' && answers.a === 'vet'")]
    [InlineData("answers.b === 'vet'")]
    [InlineData("answers.a === answers.b")]
    [InlineData("answers.a !== answers.b && answers.b !== 'ja'")]
    [InlineData("!answered(answers.a) && answers.f")]
    [InlineData("!answers.f || answers.n > 9")]
    [InlineData("answers.f === (answers.n > 5) && answers.n < 3")]
    [InlineData("answers.n + answers.k > 19")]
    [InlineData("answers.n > 3 && answers.n < 5 && answers.k > answers.n")]
    [InlineData("answers.n * answers.k === 12")]
    [InlineData("answers.n / answers.w >= 0.25 && answers.w > 30")]
    [InlineData("answers.w / answers.n === 7 && answers.n !== 1")]
    [InlineData("!answered(answers.w / answers.n) && answered(answers.n) && answered(answers.w)")]
    [InlineData("-answers.n > -1")]
    [InlineData("sum(answers.n, answers.k, answers.w) === 40.5")]
    [InlineData("min(answers.n, answers.k) === 4 && max(answers.n, answers.k) === 6")]
    [InlineData("(answers.a === 'ja' ? answers.n : 20) === 20 && answered(answers.n)")]
    [InlineData("(answers.a === 'ja' ? 'nei' : 'vet') === answers.b")]
    [InlineData("answers.d < answers.e && answers.e < '2020-01-04' && answers.d > '2020-01-01'")]
    [InlineData("answers.d === today && today > '2030-01-01'")]
    [InlineData("answers.t === 'kort'")]
    [InlineData("answers.t === answers.u && answers.t !== 'kort'")]
    [InlineData("includes(answers.s, 'y')")]
    [InlineData("includesAll(answers.s, ['v', 'w', 'x'])")]
    [InlineData("includesAny(answers.s, ['v', 'w']) && !includes(answers.s, 'v') && count(answers.s) === 3")]
    [InlineData("count(answers.s) === 1")]
    [InlineData("count(answers.s) === 0")]
    [InlineData("count(answers.s) > 2 && !includes(answers.s, 'v')")]
    [InlineData("answers.m.to === 'k' && answers.m.en !== answers.m.to")]
    [InlineData("count(answers.m) === 2")]
    [InlineData("answered(answers.m) && !answered(answers.m.en)")]
    [InlineData("sum(answers.r.g) > 75")]
    [InlineData("sum(answers.r.g) === 19 && count(answers.r) === 4 && max(answers.r.g) < 10")]
    [InlineData("count(answers.r) === 2 && !answered(answers.r.g)")]
    [InlineData("min(answers.r.g) + 5 < max(answers.r.g)")]
    [InlineData("answered(answers.r.c)")]
    [InlineData("organisation.type !== 'kommune' && organisation.population >= 5000")]
    [InlineData("!answered(organisation.type)")]
    public void What_can_be_shown_is_proved_with_a_witness(string rule)
    {
        var form = FormCompiler.Compile(Form(rule)).Form!;
        var witness = Find(form, "z");
        Assert.Equal(Verdict.Proved, witness.Verdict);
        var state = FormEvaluator.Evaluate(form, witness.Answers!, new OrganisationAttributes(witness.Organisation!), witness.Today!.Value);
        Assert.True(state.IsVisible("z"), witness.Answers!.ToJsonString());
        Assert.Empty(state.Errors);
    }

    [Theory]
    [InlineData("answers.a === 'ja' && answers.a === 'nei'")]
    [InlineData("answers.b === 'ja' && answers.a === 'nei'")]
    [InlineData("answers.b === 'vet' && answers.a !== 'ja'")]
    [InlineData("answers.a !== answers.a")]
    [InlineData("answers.f && !answers.f")]
    [InlineData("answers.n > 10")]
    [InlineData("answers.k >= 10")]
    [InlineData("answers.n > 3 && answers.n < 4")]
    [InlineData("answers.n + answers.k > 20")]
    [InlineData("answers.w > answers.k && answers.k > answers.n && answers.n > answers.w")]
    [InlineData("answers.n * answers.n === 7")]
    [InlineData("answers.n / 2 > 5")]
    [InlineData("answers.n / 0 > 1 || answers.n / 0 <= 1")]
    [InlineData("answers.k / answers.n > 10")]
    [InlineData("sum(answers.n, answers.k) > 20")]
    [InlineData("sum(answers.n, answers.k) < 0")]
    [InlineData("max(answers.n, answers.k) < min(answers.n, answers.k)")]
    [InlineData("(answers.a === 'ja' ? answers.n : answers.k) > 10")]
    [InlineData("(answers.a === 'ja' ? 'nei' : 'vet') === 'ja'")]
    [InlineData("answers.d < answers.e && answers.e < '2020-01-02' && answers.d > '2020-01-01'")]
    [InlineData("answers.t === 'for lang'")]
    [InlineData("answers.t === ''")]
    [InlineData("answers.t === answers.u && answers.t === 'a' && answers.u === 'b'")]
    [InlineData("includes(answers.s, 'y') && !answers.f")]
    [InlineData("includesAll(answers.s, ['v', 'w', 'x', 'y'])")]
    [InlineData("includesAll(answers.s, ['v', 'ingen'])")]
    [InlineData("includesAny(answers.s, [])")]
    [InlineData("count(answers.s) > 3")]
    [InlineData("count(answers.s) === 1 && !includes(answers.s, 'ingen')")]
    [InlineData("count(answers.m) > 2")]
    [InlineData("count(answers.m) === 2 && organisation.type === 'fylke'")]
    [InlineData("sum(answers.r.g) > 80")]
    [InlineData("sum(answers.r.g) < 1")]
    [InlineData("count(answers.r) > 4")]
    [InlineData("count(answers.r) === 3 && sum(answers.r.g) > 60")]
    [InlineData("min(answers.r.g) > max(answers.r.g)")]
    [InlineData("answered(answers.r.g) && !answered(answers.r.c)")]
    [InlineData("!answered(answers.r) && answered(answers.r.c)")]
    [InlineData("organisation.type === 'kommune' && organisation.type !== 'kommune'")]
    [InlineData("organisation.type !== 'kommune' && !answered(organisation.type)")]
    [InlineData("today < answers.d && answers.d < today")]
    public void What_can_never_be_shown_is_refuted(string rule) =>
        Assert.Equal(Verdict.Refuted, Find(FormCompiler.Compile(Form(rule)).Form!, "z").Verdict);

    private static Witness Find(CompiledForm form, string id) => FormLinter.Witnesses(form).First(witness => witness.Id == id);
}
