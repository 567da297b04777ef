using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Versions;

namespace FormEngine.Tests.Versions;

/// <summary>What is told of each kind of change, and what it means for stored answers.</summary>
public sealed class DiffTests
{
    private const string Choice =
        """ "type": "string", "oneOf": [{ "enum": ["yes"], "title": "Yes", "x-score": 5 }, { "enum": ["no"], "title": "No" }] """;
    private const string Matrix = """ "type": "object", "properties": { "r": { "title": "R", CHOICE }, "s": { "title": "S", CHOICE } } """;
    private const string Rows =
        """ "type": "array", "items": { "type": "object", "properties": { "c": { "title": "C", "type": "number" }, "d": { "title": "D", "type": "string" } } } """;

    /// <summary>A question before and after, without its title; and what follows.</summary>
    public static TheoryData<string, string, string[]> Changes => new()
    {
        { Choice, """ "type": "string", "oneOf": [{ "enum": ["yes"], "title": "Yes", "x-score": 5 }] """,
            ["option_removed orphaned q/no"] },
        { Choice, """ "type": "string", "oneOf": [{ "enum": ["yes"], "title": "Yes", "x-score": 5 }, { "enum": ["no"], "title": "No" }, { "enum": ["new"], "title": "New" }] """, ["option_added keeps q/new"] },
        { Choice, """ "type": "string", "oneOf": [{ "enum": ["no"], "title": "No" }, { "enum": ["yes"], "title": "Yes", "x-score": 5 }] """,
            ["option_moved keeps q/no"] },
        { Choice, """ "type": "string", "oneOf": [{ "enum": ["yes"], "title": "Yes", "x-score": 4 }, { "enum": ["no"], "title": "No", "x-missing": "dont_know" }] """, ["score_changed scores q/yes 5→4", "missing_changed meaning q/no →dont_know"] },
        { Choice, """ "type": "string", "oneOf": [{ "enum": ["yes"], "title": "Yes!", "x-score": 5 }, { "enum": ["no"], "title": "No", "x-visible-if": "organisation.big" }] """, ["text_changed check q/yes nb:Yes→Yes!", "visibility_changed visibility q/no →organisation.big"] },
        { Choice, """ "type": "string", "oneOf": [{ "enum": ["yes"], "title": "Yes", "x-score": 5 }, { "enum": ["nope"], "title": "No" }] """, ["option_added keeps q/nope ~no", "option_removed orphaned q/no ~nope"] },
        { Choice, """ "type": "array", "uniqueItems": true, "items": { CHOICE } """,
            ["kind_changed orphaned q single choice→multiple choice"] },
        { """ "type": "array", "items": { CHOICE } """,
            """ "type": "array", "maxItems": 1, "items": { "type": "string", "oneOf": [{ "enum": ["yes"], "title": "Yes", "x-score": 5 }, { "enum": ["no"], "title": "No", "x-exclusive": true }] } """, ["bound_changed again q →1", "exclusive_changed again q/no →yes"] },
        { """ "type": "number" """, """ "type": "string" """, ["kind_changed orphaned q number→text"] },
        { """ "type": "string", "format": "date" """, """ "type": "string" """, ["kind_changed keeps q date→text"] },
        { """ "type": "string" """, """ "type": "string", "format": "email" """, ["kind_changed again q text→e-mail"] },
        { """ "type": "number" """, """ "type": "integer" """, ["bound_changed again q →yes"] },
        { """ "type": "integer" """, """ "type": "number" """, ["bound_changed keeps q yes→"] },
        { """ "type": "number", "minimum": 1, "maximum": 9 """, """ "type": "number", "minimum": 2, "maximum": 10 """,
            ["bound_changed again q 1→2", "bound_changed keeps q 9→10"] },
        { """ "type": "number", "maximum": 9 """, """ "type": "number", "minimum": -1 """,
            ["bound_changed again q →-1", "bound_changed keeps q 9→"] },
        { """ "type": "string", "maxLength": 9 """, """ "type": "string", "maxLength": 8, "pattern": "^a" """,
            ["bound_changed again q 9→8", "bound_changed again q →^a"] },
        { """ "type": "number", "x-unit": "kr" """, """ "type": "number", "x-unit": "1000 kr" """,
            ["text_changed meaning q nb:kr→1000 kr"] },
        { """ "type": "string" """, """ "type": "string", "description": "Help" """, ["text_changed check q nb:→Help"] },
        { """ "type": "string" """, """ "type": "string", "x-required-if": true """,
            ["requirement_changed again q →whenever it is shown"] },
        { """ "type": "string", "x-required-if": true """, """ "type": "string", "x-required-if": "organisation.big" """,
            ["requirement_changed keeps q whenever it is shown→organisation.big"] },
        { """ "type": "string", "x-visible-if": "organisation.big" """, """ "type": "string" """,
            ["visibility_changed visibility q organisation.big→"] },
        { """ "type": "string", "x-visible-if": "organisation.type === 'a b' && organisation.big" """,
            """ "type": "string", "x-visible-if": "organisation.type==='a b'\n  && organisation.big" """, [] },
        { """ "type": "string", "x-visible-if": "organisation.type === 'a b'" """,
            """ "type": "string", "x-visible-if": "organisation.type === 'ab'" """,
            ["visibility_changed visibility q organisation.type === 'a b'→organisation.type === 'ab'"] },
        { """ "type": "number" """, """ "type": "number", "x-check": [{ "rule": "answers.q > 1", "message": "More" }] """,
            ["check_added again q →answers.q > 1"] },
        { """ "type": "number", "x-check": [{ "rule": "answers.q > 1", "message": "More" }] """,
            """ "type": "number", "x-check": [{ "rule": "answers.q > 1", "message": "More!" }] """,
            ["text_changed keeps q nb:More→More!"] },
        { """ "type": "string" """, """ "type": "string", "x-multiline": true, "x-personal": true, "x-source": "reconstructed" """,
            ["personal_changed keeps q →yes", "display_changed keeps q →yes", "source_changed keeps q →reconstructed"] },
        { Matrix, """ "type": "object", "properties": { "s": { "title": "S", CHOICE }, "t": { "title": "T", CHOICE } } """,
            ["row_added keeps q.t", "row_removed orphaned q.r"] },
        { """ "x-required-if": true, MATRIX """,
            """ "x-required-if": true, "type": "object", "properties": { "s": { "title": "S", CHOICE }, "r": { "title": "R", CHOICE }, "t": { "title": "S", CHOICE } } """, ["row_moved keeps q.s", "row_added again q.t"] },
        { Choice, """ "type": "string", "oneOf": [{ "enum": ["yes"], "title": "No.", "x-score": 5 }, { "enum": ["no"], "title": "YES" }] """,
            ["text_changed meaning q/yes nb:Yes→No.", "text_changed meaning q/no nb:No→YES"] },
        { Choice, """ "type": "string", "oneOf": [{ "enum": ["yes"], "title": "No", "x-score": 5 }] """,
            ["text_changed meaning q/yes nb:Yes→No", "option_removed orphaned q/no"] },
        { Matrix, """ "type": "object", "properties": { "r": { "title": "S", CHOICE }, "s": { "title": "R", CHOICE } } """,
            ["text_changed meaning q.r nb:R→S", "text_changed meaning q.s nb:S→R"] },
        { Rows, """ "type": "array", "items": { "type": "object", "properties": { "c": { "title": "D", "type": "number" }, "d": { "title": "C", "type": "string" } } } """,
            ["text_changed meaning q.c nb:C→D", "text_changed meaning q.d nb:D→C"] },
        { Rows, """ "type": "array", "items": { "type": "object", "properties": { "c": { "title": "C", "type": "string" }, "e": { "title": "D", "type": "string" } } } """, ["kind_changed orphaned q.c number→text", "column_added keeps q.e ~d", "column_removed orphaned q.d ~e"] },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_of_a_question_is_told_with_what_it_means(string before, string after, string[] expected) =>
        Assert.Equal(expected, Summaries(Form(before), Form(after)));

    [Theory]
    [MemberData(nameof(Changes))]
    public void No_form_differs_from_itself_however_it_is_laid_out(string before, string after, string[] _)
    {
        Assert.Empty(Diff(Form(before), Form(before)));
        Assert.Empty(Diff(Form(after), JsonNode.Parse(Form(after))!.ToJsonString(new() { WriteIndented = true })));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_is_told_can_be_found(string before, string after, string[] _)
    {
        var (old, now) = (JsonNode.Parse(Form(before))!, JsonNode.Parse(Form(after))!);
        foreach (var change in Diff(Form(before), Form(after)))
            Assert.NotNull(change.Pointer.Split('/').Skip(1).Aggregate<string, JsonNode?>(change.IsInOld ? old : now, Step));
    }

    [Fact]
    public void Pages_and_questions_are_told_in_the_new_order_and_removed_ones_beside_what_remains()
    {
        const string Text = """{ "type": "string", "title": "Q" }""";
        var before = Pages(Text, "p:a,b,c", "q:d", "r:e");
        var after = Pages(Text, "q:d,a", "p:c,x", "s:e");
        Assert.Equal(
            [
                "page_moved keeps q", "question_moved keeps a p→q",
                "question_added keeps x ~b", "question_removed orphaned b ~x",
                "page_added keeps s", "question_moved keeps e r→s",
                "page_removed keeps r",
            ],
            Summaries(before, after));
    }

    [Fact]
    public void A_scale_that_is_shared_is_told_once_for_each_question_that_has_it()
    {
        static string Scale(string label) => Tiny.Json("""
            { "m": { "title": "M", "type": "object", "properties": { "r": { "title": "R", "allOf": [{ "$ref": "#/definitions/g" }] }, "s": { "title": "S", "allOf": [{ "$ref": "#/definitions/g" }] } } },
              "q": { "title": "Q", "allOf": [{ "$ref": "#/definitions/g" }] } }
            """).Replace("\"id\"", $$"""
            "definitions": { "g": { "type": "string", "oneOf": [{ "enum": ["l"], "title": "{{label}}" }] } }, "id"
            """);
        Assert.Equal(["text_changed check m/l nb:Low→Little", "text_changed check q/l nb:Low→Little"],
            Summaries(Scale("Low"), Scale("Little")));
    }

    [Fact]
    public void Texts_are_told_in_each_language_with_its_own_file()
    {
        var form = Form(Choice);
        var before = Compile(form, """{ "questions": { "q": { "title": "Spørsmål", "options": { "yes": "Ja" } } } }""");
        var after = Compile(form, """{ "questions": { "q": { "title": "Spørsmålet", "options": { "no": "Nei" } } } }""");
        Assert.Equal(
            ["text_changed check q nn:Spørsmål→Spørsmålet", "text_changed keeps q/yes nn:Ja→", "text_changed keeps q/no nn:→Nei"],
            FormVersions.Diff(before, after).Select(Summary));
        Assert.Equal("/questions/q/title", FormVersions.Diff(before, after)[0].Pointer);
        Assert.Equal(["language_added keeps "], FormVersions.Diff(Compile(form, null), before).Select(Summary)
            .Select(text => text.Split("nn")[0]));
    }

    [Theory]
    [MemberData(nameof(Forms.Names), MemberType = typeof(Forms))]
    public void The_real_forms_do_not_differ_from_themselves(string name) => Assert.Empty(Diff(Forms.Read(name), Forms.Read(name) + "\n"));

    private static JsonNode? Step(JsonNode? node, string name) => node is JsonArray items ? items[int.Parse(name)] : node![name];

    private static string Form(string question) => Tiny.Json($$"""
        { "q": { "title": "Q", {{question.Replace("MATRIX", Matrix).Replace("CHOICE", Choice)}} } }
        """);

    private static string Pages(string question, params string[] pages) => RuleCase.Complete(new JsonObject
    {
        ["properties"] = new JsonObject(pages.SelectMany(Ids).Order().Select(id => KeyValuePair.Create(id, JsonNode.Parse(question)))),
        ["x-pages"] =
            new JsonArray(
                [.. pages.Select(page =>
                    new JsonObject { ["id"] = page[..1],
                        ["questions"] = new JsonArray([.. Ids(page).Select(id => JsonValue.Create(id))]) })]),
    });

    private static string[] Ids(string page) => page[2..].Split(',');

    private static CompiledForm Compile(string form, string? translation) =>
        FormCompiler.Compile(form, translation is null ? null : new Dictionary<string, string> { ["nn"] = translation }).Form!;

    private static IReadOnlyList<FormChange> Diff(string before, string after) =>
        FormVersions.Diff(Compile(before, null), Compile(after, null));

    private static IEnumerable<string> Summaries(string before, string after) => Diff(before, after).Select(Summary);

    private static string Summary(FormChange change)
    {
        var effect = change.Effect switch
        {
            AnswerEffect.KeepsMeaning => "keeps",
            AnswerEffect.CheckMeaning => "check",
            AnswerEffect.AskedAgain => "again",
            _ => change.Effect.ToString().Replace("Changes", "").ToLowerInvariant(),
        };
        var place = change.Question is null ? change.Page : change.Option is null ? change.Question : $"{change.Question}/{change.Option}";
        var texts = change.Old is null && change.New is null
            ? ""
            : $" {(change.Language is { } language ? language + ":" : "")}{change.Old}→{change.New}";
        return $"{change.Code} {effect} {place}{texts}{(change.LooksLike is { } other ? $" ~{other}" : "")}";
    }
}
