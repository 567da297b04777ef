using System.Text.Json;
using System.Text.Json.Nodes;
using FormEngine.Editing;
using FormEngine.Tests.Generated;

namespace FormEngine.Tests.Editing;

/// <summary>A draft changes by small changes that know how to be taken back.</summary>
public sealed class DraftTests
{
    private const string Form = """
        { "id": "trees", "x-pages": [ { "id": "one", "title": "One", "questions": ["count", "kind"] }, { "id": "two", "title": "Two", "questions": [] } ],
          "properties": { "count": { "title": "How many?", "type": "integer", "x-check": [ { "rule": "answers.count > 0", "message": "More" } ] },
            "kind": { "title": "Which?", "type": "string", "oneOf": [ { "enum": ["oak"], "title": "Oak" }, { "enum": ["elm"], "title": "Elm" } ] } } }
        """;

    private static readonly DraftPlace Kind = DraftPlace.Of("trees.json", "properties", "kind");

    [Fact]
    public void Options_pages_and_questions_are_places_with_names() => Assert.Equal(
        ("Elm", "One", "One", 2),
        (Text(Trees(), Kind.Then("oneOf", "elm", "title")), Text(Trees(), DraftPlace.Of("trees.json", "x-pages", "one", "title")),
            Text(Trees(), DraftPlace.Of("trees.json", "x-pages", "one", "title")),
            Trees().Keys(DraftPlace.Of("trees.json", "x-pages", "one", "questions")).Count));

    [Fact]
    public void Each_kind_of_change_is_made_and_taken_back()
    {
        var options = Kind.Then("oneOf");
        var edit = DraftEdit.Of(
            new Added(options.Then("ash"), JsonNode.Parse("""{"enum":["ash"],"title":"Ash"}"""), "oak"),
            new Moved(options.Then("elm"), "ash", null),
            new Replaced(options.Then("ash", "title"), "Ash", "Ash tree"),
            new Renamed(options.Then("oak"), "quercus"),
            new Renamed(Kind, "sort"),
            new Removed(DraftPlace.Of("trees.json", "x-pages", "two"),
                JsonNode.Parse("""{"id":"two","title":"Two","questions":[]}"""), "one"),
            new Added(DraftPlace.Of("trees.nn.json"), new JsonObject { ["x-language"] = "nn" }, null));

        var after = Apply(Trees(), edit);

        Assert.Equal(["elm", "quercus", "ash"], after.Keys(DraftPlace.Of("trees.json", "properties", "sort", "oneOf")));
        Assert.Equal("Ash tree", Text(after, DraftPlace.Of("trees.json", "properties", "sort", "oneOf", "ash", "title")));
        Assert.Equal(["one"], after.Keys(DraftPlace.Of("trees.json", "x-pages")));
        Assert.Equal(["trees.json", "trees.nn.json"], after.Files);
        Assert.Equal(["trees.json"], Apply(after, edit.Inverse()).Files);
        Assert.Equal(Trees().Write("trees.json"), Apply(after, edit.Inverse()).Write("trees.json"));
    }

    [Fact]
    public void Of_two_designers_who_change_different_questions_both_are_kept()
    {
        var first = DraftEdit.Of(new Replaced(DraftPlace.Of("trees.json", "properties", "count", "title"), "How many?", "How many trees?"));
        var second = DraftEdit.Of(new Moved(Kind, "count", null), new Replaced(Kind.Then("title"), "Which?", "Which kind?"));

        var after = Apply(Apply(Trees(), first), second);

        Assert.Equal(("How many trees?", "Which kind?"),
            (Text(after, DraftPlace.Of("trees.json", "properties", "count", "title")), Text(after, Kind.Then("title"))));
        Assert.Equal(["kind", "count"], after.Keys(DraftPlace.Of("trees.json", "properties")));
    }

    public static TheoryData<DraftChange, DraftFault> Refused => new()
    {
        { new Replaced(Kind.Then("title"), "Which tree?", "What?"), DraftFault.Changed },
        { new Removed(Kind.Then("oneOf", "elm"), JsonNode.Parse("""{"enum":["elm"],"title":"Old elm"}"""), "oak"), DraftFault.Changed },
        { new Replaced(Kind.Then("oneOf", "ash", "title"), "Ash", "Ash tree"), DraftFault.Gone },
        { new Moved(Kind.Then("oneOf", "ash"), null, "oak"), DraftFault.Gone },
        { new Added(Kind.Then("oneOf", "elm"), JsonNode.Parse("""{"enum":["elm"]}"""), null), DraftFault.Taken },
        { new Renamed(Kind.Then("oneOf", "elm"), "oak"), DraftFault.Taken },
        { new Renamed(Kind, "count"), DraftFault.Taken },
        { new Replaced(Kind.Then("oneOf", "elm", "enum"), JsonNode.Parse("""["elm"]"""), JsonNode.Parse("""["ulm"]""")), DraftFault.Changed },
        { new Removed(DraftPlace.Of("flowers.json"), new JsonObject(), null), DraftFault.Gone },
        { new Added(DraftPlace.Of("trees.json"), new JsonObject(), null), DraftFault.Taken },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_somebody_else_has_changed_since_is_refused_and_nothing_of_the_edit_is_made(DraftChange change, DraftFault fault)
    {
        var trees = Trees();
        var before = trees.Write("trees.json");

        var (after, collision) = trees.Apply(DraftEdit.Of(new Replaced(DraftPlace.Of("trees.json", "id"), "trees", "bushes"), change));

        Assert.Null(after);
        Assert.Equal(new DraftCollision(change, fault), collision);
        Assert.Equal(before, trees.Write("trees.json"));
    }

    [Fact]
    public void What_a_person_typed_as_JSON_becomes_small_changes()
    {
        var typed = Draft.Read(new Dictionary<string, string>
        {
            ["trees.json"] = Form.Replace("\"Which?\"", "\"Which kind?\"").Replace("""{ "enum": ["oak"], "title": "Oak" }, """, ""),
        });

        Assert.Equal(
            [
                new Removed(Kind.Then("oneOf", "oak"), Trees().Find(Kind.Then("oneOf", "oak")), null).ToString(),
                new Replaced(Kind.Then("title"), "Which?", "Which kind?").ToString(),
            ],
            Trees().To(typed).Changes.Select(change => change.ToString()).Order());
    }

    [Fact]
    public void What_is_no_JSON_is_told_with_its_file()
    {
        var fault = Assert.ThrowsAny<JsonException>(() => Draft.Read(new Dictionary<string, string> { ["trees.json"] = "{ \"id\": " }));

        Assert.StartsWith("trees.json: ", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>1,000 forms, each with a walk of six edits and as many undos.</summary>
    [Fact]
    public void After_any_walk_of_edits_and_as_many_undos_every_form_is_the_same_to_the_byte()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var walk = new RandomEdits(FormGenerator.Make(seed, FormMix.Small).ToJsonString(), seed).Walk(6)
                .Select(json => Draft.Read(new Dictionary<string, string> { ["form.json"] = json })).ToList();
            var edits = walk.Zip(walk.Skip(1)).Select(step => step.First.To(step.Second)).ToList();
            var there = walk[0];
            foreach (var (edit, next) in edits.Zip(walk.Skip(1)))
                Assert.Equal(next.Write("form.json"), (there = Apply(there, edit)).Write("form.json"));
            foreach (var edit in edits.AsEnumerable().Reverse())
                there = Apply(there, edit.Inverse());

            Assert.Equal(walk[0].Write("form.json"), there.Write("form.json"));
        }
    }

    private static Draft Trees() => Draft.Read(new Dictionary<string, string> { ["trees.json"] = Form });

    private static Draft Apply(Draft draft, DraftEdit edit)
    {
        var (after, collision) = draft.Apply(edit);
        Assert.Null(collision);
        return after!;
    }

    private static string? Text(Draft draft, DraftPlace place) => draft.Find(place)?.GetValue<string>();
}
