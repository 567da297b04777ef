using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Organisations;
using FormEngine.Surveys;

namespace FormEngine.Tests;

public sealed class SurveyTests
{
    private const string Survey = """
        { "id": "s", "x-version": "1", "x-language": "nb", "languages": ["nn"], "title": "Undersøkelse", "asker": "KS", "answered": "complete",
          "contact": { "name": "KS", "email": "ks@example.invalid" },
          "roles": [{ "id": "leder", "title": "Leder" }, { "id": "koordinator", "title": "Koordinator", "coordinator": true }],
          "sections": [{ "id": "en", "form": "tiny", "role": "leder", "title": "En", "minutes": 5 },
                       { "id": "to", "form": "tiny", "role": "leder", "title": "To", "entries": "many", "x-visible-if": "organisation.type === 'kommune' && organisation.population >= 5000" }],
          "attributes": [{ "id": "type", "title": "Type", "type": "code", "options": [{ "code": "kommune", "title": "Kommune" }, { "code": "fylke", "title": "Fylke" }] },
                         { "id": "population", "title": "Folketall", "type": "number" }],
          "comparisonGroups": [{ "id": "size", "title": "Størrelse", "attribute": "population", "bands": [{ "id": "small", "title": "Liten", "below": 5000 }, { "id": "large", "title": "Stor" }] }],
          "indicators": [{ "id": "i", "title": "Indikator", "section": "en", "scale": { "min": 0, "max": 5 }, "minimumValid": 1,
                           "items": [{ "question": "a" }, { "question": "s", "method": "sum", "cap": 5 }, { "question": "m.r", "method": "best" }] }] }
        """;

    private static readonly CompiledForm Form = Tiny.Compile("""
        { "a": { "title": "A", "type": "string", "oneOf": [{ "enum": ["ja"], "title": "Ja", "x-score": 5 }, { "enum": ["nei"], "title": "Nei", "x-score": 0 }] },
          "s": { "title": "S", "type": "array", "items": { "type": "string", "oneOf": [{ "enum": ["x"], "title": "X", "x-score": 3 }, { "enum": ["y"], "title": "Y", "x-score": 4 }] } },
          "m": { "title": "M", "type": "object", "properties": { "r": { "title": "R", "type": "string", "oneOf": [{ "enum": ["k"], "title": "K", "x-score": 7 }] } } },
          "t": { "title": "T", "type": "string" } }
        """);

    [Fact]
    public void A_survey_is_read_whole()
    {
        var survey = Compile(Survey.Replace("m.r", "a")).Survey!;
        Assert.Equal(["nb", "nn"], survey.Languages);
        Assert.Equal(AnsweredRule.Complete, survey.Answered);
        Assert.Equal([new SurveyRole("leder", false), new SurveyRole("koordinator", true)], survey.Roles);
        Assert.Equal([(5, false), (null, true)], survey.Sections.Select(section => (section.Minutes, section.HasManyEntries)));
        Assert.Equal([new Band("small", 5000), new Band("large", null)], survey.ComparisonGroups[0].Bands);
        Assert.Equal(new IndicatorItem("s", ScoreMethod.Sum, 5), survey.Indicators[0].Items[1]);
    }

    [Theory]
    [InlineData("kommune", 5000, true)]
    [InlineData("kommune", 4999, false)]
    [InlineData("fylke", 5000, false)]
    [InlineData("kommune", null, false)]
    public void A_section_applies_where_its_rule_is_true(string type, int? population, bool applies)
    {
        var organisation = new OrganisationAttributes(new JsonObject { ["type"] = type, ["population"] = population });
        var sections = Compile(Survey.Replace("m.r", "a")).Survey!.Sections;
        Assert.Equal([true, applies], sections.Select(section => section.AppliesTo(organisation)));
    }

    [Fact]
    public void Texts_fall_back_to_the_surveys_own_language()
    {
        var sidecar =
            """{ "x-language": "nn", "title": "Undersøking", "roles": { "leder": { "title": "Leiar" } }, "attributes": { "type": { "options": { "fylke": "Fylke!" } } }, "comparisonGroups": { "size": { "bands": { "small": "Lita" } } } }""";
        var texts =
            SurveyCompiler.Compile(Survey.Replace("m.r", "a"), new Dictionary<string, string> { ["nn"] = sidecar },
                Forms(Form)).Survey!.Texts("nn");
        Assert.Equal(
            ("Undersøking", "Leiar", "Koordinator", "Fylke!", "Kommune", "Lita", "Stor", "En"),
            (texts.Title, texts.Role("leder").Title, texts.Role("koordinator").Title, texts.AttributeOption("type", "fylke"),
                texts.AttributeOption("type", "kommune"), texts.Band("size", "small"), texts.Band("size", "large"),
                    texts.Section("en").Title));
    }

    [Fact]
    public void What_an_entry_is_called_and_why_a_role_is_asked_are_translated_and_may_be_left_out()
    {
        var survey = Survey.Replace("m.r", "a").Replace("\"entries\": \"many\"", "\"entries\": \"many\", \"entry\": \"prosjekt\"")
            .Replace("\"title\": \"Leder\"", "\"title\": \"Leder\", \"reason\": \"Vi spør deg.\"");
        var sidecar = """{ "x-language": "nn", "sections": { "to": { "entry": "tiltak" } } }""";
        var result = SurveyCompiler.Compile(survey, new Dictionary<string, string> { ["nn"] = sidecar }, Forms(Form));
        var texts = result.Survey!.Texts("nn");
        Assert.Equal((null, "tiltak"), (texts.Section("en").Entry, texts.Section("to").Entry));
        Assert.Equal(("Vi spør deg.", null), (texts.Role("leder").Reason, texts.Role("koordinator").Reason));
        Assert.Equal(["/roles/0/reason"], result.Findings.Select(finding => finding.Pointer).Where(pointer => pointer.EndsWith("reason", StringComparison.Ordinal)));
        Assert.DoesNotContain(result.Findings, finding => finding.Code == "unknown_text");
    }

    [Fact]
    public void What_an_entry_is_called_belongs_to_a_section_with_many()
    {
        var result = Compile(Survey.Replace("m.r", "a").Replace("\"minutes\": 5", "\"minutes\": 5, \"entry\": \"prosjekt\""));
        Assert.Equal([("unused_entry", "/sections/0/entry")], result.Findings.Where(finding => finding.Code == "unused_entry")
            .Select(finding => (finding.Code, finding.Pointer)));
    }

    [Theory]
    [InlineData("\"form\": \"tiny\", \"role\": \"leder\", \"title\": \"En\"", "\"form\": \"borte\", \"role\": \"leder\", \"title\": \"En\"",
        "unknown_form", "/sections/0/form")]
    [InlineData("\"role\": \"leder\", \"title\": \"En\"", "\"role\": \"borte\", \"title\": \"En\"", "unknown_role", "/sections/0/role")]
    [InlineData("\"question\": \"a\"", "\"question\": \"borte\"", "unknown_question", "/indicators/0/items/0/question")]
    [InlineData("\"question\": \"a\"", "\"question\": \"t\"", "unknown_question", "/indicators/0/items/0/question")]
    [InlineData("\"section\": \"en\"", "\"section\": \"borte\"", "unknown_section", "/indicators/0/section")]
    [InlineData("\"method\": \"sum\"", "\"method\": \"mean\"", "bad_keyword", "/indicators/0/items/1/method")]
    [InlineData("\"max\": 5", "\"max\": 4", "score_outside_scale", "/indicators/0/items/0")]
    [InlineData("\"attribute\": \"population\"", "\"attribute\": \"borte\"", "unknown_attribute", "/comparisonGroups/0/attribute")]
    [InlineData("\"attribute\": \"population\"", "\"attribute\": \"type\"", "bad_keyword", "/comparisonGroups/0/bands")]
    [InlineData("\"below\": 5000", "\"above\": 5000", "bad_bands", "/comparisonGroups/0/bands/0")]
    [InlineData(""", "bands": [{ "id": "small", "title": "Liten", "below": 5000 }, { "id": "large", "title": "Stor" }]""", "",
        "no_bands", "/comparisonGroups/0")]
    [InlineData("\"indicators\"", "\"crossings\": [[\"size\", \"size\"]], \"indicators\"", "bad_crossing", "/crossings/0")]
    [InlineData("\"indicators\"", "\"crossings\": [\"size\"], \"indicators\"", "bad_crossing", "/crossings/0")]
    [InlineData("\"indicators\"", "\"crossings\": [[\"size\", \"borte\"]], \"indicators\"", "unknown_group", "/crossings/0")]
    [InlineData("\"indicators\"", "\"disclosure\": { \"minimum\": 2 }, \"indicators\"", "bad_minimum", "/disclosure/minimum")]
    [InlineData("\"indicators\"", "\"disclosure\": { \"minimum\": 3.5 }, \"indicators\"", "bad_minimum", "/disclosure/minimum")]
    [InlineData("\"entries\": \"many\"", "\"entries\": \"few\"", "bad_keyword", "/sections/1/entries")]
    [InlineData("\"id\": \"to\"", "\"id\": \"en\"", "duplicate_id", "/sections/1")]
    [InlineData("organisation.population >= 5000", "answers.a === 'ja'", "unknown_name", "/sections/1/x-visible-if")]
    [InlineData("organisation.population >= 5000", "organisation.borte >= 5000", "unknown_name", "/sections/1/x-visible-if")]
    [InlineData("organisation.type === 'kommune'", "organisation.type === 'by'", "unknown_code", "/sections/1/x-visible-if")]
    public void What_a_survey_names_must_exist_and_fit(string good, string bad, string code, string pointer)
    {
        var result = Compile(Survey.Replace("m.r", "a").Replace(good, bad));
        Assert.Null(result.Survey);
        Assert.Contains((code, pointer), result.Findings.Select(finding => (finding.Code, finding.Pointer)));
    }

    [Fact]
    public void A_score_outside_the_scale_is_found_in_a_matrix_row_too() =>
        Assert.Contains(("score_outside_scale", "/indicators/0/items/2"),
            Compile(Survey).Findings.Select(finding => (finding.Code, finding.Pointer)));

    [Fact]
    public void Groups_are_crossed_and_figures_protected_as_the_survey_says()
    {
        var plain = Compile(Survey.Replace("m.r", "a")).Survey!;
        var said = Compile(Survey.Replace("m.r", "a").Replace("\"comparisonGroups\": [", """
            "crossings": [["size", "type"]], "disclosure": { "minimum": 7 },
            "comparisonGroups": [{ "id": "type", "title": "Type" },
            """)).Survey!;

        Assert.Empty(plain.Crossings);
        Assert.Equal(5, plain.DisclosureMinimum);
        Assert.Equal(new Crossing("size", "type"), Assert.Single(said.Crossings));
        Assert.Equal(7, said.DisclosureMinimum);
    }

    [Fact]
    public void Of_a_share_some_option_must_be_worth_something()
    {
        const string NoScore = """ "items": { "type": "string", "oneOf": [{ "enum": ["x"], "title": "X", "x-score": 0 }] } """;
        var form = Tiny.Compile($$"""{ "s": { "title": "S", "type": "array", {{NoScore}} } }""");
        var survey = Survey.Replace("{ \"question\": \"a\" }, ", "").Replace(", { \"question\": \"m.r\", \"method\": \"best\" }", "");

        var findings = SurveyCompiler.Compile(survey.Replace("\"sum\"", "\"share\""), new Dictionary<string, string>(), Forms(form)).Findings;

        Assert.Contains(("no_score", "/indicators/0/items/0"), findings.Select(finding => (finding.Code, finding.Pointer)));
    }

    [Fact]
    public void A_form_that_lacks_a_language_of_the_survey_is_a_warning()
    {
        var result = Compile(Survey.Replace("m.r", "a"));
        Assert.NotNull(result.Survey);
        Assert.Equal(["/sections/0/form", "/sections/1/form"], result.Findings.Select(finding => finding.Pointer));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "sections": [5], "attributes": {}, "roles": [{}], "indicators": [{ "id": "i", "items": [[]] }] }""")]
    public void What_is_no_survey_is_found(string json) => Assert.NotEmpty(Compile(json).Findings);

    private static SurveyResult Compile(string survey) =>
        SurveyCompiler.Compile(survey, new Dictionary<string, string>(), Forms(Form));

    private static Dictionary<string, CompiledForm> Forms(CompiledForm form) => new() { ["tiny"] = form };
}
