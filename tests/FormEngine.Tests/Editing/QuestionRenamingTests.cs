using FormEngine.Compilation;
using FormEngine.Editing;

namespace FormEngine.Tests.Editing;

/// <summary>A question's new id follows everywhere, or is refused with the places.</summary>
public sealed class QuestionRenamingTests
{
    private const string Form = """
        { "id": "trees", "x-pages": [ { "id": "one", "title": "One", "questions": ["kind", "kind_other"], "x-visible-if": "today > '2026-01-01'" } ],
          "properties": {
            "kind": { "title": "Which?", "type": "object", "properties": { "kind": { "title": "Row", "type": "boolean" } } },
            "kind_other": { "title": "Why {{ kind.kind }} and {{kind}}, not {{kind_other}}?", "type": "string",
              "x-visible-if": "  answers.kind.kind   ===true && answered( answers.kind )",
              "x-check": [ { "rule": "answers.kind_other !== 'answers.kind' || answers.kind.kind", "message": "See {{kind}}" } ] } },
          "required": ["kind"] }
        """;

    private const string Translation = """
        { "x-language": "nn", "questions": { "kind": { "title": "Kva slag?" }, "kind_other": { "title": "Kvifor {{kind}}?" } } }
        """;

    private const string Survey = """
        { "id": "s", "sections": [ { "id": "a", "form": "trees" }, { "id": "b", "form": "flowers" } ],
          "indicators": [ { "id": "green", "section": "a", "items": [ { "question": "kind.kind" }, { "question": "kind_other" } ] },
            { "id": "red", "section": "b", "items": [ { "question": "kind" } ] } ] }
        """;

    [Fact]
    public void It_follows_in_pages_rules_texts_translations_and_indicators_and_nothing_else_changes()
    {
        var (edit, obstacles) = QuestionRenaming.Of(Read(), "trees", "kind", "sort");
        var after = Read().Apply(edit!).Draft!;

        Assert.Empty(obstacles);
        Assert.Equal(Written("trees.json", Form
            .Replace("[\"kind\"", "[\"sort\"").Replace("\"kind\": { \"title\": \"Which", "\"sort\": { \"title\": \"Which")
            .Replace("{{ kind.kind }}", "{{ sort.kind }}").Replace("{{kind}}", "{{sort}}")
            .Replace("answers.kind.kind", "answers.sort.kind").Replace("answers.kind )", "answers.sort )")), after.Write("trees.json"));
        Assert.Equal(Written("trees.nn.json", Translation
            .Replace("\"kind\":", "\"sort\":").Replace("{{kind}}", "{{sort}}")), after.Write("trees.nn.json"));
        Assert.Equal(Written("survey.json", Survey.Replace("kind.kind", "sort.kind")), after.Write("survey.json"));
        Assert.Equal(Read().Write("trees.json"), after.Apply(edit!.Inverse()).Draft!.Write("trees.json"));
    }

    [Theory]
    [InlineData("tree", "sort", RenameFault.Unknown, "trees.json#/properties/tree")]
    [InlineData("kind", "Slag", RenameFault.NotAnId, "trees.json#/properties/kind")]
    [InlineData("kind", "kind_other", RenameFault.Taken, "trees.json#/properties/kind_other")]
    public void What_cannot_be_is_refused_with_its_place(string from, string to, RenameFault reason, string place)
    {
        var (edit, obstacles) = QuestionRenaming.Of(Read(), "trees", from, to);

        Assert.Null(edit);
        Assert.Equal((reason, place), obstacles.Select(obstacle => (obstacle.Reason, obstacle.Place.ToString())).Single());
    }

    [Fact]
    public void A_rule_that_cannot_be_read_is_in_the_way_and_named()
    {
        var (edit, obstacles) = QuestionRenaming.Of(
            Read(("trees.json", Form.Replace("answered( answers.kind )", "answered(answers.kind"))), "trees", "kind", "sort");

        Assert.Null(edit);
        Assert.Equal((RenameFault.UnreadableRule, "trees.json#/properties/kind_other/x-visible-if"),
            obstacles.Select(obstacle => (obstacle.Reason, obstacle.Place.ToString())).Single());
    }

    [Theory]
    [MemberData(nameof(Forms.Names), MemberType = typeof(Forms))]
    public void Every_question_of_the_real_forms_gets_a_new_id_and_the_form_compiles_as_before(string name)
    {
        var form = Path.GetFileNameWithoutExtension(name);
        var draft = Draft.Read(Forms.Sidecars(name).ToDictionary(file => $"{form}.{file.Key}.json", file => file.Value)
            .Append(KeyValuePair.Create($"{form}.json", Forms.Read(name))).ToDictionary());
        var questions = draft.Keys(DraftPlace.Of($"{form}.json", "properties"));
        var after = questions.Aggregate(draft, (there, question) =>
            there.Apply(QuestionRenaming.Of(there, form, question, $"{question}_x").Edit!).Draft!);

        Assert.Equal(FormCompiler.Compile(Forms.Read(name), Forms.Sidecars(name)).Findings.Count, Compile(after).Findings.Count);
        Assert.NotNull(Compile(after).Form);

        CompileResult Compile(Draft written) => FormCompiler.Compile(written.Write($"{form}.json"),
            Forms.Sidecars(name).Keys.ToDictionary(language => language, language => written.Write($"{form}.{language}.json")));
    }

    private static Draft Read(params (string File, string Json)[] instead)
    {
        var files = new Dictionary<string, string> { ["trees.json"] = Form, ["trees.nn.json"] = Translation, ["survey.json"] = Survey };
        foreach (var (file, json) in instead)
            files[file] = json;
        return Draft.Read(files);
    }

    private static string Written(string file, string json) => Read((file, json)).Write(file);
}
