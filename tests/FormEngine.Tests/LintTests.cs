using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Findings;
using FormEngine.Linting;
using FormEngine.Organisations;
using FormEngine.Surveys;

namespace FormEngine.Tests;

/// <summary>What the linter finds by proof: one small form for each finding.</summary>
public sealed class LintTests
{
    private const string YesNo =
        """ "type": "string", "oneOf": [{ "enum": ["ja"], "title": "Ja" }, { "enum": ["nei"], "title": "Nei" }] """;

    private const string Before = $$"""
        "a": { "title": "A", {{YesNo}} }, "n": { "title": "N", "type": "integer", "minimum": 0, "maximum": 10 }
        """;

    public static TheoryData<string, string, Severity, string> Faults => new()
    {
        // Told of, though nothing is wrong.
        { """ "l": { "title": "L", "type": "array", "items": { "type": "object", "properties": { "x": { "title": "X", "type": "string" } } } } """, "usual_most_rows", Severity.Info, "/properties/l" },
        // What a text must look like.
        { """ "q": { "title": "Q", "type": "string", "pattern": "^[0-9]{4}$" } """, "pattern_without_words", Severity.Warning,
            "/properties/q/pattern" },
        { """ "q": { "title": "Q", "type": "string", "format": "email", "pattern": "no$", "x-pattern-text": " " } """, "pattern_without_words",
            Severity.Warning, "/properties/q/pattern" },
        { """ "l": { "title": "L", "type": "array", "maxItems": 9, "items": { "type": "object", "properties": { "x": { "title": "X", "type": "string", "pattern": "x" } } } } """, "pattern_without_words", Severity.Warning, "/properties/l/items/properties/x/pattern" },
        { """ "q": { "title": "Q", "type": "string", "x-pattern-text": "Four digits." } """, "words_without_pattern", Severity.Warning,
            "/properties/q/x-pattern-text" },
        // Never shown.
        { """ "q": { "title": "Q", "type": "string", "x-visible-if": "answers.n > 10" } """, "never_shown", Severity.Error,
            "/properties/q/x-visible-if" },
        { $$""" "q": { "title": "Q", {{YesNo[..^2]}}, { "enum": ["x"], "title": "X", "x-visible-if": "answers.a === 'ja' && answers.a === 'nei'" }] } """, "never_shown", Severity.Error, "/properties/q/oneOf/2/x-visible-if" },
        { $$""" "m": { "title": "M", "type": "object", "properties": { "r": { "title": "R", {{YesNo}} }, "s": { "title": "S", {{YesNo}}, "x-visible-if": "!answered(answers.a) && answers.a === 'ja'" } } } """, "never_shown", Severity.Error, "/properties/m/properties/s/x-visible-if" },
        { """ "l": { "title": "L", "type": "array", "items": { "type": "object", "properties": { "x": { "title": "X", "type": "boolean" }, "y": { "title": "Y", "type": "string", "x-visible-if": "row.x && !row.x" } } } } """, "never_shown", Severity.Error, "/properties/l/items/properties/y/x-visible-if" },
        { """ "b": { "title": "B", "type": "number", "x-check": [{ "rule": "answers.b < 5", "message": "Liten" }] }, "q": { "title": "Q", "type": "string", "x-visible-if": "answers.b > 7" } """, "shown_only_on_error", Severity.Warning, "/properties/q/x-visible-if" },
        // Rules that decide nothing.
        { """ "q": { "title": "Q", "type": "string", "x-visible-if": "answered(answers.a) || !answered(answers.a)" } """, "always_true",
            Severity.Warning, "/properties/q/x-visible-if" },
        { """ "q": { "title": "Q", "type": "string", "x-required-if": "sum(answers.n, 1) >= 1" } """, "always_true", Severity.Warning,
            "/properties/q/x-required-if" },
        { """ "q": { "title": "Q", "type": "string", "x-visible-if": "answers.a === 'ja'", "x-required-if": "answers.a === 'nei'" } """,
            "never_true", Severity.Warning, "/properties/q/x-required-if" },
        { """ "q": { "title": "Q", "type": "number", "minimum": 5, "x-check": [{ "rule": "answers.q > 4", "message": "Større" }] } """,
            "never_fails", Severity.Warning, "/properties/q/x-check/0/rule" },
        { """ "q": { "title": "Q", "type": "number", "minimum": 5, "x-check": [{ "rule": "answers.q < 5", "message": "Mindre" }] } """,
            "never_passes", Severity.Error, "/properties/q/x-check/0/rule" },
        // Empty.
        { """ "m": { "title": "M", "type": "object", "properties": { "r": { "title": "R", "type": "string", "oneOf": [{ "enum": ["x"], "title": "X" }], "x-visible-if": "answers.a === 'ja'" } } } """, "question_can_be_empty", Severity.Warning, "/properties/m" },
        { """ "q": { "title": "Q", "type": "string", "oneOf": [{ "enum": ["x"], "title": "X", "x-visible-if": "answers.a === 'ja'" }] } """,
            "question_can_be_empty", Severity.Warning, "/properties/q" },
        { """ "q": { "title": "Q", "type": "string", "oneOf": [{ "enum": ["x"], "title": "X", "x-visible-if": "answers.a === 'ja'" }], "x-required-if": "answers.n > 3" } """, "nothing_to_choose", Severity.Error, "/properties/q" },
        { """ "q": { "title": "Q", "type": "array", "minItems": 2, "items": { "type": "string", "oneOf": [{ "enum": ["x"], "title": "X" }, { "enum": ["y"], "title": "Y", "x-visible-if": "answers.n > 3" }, { "enum": ["z"], "title": "Z", "x-visible-if": "answers.n > 5" }] }, "x-required-if": true } """, "nothing_to_choose", Severity.Error, "/properties/q" },
        { $$""" "m": { "title": "M", "type": "object", "properties": { "r": { "title": "R", {{YesNo}} }, "s": { "title": "R ", {{YesNo}} } } } """, "duplicate_label", Severity.Warning, "/properties/m" },
        // No answer will do.
        { """ "q": { "title": "Q", "type": "number", "minimum": 5, "maximum": 4 } """, "impossible_bounds", Severity.Error,
            "/properties/q/minimum" },
        { """ "q": { "title": "Q", "type": "integer", "minimum": 5, "maximum": 6, "exclusiveMinimum": true, "exclusiveMaximum": true } """,
            "impossible_bounds", Severity.Error, "/properties/q/minimum" },
        { """ "q": { "title": "Q", "type": "string", "minLength": 5, "maxLength": 4 } """, "impossible_bounds", Severity.Error,
            "/properties/q/minLength" },
        { """ "q": { "title": "Q", "type": "array", "minItems": 2, "items": { "type": "string", "oneOf": [{ "enum": ["x"], "title": "X" }] } } """, "impossible_bounds", Severity.Error, "/properties/q/minItems" },
        { """ "q": { "title": "Q", "type": "number", "x-required-if": true, "x-check": [{ "rule": "answers.q > 5", "message": "Større" }, { "rule": "answers.q < 5", "message": "Mindre" }] } """, "cannot_be_completed", Severity.Error, "/properties/q" },
        { """ "p": { "title": "P", "type": "number", "x-required-if": true, "x-check": [{ "rule": "answers.p > answers.n", "message": "Større" }] }, "q": { "title": "Q", "type": "string", "x-check": [{ "rule": "answers.p + 1 < answers.n", "message": "Mindre" }, { "rule": "answered(answers.n)", "message": "Svar" }] } """, "cannot_be_completed", Severity.Error, "/properties/q" },
        { """ "q": { "title": "Q", "type": "boolean", "x-required-if": true, "x-check": [{ "rule": "answers.q === (organisation.type === 'kommune')", "message": "Nei" }, { "rule": "answers.q", "message": "Ja" }] } """, "cannot_be_completed", Severity.Error, "/properties/q" },
        { """ "l": { "title": "L", "type": "array", "minItems": 2, "maxItems": 3, "x-required-if": true, "items": { "type": "object", "properties": { "x": { "title": "X", "type": "integer", "minimum": 3, "x-required-if": true } } }, "x-check": [{ "rule": "sum(answers.l.x) < 6", "message": "Lite" }] } """, "never_passes", Severity.Error, "/properties/l/x-check/0/rule" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_found_where_it_is(string questions, string code, Severity severity, string pointer) =>
        Assert.Contains((code, severity, pointer), Lint($"{{ {Before}, {questions} }}").Select(Summary));

    [Theory]
    [InlineData(""" "q": { "title": "Q", "type": "string", "x-visible-if": "answers.n === 10", "x-required-if": true } """)]
    [InlineData(""" "q": { "title": "Q", "type": "number", "x-required-if": "answers.a === 'ja'", "x-check": [{ "rule": "answers.q > answers.n", "message": "Større" }, { "rule": "answers.q < 5", "message": "Mindre" }] } """)]
    [InlineData(""" "q": { "title": "Q", "type": "array", "minItems": 2, "items": { "type": "string", "oneOf": [{ "enum": ["x"], "title": "X", "x-visible-if": "answers.n > 3" }, { "enum": ["y"], "title": "Y" }, { "enum": ["ingen"], "title": "Ingen", "x-exclusive": true }] }, "x-required-if": true } """)]
    [InlineData(""" "t": { "title": "T", "type": "string", "pattern": "^[A-Z]{2}[0-9]{5}$", "x-pattern-text": "Two letters, five digits.", "x-required-if": true } """)]
    [InlineData(""" "l": { "title": "L", "type": "array", "minItems": 2, "maxItems": 100, "items": { "type": "object", "properties": { "x": { "title": "X", "type": "integer", "x-required-if": true }, "y": { "title": "Y", "type": "string", "x-visible-if": "row.x > 5", "x-required-if": true } } }, "x-required-if": true, "x-check": [{ "rule": "sum(answers.l.x) === 100", "message": "Hundre" }] } """)]
    public void A_sound_form_has_no_findings(string questions) => Assert.Empty(Lint($"{{ {Before}, {questions} }}"));

    [Fact]
    public void A_page_that_can_be_shown_empty_is_found_with_the_answers_that_do_it()
    {
        var finding = Assert.Single(Lint(
            """{ "a": { "title": "A", "type": "boolean" }, "b": { "title": "B", "type": "string", "x-visible-if": "answers.a" } }""",
            """[{ "id": "en", "questions": ["a"] }, { "id": "to", "questions": ["b"], "x-visible-if": "answered(answers.a)" }]"""));
        Assert.Equal(("page_can_be_empty", Severity.Warning, "/x-pages/1"), Summary(finding));
        Assert.Contains("the answers «a» false", finding.Message);
    }

    [Fact]
    public void A_form_that_can_be_empty_is_found_with_the_organisation_that_gets_it()
    {
        var findings = Lint("""{ "a": { "title": "A", "type": "boolean", "x-visible-if": "organisation.population >= 5000" } }""");
        Assert.Equal(["form_can_be_empty", "page_can_be_empty"], findings.Select(finding => finding.Code));
        Assert.Contains("for an organisation with «population» 0", findings[0].Message);
    }

    [Fact]
    public void What_stands_on_a_page_that_is_never_shown_is_not_told_again()
    {
        var finding = Assert.Single(Lint(
            """{ "a": { "title": "A", "type": "boolean" }, "b": { "title": "B", "type": "string" }, "c": { "title": "C", "type": "string", "x-visible-if": "answers.b === 'x'" } }""",
            """[{ "id": "en", "questions": ["a"] }, { "id": "to", "questions": ["b", "c"], "x-visible-if": "answers.a && !answers.a" }]"""));
        Assert.Equal(("never_shown", Severity.Error, "/x-pages/1/x-visible-if"), Summary(finding));
    }

    [Fact]
    public void Only_organisations_that_the_section_applies_to_count()
    {
        var form =
            Tiny.Compile(
                """{ "a": { "title": "A", "type": "boolean" }, "b": { "title": "B", "type": "string", "x-visible-if": "organisation.type === 'fylke'" } }""");
        Assert.Empty(FormLinter.Lint(form));
        Assert.Equal([("never_shown", Severity.Error, "/properties/b/x-visible-if")],
            FormLinter.Lint(form, Survey("organisation.type === 'kommune'")).Select(Summary));
        Assert.Equal(Verdict.Refuted, FormLinter.Witnesses(form, Survey("organisation.type === 'kommune'"))
            .First(witness => witness.Id == "b").Verdict);
        Assert.Empty(FormLinter.Lint(form, Survey("organisation.type !== 'kommune' || organisation.population > 5000")));
    }

    [Theory]
    [InlineData("organisation.type === 'kommune' && organisation.type === 'fylke'", "never_shown")]
    [InlineData("answered(organisation.type) || !answered(organisation.type)", "always_true")]
    public void A_section_for_nobody_or_everybody_is_found(string rule, string code) =>
        Assert.Equal([(code, "/sections/0/x-visible-if")], FormLinter.Lint(Survey(rule))
            .Select(finding => (finding.Code, finding.Pointer)));

    [Theory]
    [MemberData(nameof(Forms.Names), MemberType = typeof(Forms))]
    public void Of_the_real_forms_all_is_proved_and_nothing_found(string name)
    {
        var survey = Forms.Survey(Path.GetDirectoryName(name)!);
        var form =
            FormCompiler.Compile(Forms.Read(name),
                attributes: SurveyCompiler.Attributes(Forms.Read(Path.Combine(Path.GetDirectoryName(name)!, "survey.json")))).Form!;
        Assert.Empty(FormLinter.Lint(survey));
        Assert.Empty(FormLinter.Lint(form, survey));
        foreach (var witness in FormLinter.Witnesses(form, survey))
        {
            Assert.Equal((witness.Id, witness.Option, Verdict.Proved), (witness.Id, witness.Option, witness.Verdict));
            var state =
                FormEvaluator.Evaluate(form, witness.Answers!, new OrganisationAttributes(witness.Organisation!), witness.Today!.Value);
            Assert.True(witness.Kind is PartKind.Page or PartKind.Option || state.IsVisible(witness.Id), $"{witness}");
        }
    }

    private static (string, Severity, string) Summary(Finding finding) => (finding.Code, finding.Severity, finding.Pointer);

    private static IReadOnlyList<Finding> Lint(string properties, string? pages = null)
    {
        var form = JsonNode.Parse(Tiny.Json(properties))!.AsObject();
        if (pages is not null)
            form["x-pages"] = JsonNode.Parse(pages);
        var result = FormCompiler.Compile(form.ToJsonString());
        return FormLinter.Lint(result.Form ?? throw new InvalidOperationException(string.Join('\n', result.Findings)));
    }

    private static SurveyDefinition Survey(string rule) => SurveyCompiler.Compile(
        $$"""
        { "id": "s", "x-version": "1", "x-language": "nb", "title": "S", "roles": [{ "id": "leder", "title": "Leder" }],
          "sections": [{ "id": "en", "form": "tiny", "role": "leder", "title": "En", "x-visible-if": {{JsonValue.Create(rule).ToJsonString()}} }],
          "attributes": [{ "id": "type", "title": "Type", "type": "code", "options": [{ "code": "kommune", "title": "K" }, { "code": "fylke", "title": "F" }] }, { "id": "population", "title": "P", "type": "number" }] }
        """,
        new Dictionary<string, string>(),
        new Dictionary<string, CompiledForm> { ["tiny"] = Tiny.Compile("""{ "a": { "title": "A", "type": "boolean" } }""") }).Survey!;
}
