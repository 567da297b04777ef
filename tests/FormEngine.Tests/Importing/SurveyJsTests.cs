using System.Text.Json.Nodes;
using FormEngine.Importing;

namespace FormEngine.Tests.Importing;

/// <summary>One tiny survey for each construct, the form it becomes and what the report says.</summary>
public sealed class SurveyJsTests
{
    [Theory]
    [InlineData("""{ "type": "text" }""", """{ "title": "q", "type": "string" }""")]
    [InlineData("""{ "type": "text", "maxLength": 5, "title": "T", "description": "D" }""",
        """{ "title": "T", "description": "D", "type": "string", "maxLength": 5 }""")]
    [InlineData("""{ "type": "comment" }""", """{ "title": "q", "type": "string", "x-multiline": true }""")]
    [InlineData("""{ "type": "text", "inputType": "number", "min": 1, "max": 2.5 }""",
        """{ "title": "q", "type": "number", "minimum": 1, "maximum": 2.5 }""")]
    [InlineData("""{ "type": "text", "inputType": "date", "max": "=today()" }""",
        """{ "title": "q", "type": "string", "format": "date", "x-check": [{ "rule": "answers.q <= today", "message": "Kontroller svaret." }] }""")]
    [InlineData("""{ "type": "text", "inputType": "email" }""", """{ "title": "q", "type": "string", "format": "email" }""")]
    [InlineData("""{ "type": "boolean" }""", """{ "title": "q", "type": "boolean" }""")]
    [InlineData("""{ "type": "boolean", "labelTrue": "Enig", "labelFalse": "Uenig" }""",
        """{ "title": "q", "type": "string", "oneOf": [{ "enum": ["true"], "title": "Enig" }, { "enum": ["false"], "title": "Uenig" }] }""")]
    [InlineData("""{ "type": "dropdown", "choices": [1, "2|To", { "value": "b c", "text": "B" }] }""",
        """{ "title": "q", "type": "string", "oneOf": [{ "enum": ["1"], "title": "1" }, { "enum": ["2"], "title": "To" }, { "enum": ["b_c"], "title": "B" }] }""")]
    [InlineData("""{ "type": "checkbox", "choices": ["a"], "hasNone": true, "noneText": "Intet", "showDontKnowItem": true, "maxSelectedChoices": 1 }""", """{ "title": "q", "type": "array", "uniqueItems": true, "items": { "type": "string", "oneOf": [{ "enum": ["a"], "title": "a" }, { "enum": ["none"], "title": "Intet", "x-exclusive": true }, { "enum": ["dontknow"], "title": "Vet ikke", "x-missing": "dont_know", "x-exclusive": true }] }, "maxItems": 1 }""")]
    [InlineData("""{ "type": "rating", "rateMax": 2, "minRateDescription": "Lite" }""",
        """{ "title": "q", "type": "string", "oneOf": [{ "enum": ["1"], "title": "1 – Lite" }, { "enum": ["2"], "title": "2" }], "x-display": "scale" }""")]
    [InlineData("""{ "type": "text", "validators": [{ "type": "regex", "regex": "^a" }, { "type": "text", "minLength": 2 }] }""",
        """{ "title": "q", "type": "string", "pattern": "^a", "minLength": 2 }""")]
    [InlineData("""{ "type": "checkbox", "choices": ["a", "b"], "validators": [{ "type": "answercount", "minCount": 2 }] }""",
        """{ "title": "q", "type": "array", "uniqueItems": true, "items": { "type": "string", "oneOf": [{ "enum": ["a"], "title": "a" }, { "enum": ["b"], "title": "b" }] }, "minItems": 2 }""")]
    [InlineData("""{ "type": "text", "inputType": "number", "validators": [{ "type": "expression", "expression": "{q} > {before}", "text": "Mer" }] }""", """{ "title": "q", "type": "number", "x-check": [{ "rule": "answered(answers.q) && answered(answers.before) && answers.q > answers.before", "message": "Mer" }] }""")]
    [InlineData("""{ "type": "text", "isRequired": true, "visibleIf": "{before} > 1" }""",
        """{ "title": "q", "type": "string", "x-visible-if": "answers.before > 1", "x-required-if": true }""")]
    [InlineData("""{ "type": "text", "requiredIf": "{before} > 1" }""",
        """{ "title": "q", "type": "string", "x-required-if": "answers.before > 1" }""")]
    [InlineData("""{ "type": "text", "title": "Om {before}" }""", """{ "title": "Om {{before}}", "type": "string" }""")]
    [InlineData("""{ "type": "radiogroup", "choices": ["a", { "value": "b", "visibleIf": "{before} > 1" }] }""",
        """{ "title": "q", "type": "string", "oneOf": [{ "enum": ["a"], "title": "a" }, { "enum": ["b"], "title": "b", "x-visible-if": "answers.before > 1" }] }""")]
    public void An_element_becomes_a_question(string element, string expected)
    {
        var named = JsonNode.Parse(element)!;
        named["name"] = "q";
        var imported = Source.SurveyJs($$"""[{ "type": "text", "inputType": "number", "name": "before" }, {{named.ToJsonString()}}]""");
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), imported.Question("q").ToJsonString());
        imported.Compile();
        Assert.DoesNotContain(imported.Report, line => line.Outcome == ImportOutcome.Dropped);
    }

    [Fact]
    public void Pages_keep_their_rules_and_panels_hand_theirs_down()
    {
        var imported = FormImporter.FromSurveyJs(
            """
            { "pages": [ { "name": "En", "elements": [ { "type": "text", "name": "a" } ] },
              { "name": "To", "title": "Del to", "visibleIf": "{a} notempty", "elements": [
                { "type": "html", "name": "h", "html": "<b>Hei</b> &amp; hallo" }, { "type": "text", "name": "b" },
                { "type": "panel", "name": "p", "title": "Mer", "visibleIf": "{b} = 'x'", "elements": [ { "type": "text", "name": "c", "visibleIf": "{a} empty" } ] } ] } ] }
            """, "tiny", "nb");
        Assert.Equal(
            """[{"id":"en","title":"tiny","questions":["a"]},{"id":"to","title":"Del to","description":"Hei \u0026 hallo","x-visible-if":"answered(answers.a)","questions":["b","c"]}]""", imported.Form()["x-pages"]!.ToJsonString());
        Assert.Equal(("Mer", "answers.b === 'x' && !answered(answers.a)"),
            ((string)imported.Question("c")["description"]!, (string)imported.Question("c")["x-visible-if"]!));
    }

    [Fact]
    public void A_matrix_keeps_its_rows_and_their_rules()
    {
        var imported = Source.SurveyJs("""
            [ { "type": "checkbox", "name": "s", "choices": ["x", "y"] },
              { "type": "matrix", "name": "m", "columns": ["lite", "mye"], "rows": ["x", { "value": "y", "text": "Y" }], "isAllRowRequired": true, "rowsVisibleIf": "{s} contains {item}" },
              { "type": "text", "name": "z", "visibleIf": "{m.y} = 'mye'" } ]
            """);
        Assert.Equal(["includes(answers.s, 'x')", "includes(answers.s, 'y')"], imported.Question("m")["properties"]!.AsObject()
            .Select(row => (string)row.Value!["x-visible-if"]!));
        var form = imported.Compile();
        Assert.Contains("z", form.Evaluate("""{ "s": ["y"], "m": { "y": "mye" } }""").Visible);
        Assert.Equal(["m.y"], form.Evaluate("""{ "s": ["y"] }""").Missing);
    }

    [Fact]
    public void A_table_with_fixed_rows_is_a_matrix_for_each_column_of_choices()
    {
        var imported = Source.SurveyJs("""
            [ { "type": "matrixdropdown", "name": "t", "choices": [1, 2], "rows": ["r1", "r2"], "columns": [{ "name": "now", "title": "I dag" }, { "name": "goal", "isRequired": true }, { "name": "why", "cellType": "comment" }] },
              { "type": "text", "name": "z", "visibleIf": "{t.r2.goal} > {t.r2.now}" } ]
            """);
        Assert.Equal(["now", "goal", "z"], imported.Form()["properties"]!.AsObject().Select(question => question.Key));
        Assert.Equal(["Dropped: In a table with fixed rows only columns of choices have a counterpart."],
            imported.Said("pages[0].elements[0].columns[2]"));
        Assert.Contains("z", imported.Compile().Evaluate("""{ "now": { "r2": "1" }, "goal": { "r2": "2" } }""").Visible);
    }

    [Fact]
    public void Rows_become_rows_and_rules_count_them()
    {
        var form = Source.SurveyJs("""
            [ { "type": "paneldynamic", "name": "p", "minPanelCount": 1, "templateElements": [ { "type": "text", "name": "d", "inputType": "date" }, { "type": "text", "name": "t", "visibleIf": "{panel.d} < today()" } ] },
              { "type": "matrixdynamic", "name": "m", "choices": ["a", "b"], "columns": [ { "name": "c" }, { "name": "n", "cellType": "text", "inputType": "number", "visibleIf": "{row.c} = 'b'" } ] },
              { "type": "text", "name": "z", "visibleIf": "{p.length} > 1 and sumInArray({m}, 'n') >= 5" } ]
            """).Compile();
        Assert.Contains("p.t", form.Evaluate("""{ "p": [{ "d": "2001-01-01" }] }""").Visible);
        Assert.Contains("p.t", form.Evaluate("""{ "p": [{ "d": "2999-01-01" }] }""").Hidden);
        Assert.Contains("z",
            form.Evaluate(
                """{ "p": [{ "d": "2001-01-01" }, { "t": "x", "d": "2002-01-01" }], "m": [{ "c": "b", "n": 5 }, { "c": "a", "n": 9 }] }""").Visible);
        Assert.Contains("z",
            form.Evaluate("""{ "p": [{ "d": "2001-01-01" }, { "t": "x", "d": "2002-01-01" }], "m": [{ "c": "a", "n": 9 }] }""").Hidden);
    }

    [Fact]
    public void How_many_rows_there_may_be_is_told_of()
    {
        var imported = Source.SurveyJs("""
            [ { "type": "paneldynamic", "name": "p", "minPanelCount": 2, "maxPanelCount": 1.5, "templateElements": [ { "type": "text", "name": "t" } ] },
              { "type": "matrixdynamic", "name": "m", "maxRowCount": 3, "columns": [ { "name": "n", "cellType": "text" } ] } ]
            """);
        Assert.Equal(2, (int)imported.Form()["properties"]!["p"]!["minItems"]!);
        Assert.Equal(3, (int)imported.Form()["properties"]!["m"]!["maxItems"]!);
        Assert.Equal(["Approximated: minItems 2: only rows in which something is answered count."],
            imported.Said("pages[0].elements[0].minPanelCount"));
        Assert.Equal(["Dropped: This is no number of rows."], imported.Said("pages[0].elements[0].maxPanelCount"));
        Assert.Equal(["Exact: maxItems 3: no more rows than this."], imported.Said("pages[0].elements[1].maxRowCount"));
    }

    [Fact]
    public void What_was_chosen_before_is_offered_again()
    {
        var form = Source.SurveyJs("""
            [ { "type": "checkbox", "name": "s", "choices": ["x", "y"] },
              { "type": "radiogroup", "name": "best", "choicesFromQuestion": "s", "choicesFromQuestionMode": "selected" },
              { "type": "radiogroup", "name": "also", "choices": ["x", "z"], "choicesVisibleIf": "{s} notcontains {item}", "showOtherItem": true },
              { "type": "text", "name": "t", "visibleIf": "{best} = 'x'" } ]
            """).Compile();
        Assert.Contains("t", form.Evaluate("""{ "s": ["x"], "best": "x" }""").Visible);
        Assert.Contains("t", form.Evaluate("""{ "s": ["y"], "best": "x" }""").Hidden);
        Assert.Contains("also_comment", form.Evaluate("""{ "also": "other" }""").Visible);
    }

    [Fact]
    public void Calculated_values_are_written_into_the_rules_that_read_them()
    {
        var imported = FormImporter.FromSurveyJs(
            """
            { "calculatedValues": [ { "name": "half", "expression": "{n} / 2" } ], "elements": [ { "type": "text", "name": "n", "inputType": "number" },
              { "type": "expression", "name": "quarter", "expression": "{half} / 2" }, { "type": "text", "name": "z", "visibleIf": "{quarter} > 1" } ] }
            """, "tiny", "nb");
        Assert.Equal("(answered(answers.n) ? answers.n : 0) / 2 / 2 > 1", (string)imported.Question("z")["x-visible-if"]!);
        Assert.Contains("z", imported.Compile().Evaluate("""{ "n": 5 }""").Visible);
    }

    [Fact]
    public void Texts_in_several_languages_go_to_sidecars()
    {
        var imported = FormImporter.FromSurveyJs(
            """{ "locale": "nb", "title": { "default": "Skjema", "en": "Form" }, "elements": [ { "type": "dropdown", "name": "q", "title": { "nb": "Hva?", "en": "What?" }, "choices": [ { "value": "a", "text": { "default": "En", "en": "One" } } ] } ] }""", "tiny", "de");
        Assert.Equal(
            """{"x-language":"en","title":"Form","pages":{"page":{"title":"Form"}},"questions":{"q":{"title":"What?","options":{"a":"One"}}}}""", JsonNode.Parse(imported.Files["tiny.en.json"])!.ToJsonString());
        Assert.Equal("nb", imported.Language);
        imported.Compile();
    }

    [Theory]
    [InlineData("""{ "type": "file", "name": "q" }""", "pages[0].elements[1]", "Dropped: Files are not collected.")]
    [InlineData("""{ "type": "dropdown", "name": "q", "choicesByUrl": { "url": "x" } }""", "pages[0].elements[1]",
        "Dropped: It has no options of its own.")]
    [InlineData("""{ "type": "text", "name": "q", "defaultValue": "x" }""", "pages[0].elements[1].defaultValue",
        "Dropped: Answers are not filled in beforehand.")]
    [InlineData("""{ "type": "text", "name": "q", "titleLocation": "left" }""", "pages[0].elements[1].titleLocation",
        "Dropped: This property has no counterpart.")]
    [InlineData("""{ "type": "text", "name": "q", "visible": false }""", "pages[0].elements[1]", "Dropped: It is never shown.")]
    [InlineData("""{ "type": "text", "name": "q", "inputType": "tel" }""", "pages[0].elements[1]",
        "Approximated: A text; that it is a «tel» is not checked.")]
    [InlineData("""{ "type": "text", "name": "q", "visibleIf": "{a} = 'x' and age({a}) > 3" }""", "pages[0].elements[1].visibleIf",
        "Approximated: answers.a === 'x' (left out: it reckons with dates, which rules only compare; shown more often than in the source)")]
    [InlineData("""{ "type": "text", "name": "q", "visibleIf": "{a} = 'x' or {later} = 1" }""", "pages[0].elements[1].visibleIf",
        "Dropped: No counterpart: it reads «later», which the source does not have; shown always.")]
    [InlineData("""{ "type": "text", "name": "q", "visibleIf": "{a} == " }""", "pages[0].elements[1].visibleIf",
        "Dropped: No counterpart: the expression ends too early; shown always.")]
    [InlineData("""{ "type": "text", "name": "q", "validators": [{ "type": "numeric", "minValue": 1, "text": "Minst en" }] }""",
        "pages[0].elements[1].validators[0].minValue", "Exact: answers.q >= 1")]
    [InlineData("""{ "type": "text", "name": "q", "validators": [{ "type": "magic" }] }""", "pages[0].elements[1].validators[0]",
        "Dropped: This validator has no counterpart for such a question.")]
    public void What_is_lost_is_reported(string element, string place, params string[] said)
    {
        var imported = Source.SurveyJs($$"""[{ "type": "text", "name": "a" }, {{element}}]""");
        Assert.Equal(said, imported.Said(place));
        imported.Compile();
    }
}
