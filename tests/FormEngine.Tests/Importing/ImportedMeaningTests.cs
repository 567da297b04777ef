using System.Text.Json.Nodes;
using FormEngine.Importing;

namespace FormEngine.Tests.Importing;

/// <summary>Kinds of things in the forms of other programs that are easily brought over to something else than they were.</summary>
public sealed class ImportedMeaningTests
{
    private const string Yes = "list_name | name | label\nyn | yes | Yes\nyn | no | No";

    [Theory]
    [InlineData("../floor = 'x'")]
    [InlineData("../../outer/floor = 'x'")]
    [InlineData("/data/outer/floor = 'x'")]
    [InlineData("current()/../floor = 'x'")]
    public void A_path_leads_through_the_groups_to_its_question(string path)
    {
        var form = Source.XlsForm($"""
            type | name | label | relevant
            text | floor | At the top
            begin group | outer | Outer
            text | floor | In the group
            text | z | Z | {path}
            end group
            """).Compile();
        Assert.Contains("z", form.Evaluate("""{ "floor_2": "x" }""").Visible);
        Assert.Contains("z", form.Evaluate("""{ "floor": "x" }""").Hidden);
    }

    [Fact]
    public void The_message_of_a_pattern_says_what_it_wants_in_the_languages_it_has()
    {
        var sheet = Source.XlsForm("""
            type | name | label | constraint | constraint_message | constraint_message::English (en)
            text | q | Q | regex(., '[0-9]{4}') | Fire siffer. | Four digits.
            time | t | T
            """, settings: "default_language\nBokmål (nb)");
        var survey = Source.SurveyJs("""
            [{ "type": "text", "name": "q", "validators": [{ "type": "regex", "regex": "^[0-9]{4}$", "text": { "default": "Fire siffer.", "en": "Four digits." } }] }]
            """);

        Assert.All([sheet, survey], imported =>
        {
            Assert.Equal("Fire siffer.", (string)imported.Question("q")["x-pattern-text"]!);
            Assert.Equal("Four digits.", (string)JsonNode.Parse(imported.Files["tiny.en.json"])!["questions"]!["q"]!["pattern-text"]!);
            Assert.DoesNotContain(imported.Findings, finding => finding.Code == "pattern_without_words");
        });
        Assert.Equal("Skriv klokkeslettet slik: 13:45.", (string)sheet.Question("t")["x-pattern-text"]!);
        Assert.Equal(["Exact: pattern"], sheet.Said("survey row 2, constraint"));
    }

    [Theory]
    [InlineData("text | z | Z | area(${a}) = 1 | yes", "{}")]
    [InlineData("text | z | Z | ${a} = 'x' and area(${a}) = 1 | yes", """{ "a": "x" }""")]
    [InlineData("text | z | Z | area(${a}) = 1 | ${a} = 'x'", """{ "a": "x" }""")]
    [InlineData("begin group | g | G | area(${a}) = 1\ntext | z | Z | | yes\nend group", "{}")]
    [InlineData("begin group | g | G\nbegin group | h | H | area(${a}) = 1\ntext | z | Z | | yes\nend group\nend group", "{}")]
    [InlineData("text | z | Z | false() | yes", "{}")]
    public void A_lost_rule_does_not_demand(string rows, string answers)
    {
        var imported = Source.XlsForm($"type | name | label | relevant | required\ntext | a | A\n{rows}");
        var state = imported.Compile().Evaluate(answers);
        Assert.Contains("z", state.Visible);
        Assert.Empty(state.Missing);
        Assert.Contains(imported.Report,
            line => line.Outcome == ImportOutcome.Dropped && $"{line.Detail}".StartsWith("It can be left blank", StringComparison.Ordinal));
    }

    [Fact]
    public void A_matrix_whose_rule_is_lost_does_not_demand_its_rows()
    {
        var imported = Source.XlsForm("""
            type | name | label | relevant | required | appearance
            text | a | A
            begin group | m | M | area(${a}) = 1 | | table-list
            select_one yn | r | R | | yes
            select_one yn | s | S
            end group
            """, Yes);
        Assert.Empty(imported.Compile().Evaluate("""{ "m": { "s": "yes" } }""").Missing);
    }

    [Fact]
    public void A_check_that_asks_for_an_answer_does_not_where_the_rule_is_lost()
    {
        var form = Source.SurveyJs("""
            [ { "type": "text", "name": "a" }, { "type": "text", "name": "z", "visibleIf": "age({a}) > 3",
                "validators": [{ "type": "expression", "expression": "{z} notempty" }] } ]
            """).Compile();
        Assert.Empty(form.Evaluate("{}").Errors);
    }

    [Theory]
    [InlineData("""{ "type": "text", "name": "z", "visible": false, "visibleIf": "{a} = 'x'", "isRequired": true }""")]
    [InlineData("""{ "type": "panel", "name": "p", "visible": false, "visibleIf": "{a} = 'x'", "elements": [{ "type": "text", "name": "z", "isRequired": true }] }""")]
    public void What_is_hidden_at_first_and_has_a_rule_is_shown_by_it(string element)
    {
        var form = Source.SurveyJs($$"""[ { "type": "text", "name": "a" }, {{element}} ]""").Compile();
        Assert.Equal(["z"], form.Evaluate("""{ "a": "x" }""").Missing);
        Assert.Contains("z", form.Evaluate("{}").Hidden);
    }

    [Fact]
    public void Pages_and_columns_that_are_never_shown_are_left_out_and_those_with_a_rule_are_not()
    {
        var imported = FormImporter.FromSurveyJs("""
            { "pages": [ { "name": "one", "elements": [ { "type": "text", "name": "a" },
                { "type": "matrixdynamic", "name": "m", "columns": [ { "name": "c", "cellType": "text" }, { "name": "d", "cellType": "text", "visible": false } ] } ] },
              { "name": "two", "visible": false, "visibleIf": "{a} = 'x'", "elements": [ { "type": "text", "name": "b" } ] },
              { "name": "three", "visible": false, "elements": [ { "type": "text", "name": "never" } ] } ] }
            """, "tiny", "nb");
        Assert.Equal(["a", "m", "b"], imported.Form()["properties"]!.AsObject().Select(question => question.Key));
        Assert.Equal(["c"], imported.Question("m")["items"]!["properties"]!.AsObject().Select(column => column.Key));
        Assert.Equal(["Dropped: It is never shown."], imported.Said("pages[2]"));
    }

    [Fact]
    public void Triggers_that_leave_questions_out_become_rules_and_each_of_the_others_is_told_of()
    {
        var imported = FormImporter.FromSurveyJs("""
            { "triggers": [ { "type": "skip", "expression": "{age} < 18", "gotoName": "last" }, { "type": "completetrigger", "name": "consent", "value": "no" },
                { "type": "visible", "operator": "greater", "name": "age", "value": 60, "questions": ["pension"] },
                { "type": "setvalue", "expression": "{age} > 66", "setToName": "last", "setValue": "x" }, { "type": "runexpression", "expression": "{age} > 1" } ],
              "pages": [ { "name": "p1", "elements": [ { "type": "radiogroup", "name": "consent", "choices": ["yes", "no"] }, { "type": "text", "inputType": "number", "name": "age" } ] },
                { "name": "p2", "elements": [ { "type": "text", "name": "work", "isRequired": true }, { "type": "text", "name": "pension", "visible": false } ] },
                { "name": "p3", "elements": [ { "type": "text", "name": "last" } ] } ] }
            """, "tiny", "en");
        var form = imported.Compile();
        Assert.Equal(["last"], form.Evaluate("""{ "consent": "yes", "age": 15 }""").Visible.Except(["consent", "age"]));
        Assert.Equal(["work", "pension", "last"], form.Evaluate("""{ "consent": "yes", "age": 61 }""").Visible.Except(["consent", "age"]));
        Assert.Empty(form.Evaluate("""{ "consent": "no", "age": 61 }""").Missing);
        Assert.Equal(["Dropped: Answers are not set by rules."], imported.Said("triggers[3]"));
        Assert.Equal(["Dropped: Answers are not set by rules."], imported.Said("triggers[4]"));
        Assert.StartsWith("Approximated: ", Assert.Single(imported.Said("triggers[0].expression")));
    }

    [Fact]
    public void A_trigger_that_cannot_be_read_demands_nothing_after_it()
    {
        var form = FormImporter.FromSurveyJs("""
            { "triggers": [{ "type": "complete", "expression": "age({a}) > 3" }], "pages": [ { "name": "p", "elements": [ { "type": "text", "name": "a" } ] },
              { "name": "q", "elements": [ { "type": "text", "name": "z", "isRequired": true } ] } ] }
            """, "tiny", "en").Compile();
        Assert.Empty(form.Evaluate("""{ "a": "x" }""").Missing);
    }

    [Theory]
    [InlineData(@"^[\w-\.]+@([\w-]+\.)+[\w-]{2,}$", "a-b.c@kor.example", "a b@kor")]
    [InlineData(@"[.-\w]{3}", "a-.", "a b")]
    [InlineData(@"[^\w-]", "!", "-")]
    [InlineData(@"[\w\-]+", "a-b", "a b")]
    [InlineData(@"\d{1,2}/\d{1,2}", "24/12", "24.12")]
    [InlineData(@"[\p{L} .\-]+", "Åse-Lill", "Åse1")]
    [InlineData(@"[[]a]", "[a]", "a")]
    [InlineData(@"\@\_\:", "@_:", "x")]
    [InlineData(@"a{,3}", "a{,3}", "aa")]
    [InlineData(@"(?i)ab[c-e]", "ABD", "ABF")]
    [InlineData(@"[^]", "x", "")]
    public void A_pattern_that_JavaScript_reads_works(string pattern, string good, string bad)
    {
        var sheets = new[] { new SourceSheet("survey", [["type", "name", "label", "constraint"], ["text", "q", "Q", $"regex(., '{pattern}')"]]) };
        var form = FormImporter.FromXlsForm(sheets, "tiny", "en").Compile();
        Assert.Empty(form.Evaluate(Answer(good)).Errors);
        if (bad.Length > 0)
            Assert.NotEmpty(form.Evaluate(Answer(bad)).Errors);
    }

    [Theory]
    [InlineData("^(?=.*[0-9]).{4,8}$", "looks ahead or behind")]
    [InlineData(@"(a)\\1", "refers back")]
    [InlineData("[", "is no regular expression")]
    [InlineData("((a{1,1000}){1,1000}){1,1000}", "repeats too much")]
    [InlineData("[[:alpha:]]+", "means something else")]
    [InlineData("a++", "means something else")]
    public void A_pattern_that_cannot_be_used_is_left_out_with_the_true_reason(string pattern, string why)
    {
        var imported = Source.SurveyJs($$"""[{ "type": "text", "name": "q", "validators": [{ "type": "regex", "regex": "{{pattern}}" }] }]""");
        Assert.Contains(why, Assert.Single(imported.Said("pages[0].elements[0].validators[0].regex")));
        Assert.Null(imported.Question("q")["pattern"]);
        imported.Compile();
    }

    [Fact]
    public void A_pattern_between_slashes_is_read_with_its_flag()
    {
        var form = Source.SurveyJs("""[{ "type": "text", "name": "q", "validators": [{ "type": "regex", "regex": "/^[A-C]{2}\\d$/i" }] }]""").Compile();
        Assert.Empty(form.Evaluate(Answer("aB1")).Errors);
        Assert.NotEmpty(form.Evaluate(Answer("ad1")).Errors);
    }

    [Theory]
    [InlineData("**Bold** and *light* and __more__ and _less_", "Bold and light and more and less")]
    [InlineData("kor*ene, snake_case_name and 2 * 3 * 4", "kor*ene, snake_case_name and 2 * 3 * 4")]
    [InlineData("# Heading", "Heading")]
    [InlineData("See [us](https://x.example/a_b_c) or <a href='mailto:a@x.example'>a@x.example</a>", "See us (https://x.example/a_b_c) or a@x.example")]
    [InlineData("<p>One</p><p>Two &amp; three<br>four</p><ul><li>five</li></ul>", "One\n\nTwo & three\nfour\n\n- five")]
    [InlineData("Age < 5 and > 3; \\*not\\*", "Age < 5 and > 3; *not*")]
    [InlineData("<span style=\"color:red\">Red</span> for ${a_b} and ${c_d}", "Red for {{a_b}} and {{c_d}}")]
    [InlineData("_Thank ${a_b} and **${c_d}**_", "Thank {{a_b}} and {{c_d}}")]
    [InlineData("<style>p { color: red }</style>Text<!-- no -->", "Text")]
    public void What_stands_on_the_screen_is_what_is_imported(string source, string shown)
    {
        var sheets = new[] { new SourceSheet("survey", [["type", "name", "label"], ["text", "a_b", "A"], ["text", "c_d", "C"], ["text", "q", source]]) };
        Assert.Equal(shown, (string)FormImporter.FromXlsForm(sheets, "tiny", "en").Question("q")["title"]!);
    }

    [Fact]
    public void The_title_of_a_table_stands_with_each_of_its_parts()
    {
        var imported = Source.SurveyJs("""
            [ { "type": "matrixdropdown", "name": "t", "title": "How often", "choices": [1, 2], "rows": ["r"], "columns": [{ "name": "now", "title": "Now" }, { "name": "then", "title": "Then" }] },
              { "type": "multipletext", "name": "mt", "title": "Contact", "items": [{ "name": "mail", "title": "E-mail" }] },
              { "type": "matrix", "name": "noise", "title": "Noise?", "columns": ["0", "1", "2"] } ]
            """);
        Assert.Equal(["How often – Now", "How often – Then", "Contact – E-mail", "Noise?"],
            imported.Form()["properties"]!.AsObject().Select(question => (string)question.Value!["title"]!));
        Assert.Equal(["0", "1", "2"], imported.Question("noise")["oneOf"]!.AsArray().Select(option => (string)option!["enum"]![0]!));
    }

    [Fact]
    public void Rows_that_only_lay_out_are_no_questions_and_their_words_are_read()
    {
        var imported = Source.XlsForm("""
            type | name | label | appearance
            begin group | g | G | field-list
            select_one yn | head | How much? | label
            select_one yn | r | R | list-nolabel
            text | why | Why?
            note | line |
            end group
            """, Yes);
        Assert.Equal(["r", "why"], imported.Form()["properties"]!.AsObject().Select(question => question.Key));
        Assert.Equal("How much?", (string)imported.Form()["x-pages"]![0]!["description"]!);
        Assert.Equal(["Dropped: It holds nothing to read."], imported.Said("survey row 6"));
    }

    [Fact]
    public void Options_that_stand_for_no_answer_are_offered_as_missing_codes()
    {
        var imported = Source.XlsForm("type | name | label\nselect_one l | q | Q\nselect_one o | p | P", """
            list_name | name | label
            l | 1 | God
            l | 2 | Dårlig
            l | 98 | Vet ikke
            l | 97 | Ikke aktuelt
            l | 99 | Ubesvart
            o | 98 | Nordland
            o | 1804 | Bodø
            """);
        Assert.Equal([null, null, "dont_know", "not_applicable", null],
            imported.Question("q")["oneOf"]!.AsArray().Select(option => (string?)option!["x-missing"]));
        Assert.Contains(imported.Report, line => line.Construct == "99 «Ubesvart»" && line.Outcome == ImportOutcome.Approximated);
        Assert.DoesNotContain(imported.Report, line => line.Construct == "98 «Nordland»");
    }

    [Fact]
    public void The_languages_of_the_source_stand_in_the_survey()
    {
        var imported = Source.XlsForm("type | name | label::Norsk (nb) | label::English (en)\ntext | q | Hva? | What?", "",
            "form_title::Norsk (nb) | form_title::English (en)\nSkjema | Form");
        var survey = imported.Survey("tiny");
        Assert.Equal("""["nb","en"]""", JsonNode.Parse(survey["survey.json"])!["languages"]!.ToJsonString());
        Assert.Equal("Form", (string)JsonNode.Parse(survey["survey.en.json"])!["sections"]!["tiny"]!["title"]!);
    }

    [Fact]
    public void A_filter_reads_what_the_options_say_of_themselves()
    {
        var imported = Source.SurveyJs("""
            [ { "type": "dropdown", "name": "college", "choices": ["Science", "Arts"] },
              { "type": "dropdown", "name": "program", "choicesVisibleIf": "{college} = {$item.college}",
                "choices": [{ "value": "physics", "college": "Science" }, { "value": "music", "college": "Arts" }] } ]
            """);
        Assert.Equal(["answers.college === 'Science'", "answers.college === 'Arts'"],
            imported.Question("program")["oneOf"]!.AsArray().Select(option => (string)option!["x-visible-if"]!));
        Assert.DoesNotContain(imported.Report, line => line.Outcome == ImportOutcome.Dropped);
    }

    [Fact]
    public void Signs_that_word_processors_make_are_read()
    {
        var form = Source.XlsForm("""
            type | name | label | relevant | parameters
            range | grade | Grade | | start = 1 end = 10 step = 1
            integer | n | N
            text | a | A | ${n} ≥ 3 and ${n} ≠ 5
            text | b | B | ${n} – 10 > 5
            text | c | C | ${a} = «x» or ${a} = „y“
            """).Compile();
        Assert.Equal(["grade"], form.Evaluate("""{ "grade": 11 }""").Errors.Select(error => error.Question));
        Assert.Equal(["a", "c"], form.Evaluate("""{ "n": 4, "a": "y" }""").Visible.Except(["grade", "n"]));
        Assert.Equal(["a", "b"], form.Evaluate("""{ "n": 16, "a": "z" }""").Visible.Except(["grade", "n"]));
    }

    [Fact]
    public void One_bound_that_is_said_twice_is_one_fault() =>
        Assert.Single(Source.SurveyJs("""
            [{ "type": "text", "inputType": "number", "name": "q", "min": "5", "validators": [{ "type": "numeric", "text": "At least 5", "minValue": 5 }] }]
            """).Compile().Evaluate("""{ "q": 4 }""").Errors);

    [Fact]
    public void A_calculation_that_only_gives_an_answer_another_name_is_piped_in_as_the_answer()
    {
        var imported = Source.XlsForm("""
            type | name | label | calculation
            begin group | inputs | Inputs
            text | name | Name
            end group
            calculate | who | | ../inputs/name
            calculate | double | | 1 + 1
            text | q | Hello ${who}, ${double}
            """);
        Assert.Equal("Hello {{name}}, …", (string)imported.Question("q")["title"]!);
        Assert.Contains("Dropped: What is calculated cannot be piped in; «…» stands in its place.", imported.Said("survey row 7"));
    }

    [Fact]
    public void One_who_chooses_one_has_chosen_one_and_a_group_that_is_not_required_says_nothing()
    {
        var imported = Source.XlsForm("""
            type | name | label | relevant | required | constraint
            begin group | g | G | | no
            select_one yn | q | Q | | | not(selected(., 'no') and count-selected(.) = 1)
            text | z | Z | count-selected(${q}) = 1
            end group
            """, Yes);
        Assert.Contains("z", imported.Compile().Evaluate("""{ "q": "yes" }""").Visible);
        Assert.DoesNotContain(imported.Report, line => line.Outcome == ImportOutcome.Dropped);
    }

    private static string Answer(string text) => new JsonObject { ["q"] = text }.ToJsonString();
}
