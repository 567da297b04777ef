using System.Text.Json.Nodes;
using FormEngine.Findings;
using FormEngine.Importing;

namespace FormEngine.Tests.Importing;

/// <summary>One tiny workbook for each construct, the form it becomes and what the report says.</summary>
public sealed class XlsFormTests
{
    private const string Choices = """
        list_name | name | label | region
        janei | ja | Ja
        janei | nei | Nei
        by | oslo | Oslo | ost
        by | moss | Moss | ost
        by | voss | Voss | vest
        region | ost | Øst
        region | vest | Vest
        """;

    [Theory]
    [InlineData("text | q | Q", """{ "title": "Q", "type": "string" }""")]
    [InlineData("text | q | Q | hint | | | | | multiline",
        """{ "title": "Q", "description": "hint", "type": "string", "x-multiline": true }""")]
    [InlineData("integer | q | Q", """{ "title": "Q", "type": "integer" }""")]
    [InlineData("decimal | q | Q", """{ "title": "Q", "type": "number" }""")]
    [InlineData("date | q | Q", """{ "title": "Q", "type": "string", "format": "date" }""")]
    [InlineData("range | q | Q | | | | | | | start=0 end=5", """{ "title": "Q", "type": "integer", "minimum": 0, "maximum": 5 }""")]
    [InlineData("select_one janei | q | Q | | | | | | likert",
        """{ "title": "Q", "type": "string", "oneOf": [{ "enum": ["ja"], "title": "Ja" }, { "enum": ["nei"], "title": "Nei" }], "x-display": "scale" }""")]
    [InlineData("select multiple janei | q | Q",
        """{ "title": "Q", "type": "array", "uniqueItems": true, "items": { "type": "string", "oneOf": [{ "enum": ["ja"], "title": "Ja" }, { "enum": ["nei"], "title": "Nei" }] } }""")]
    [InlineData("integer | q | Q | | | | . >= 0 and 120 >= .", """{ "title": "Q", "type": "integer", "minimum": 0, "maximum": 120 }""")]
    [InlineData("decimal | q | Q | | | | . > -1.5", """{ "title": "Q", "type": "number", "minimum": -1.5, "exclusiveMinimum": true }""")]
    [InlineData("text | q | Q | | | | string-length(.) < 10 and regex(., '[a-z]+')",
        """{ "title": "Q", "type": "string", "maxLength": 9, "pattern": "^(?:[a-z]+)$" }""")]
    [InlineData("integer | q | Q | | | | . > 3 | Mer enn tre",
        """{ "title": "Q", "type": "integer", "x-check": [{ "rule": "answers.q > 3", "message": "Mer enn tre" }] }""")]
    [InlineData("integer | q | Q | | | | . != ${before} and . < 9",
        """{ "title": "Q", "type": "integer", "maximum": 9, "exclusiveMaximum": true, "x-check": [{ "rule": "!answered(answers.q) || answers.q !== answers.before", "message": "Kontroller svaret." }] }""")]
    [InlineData("select_multiple janei | q | Q | | | | count-selected(.) <= 1 | En",
        """{ "title": "Q", "type": "array", "uniqueItems": true, "items": { "type": "string", "oneOf": [{ "enum": ["ja"], "title": "Ja" }, { "enum": ["nei"], "title": "Nei" }] }, "x-check": [{ "rule": "!answered(answers.q) || count(answers.q) <= 1", "message": "En" }] }""")]
    [InlineData("text | q | Q | | ${before} > 1 | | | | | | yes",
        """{ "title": "Q", "type": "string", "x-visible-if": "answers.before > 1", "x-required-if": true }""")]
    [InlineData("text | q | Q | | | | | | | | ${before} > 1",
        """{ "title": "Q", "type": "string", "x-required-if": "answers.before > 1" }""")]
    [InlineData("text | q | Du er ${before} år", """{ "title": "Du er {{before}} år", "type": "string" }""")]
    public void A_row_becomes_a_question(string row, string expected)
    {
        var imported = Source.XlsForm($"{Columns}\ninteger | before | Før\n{row}", Choices);
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), imported.Question("q").ToJsonString());
        imported.Compile();
        Assert.DoesNotContain(imported.Report, line => line is { Outcome: ImportOutcome.Dropped, Concern: ImportConcern.Content });
    }

    [Fact]
    public void Top_level_groups_are_pages_and_loose_questions_share_one()
    {
        var form = Source.XlsForm($"""
            {Columns}
            text | a | A
            begin group | del | Del to | | $[a] = 'x'
            note | hei | Velkommen
            text | b | B
            note | obs | Husk dette
            text | c | C
            begin_group | indre | Mer | | $[b] = 'y'
            text | d | D | | $[c] = 'z'
            end_group
            end group
            text | e | E
            """.Replace("$[", "${").Replace("]", "}")).Form();
        Assert.Equal(
            """[{"id":"page","title":"tiny","questions":["a"]},{"id":"del","title":"Del to","description":"Velkommen","x-visible-if":"answers.a === 'x'","questions":["b","c","d"]},{"id":"page_2","title":"tiny","questions":["e"]}]""", form["x-pages"]!.ToJsonString(Relaxed));
        Assert.Equal("Husk dette", (string)form["properties"]!["c"]!["description"]!);
        Assert.Equal(("Mer", "answers.b === 'y' && answers.c === 'z'"),
            ((string)form["properties"]!["d"]!["description"]!, (string)form["properties"]!["d"]!["x-visible-if"]!));
    }

    [Fact]
    public void A_table_of_choices_becomes_a_matrix()
    {
        var imported = Source.XlsForm($"""
            {Columns}
            begin group | m | Hvor enig? | | | | | | table-list
            select_one janei | r1 | En | | | | | | | | yes
            select_one janei | r2 | To | | | | | | | | yes
            end group
            text | z | Z | | $[r2] = 'ja'
            """.Replace("$[", "${").Replace("]", "}"), Choices);
        Assert.Equal(
            """{"title":"Hvor enig?","type":"object","properties":{"r1":{"title":"En","allOf":[{"$ref":"#/definitions/janei"}]},"r2":{"title":"To","allOf":[{"$ref":"#/definitions/janei"}]}}}""", imported.Question("m").ToJsonString());
        Assert.Equal("""["m"]""", imported.Form()["required"]!.ToJsonString());
        Assert.Contains("z", imported.Compile().Evaluate("""{ "m": { "r2": "ja" } }""").Visible);
    }

    [Fact]
    public void A_row_of_a_matrix_keeps_its_constraint()
    {
        var imported =
            Source.XlsForm(
                $"{Columns}\ninteger | n | N\nbegin group | m | M | | | | | | table-list\nselect_one janei | r | R | | | | . = 'nei' or ${{n}} > 5 | Nei\nend group", Choices);
        Assert.Equal("!answered(answers.m.r) || answers.m.r === 'nei' || (answered(answers.n) && answers.n > 5)",
            (string)imported.Question("m")["properties"]!["r"]!["x-check"]![0]!["rule"]!);
        var form = imported.Compile();
        Assert.Equal([0, 1, 0],
            new[] { "{}", """{ "m": { "r": "ja" } }""", """{ "n": 6, "m": { "r": "ja" } }""" }.Select(answers =>
                form.Evaluate(answers).Errors.Count));
    }

    [Fact]
    public void A_calculation_is_blank_where_it_is_not_relevant()
    {
        var imported =
            Source.XlsForm(
                $"{Columns.Replace("parameters",
                    "calculation")}\ninteger | n | N\ncalculate | twice | | | ${{n}} > 2 | | | | | ${{n}} * 2\ntext | z | Z | | ${{twice}} != 6");
        var form = imported.Compile();
        Assert.Equal([true, true, false, true],
            new[] { "{}", """{ "n": 1 }""", """{ "n": 3 }""", """{ "n": 4 }""" }.Select(answers =>
                form.Evaluate(answers).Visible.Contains("z")));
    }

    [Fact]
    public void A_repeat_becomes_rows_whose_rules_read_the_row()
    {
        var imported = Source.XlsForm($"""
            {Columns}
            begin repeat | barn | Barn
            text | navn | Navn | | | | | | | | yes
            integer | alder | Alder
            begin group | skole | Skole | | $[alder] > 5
            text | trinn | Trinn | | $[navn] != ''
            end group
            end repeat
            """.Replace("$[", "${").Replace("]", "}"));
        Assert.Equal(
            """{"title":"Barn","type":"array","items":{"type":"object","properties":{"navn":{"title":"Navn","type":"string"},"alder":{"title":"Alder","type":"integer"},"trinn":{"title":"Trinn","description":"Skole","type":"string","x-visible-if":"row.alder > 5 && answered(row.navn)"}},"required":["navn"]}}""", imported.Question("barn").ToJsonString(Relaxed));
        imported.Compile();
    }

    [Fact]
    public void Other_is_an_option_and_a_text()
    {
        var form = Source.XlsForm($"{Columns}\nselect_one janei or_other | q | Q", Choices).Form();
        Assert.Equal("""{"enum":["other"],"title":"Annet"}""", form["properties"]!["q"]!["oneOf"]![2]!.ToJsonString());
        Assert.Equal("""{"title":"Vennligst spesifiser","type":"string","x-visible-if":"answers.q === 'other'"}""",
            form["properties"]!["q_other"]!.ToJsonString(Relaxed));
    }

    [Fact]
    public void A_choice_filter_becomes_a_rule_on_each_option()
    {
        var imported =
            Source.XlsForm(
                $"{Columns.Replace("parameters",
                    "choice_filter")}\nselect_one region | r | R\nselect_one by | b | B | | | | | | | region = ${{r}}", Choices);
        var form = imported.Compile();
        Assert.Equal(
            ["answers.r === 'ost'", "answers.r === 'ost'", "answers.r === 'vest'"],
            imported.Question("b")["oneOf"]!.AsArray().Select(option => (string)option!["x-visible-if"]!));
        Assert.Equal("not_an_option b",
            string.Join(' ', form.Evaluate("""{ "r": "ost", "b": "qqq" }""").Errors.Select(error => $"{error.Code} {error.Question}")));
    }

    [Fact]
    public void Every_language_gets_its_sidecar()
    {
        var imported = Source.XlsForm(
            """
            type | name | label::Norsk bokmål (nb) | label::English (en) | hint::English (en) | constraint | constraint_message::Norsk bokmål (nb) | constraint_message::English (en)
            begin group | g | Gruppe | Group
            select_one janei | q | Spørsmål | Question | Help
            integer | n | Tall | Number | | . > 1 | For lite | Too small
            end group
            """,
            "list_name | name | label::Norsk bokmål (nb) | label::English (en)\njanei | ja | Ja | Yes\njanei | nei | Nei | No",
            "form_title | default_language\nSkjema | Norsk bokmål (nb)");
        Assert.Equal(
            """{"x-language":"en","pages":{"g":{"title":"Group"}},"questions":{"q":{"title":"Question","description":"Help","options":{"ja":"Yes","nei":"No"}},"n":{"title":"Number","checks":["Too small"]}}}""", JsonNode.Parse(imported.Files["tiny.en.json"])!.ToJsonString());
        Assert.Equal(["nb", "Skjema"], [imported.Language, imported.Title]);
    }

    [Fact]
    public void Names_become_ids_and_each_stays_its_own()
    {
        var imported =
            Source.XlsForm(
                $"{Columns}\ntext | Årstall | A\ntext | arstall | B\ntext | 2ndBest | C\ntext | __proto__ | D\ntext | 你好 | E\ntext | z | Z | | $[Årstall] = $[__proto__]".Replace("$[", "${").Replace("]", "}"));
        Assert.Equal(["arstall", "arstall_2", "question_2nd_best", "proto", "question", "z"], imported.Form()["properties"]!.AsObject()
            .Select(question => question.Key));
        Assert.Equal(["Exact: Renamed to «arstall»."], imported.Said("survey row 2, name"));
        Assert.Equal("answers.arstall === answers.proto || (!answered(answers.arstall) && !answered(answers.proto))",
            (string)imported.Question("z")["x-visible-if"]!);
    }

    [Theory]
    [InlineData("geopoint | q | Q", "survey row 3", "Dropped: Pictures, sounds, files and places are not collected.")]
    [InlineData("deviceid | q", "survey row 3", "Dropped: What the device records by itself is not collected.")]
    [InlineData("select_one nolist | q | Q", "survey row 3", "Dropped: There is no list «nolist» on the sheet choices.")]
    [InlineData("wizardry | q | Q", "survey row 3", "Dropped: This type is not known.")]
    [InlineData("datetime | q | Q", "survey row 3", "Approximated: A date without the time of day.")]
    [InlineData("end group", "survey row 3", "Dropped: There is nothing to end here.")]
    [InlineData("begin group | g | G\ntext | q | Q", "survey row 3", "Approximated: «g» has no end; it goes on to the last row.",
        "Exact: The page «g».")]
    [InlineData("begin group | g | G\ntext | q | Q\nend repeat\nend group", "survey row 5",
        "Dropped: This does not match the begin_group of survey row 3, which is what stands open.")]
    [InlineData("text | q | Q | | | | | | w1 w2", "survey row 3, appearance", "Dropped: The page decides how questions of this kind look.")]
    [InlineData("text | q | Q | | | | regex(., '(?=a)b')", "survey row 3, constraint",
        "Dropped: Any text is accepted: the pattern looks ahead or behind («(?=», «(?!», «(?<»), which ours cannot.")]
    [InlineData("text | q | Q | | | | string-length(.) > 2 | Kort", "survey row 3, constraint",
        "Approximated: minLength 3 (our own message is shown instead of «Kort»)")]
    [InlineData("text | q | Q | | | | | | | | ${later} = 1\ninteger | later | L", "survey row 3, required",
        "Dropped: No counterpart: it reads «later», which is asked later; not required.")]
    [InlineData("text | q | Hei ${nobody}", "survey row 3", "Exact: The question «q».",
        "Dropped: This is not a question of the imported form; «…» stands in its place.")]
    [InlineData("text | q", "survey row 3", "Exact: The question «q».", "Approximated: It has no text; its name stands in its place.")]
    public void What_is_lost_is_reported(string rows, string place, params string[] said)
    {
        var imported = Source.XlsForm($"{Columns}\ntext | a | A\n{rows}", Choices);
        Assert.Equal(said, imported.Said(place));
        imported.Compile();
    }

    [Fact]
    public void Columns_and_settings_nobody_knows_are_reported()
    {
        var imported =
            Source.XlsForm("type | name | label | my column | default\ntext | a | A | x | y\ntext | b | B | x", "",
                "style | form_title\npages | T");
        Assert.Equal(["Dropped: Not known to this import; 2 cell(s) of the column were left out."],
            imported.Said("survey row 2, my column"));
        Assert.Equal(["Dropped: Answers are not filled in beforehand."], imported.Said("survey row 2, default"));
        Assert.Equal(["Dropped: This setting has no counterpart."], imported.Said("settings row 2, style"));
    }

    [Theory]
    [InlineData("", "the workbook has no sheet «survey»")]
    [InlineData("kind | name\ntext | a", "the sheet «survey» has no column «type»")]
    [InlineData("type | name | label\nnote | n | N", "there is no question in it that could be imported")]
    public void What_holds_no_form_is_refused(string survey, string why)
    {
        var sheets = survey.Length == 0 ? [] : new[] { Source.Sheet("survey", survey) };
        var imported = FormImporter.FromXlsForm(sheets, "tiny", "nb");
        Assert.Empty(imported.Files);
        Assert.Equal($"Nothing was imported: {why}.", $"{imported.Report[^1].Detail}");
    }

    [Fact]
    public void Ten_thousand_options_and_as_many_groups_do_no_harm()
    {
        var options = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"\nmany | c{i % 9000} | Same"));
        var imported = Source.XlsForm($"{Columns}\nselect_one many | q | Q\ntext | z | Z | | $[q] > 3".Replace("$[", "${")
            .Replace("]", "}"), $"list_name | name | label{options}");
        Assert.Equal(9000, imported.Question("q")["oneOf"]!.AsArray().Count);
        Assert.DoesNotContain(imported.Findings, finding => finding.Severity == Severity.Error);

        var nested = Source.XlsForm($"{Columns}{string.Concat(Enumerable.Repeat("\nbegin group | g | G", 10_000))}");
        Assert.Contains("nested deeper than 50 levels", $"{nested.Report[^1].Detail}");
    }

    private const string Columns =
        "type | name | label | hint | relevant | default | constraint | constraint_message | appearance | parameters | required";

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
