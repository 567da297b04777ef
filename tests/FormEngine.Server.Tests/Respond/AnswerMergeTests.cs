using System.Text.Json.Nodes;
using FormEngine.Server.Respond.Answering;

namespace FormEngine.Server.Tests.Respond;

public sealed class AnswerMergeTests
{
    private static readonly Guid MyPage = Guid.NewGuid();

    [Fact]
    public void On_the_revision_that_was_seen_what_was_posted_holds()
    {
        var merge = AnswerMerge.Onto(Stored("""{"a":1,"b":2}"""), Posted(3, ("a", 1), ("b", null)));

        Assert.Equal("b", Assert.Single(merge.Changes).Key);
        Assert.Empty(merge.Conflicts);
    }

    [Fact]
    public void Different_questions_merge()
    {
        var merge =
            AnswerMerge.Onto(Stored("""{"a":9,"b":2}"""), Posted(1, ("a", 1), ("b", 5)),
                [Change(1, "a", 1), Change(1, "b", 2), Change(2, "a", 9)]);

        Assert.Equal("b", Assert.Single(merge.Changes).Key);
        Assert.Empty(merge.Conflicts);
    }

    [Fact]
    public void The_same_question_with_different_values_is_a_conflict()
    {
        var merge = AnswerMerge.Onto(Stored("""{"a":9}"""), Posted(1, ("a", 5)), [Change(1, "a", 1), Change(2, "a", 9)]);

        var conflict = Assert.Single(merge.Conflicts);
        Assert.Equal(("a", "9", "5"), (conflict.Question, conflict.Theirs!.ToJsonString(), conflict.Mine!.ToJsonString()));
        Assert.Empty(merge.Changes);
    }

    [Fact]
    public void The_same_answer_twice_is_no_conflict()
    {
        var merge = AnswerMerge.Onto(Stored("""{"a":9}"""), Posted(1, ("a", 9)), [Change(2, "a", 9)]);

        Assert.Empty(merge.Changes);
        Assert.Empty(merge.Conflicts);
    }

    [Fact]
    public void A_change_that_was_taken_back_leaves_the_answer_free()
    {
        var merge = AnswerMerge.Onto(
            Stored("""{"a":1}"""), Posted(1, ("a", 5)), [Change(1, "a", 1), Change(2, "a", 9), Change(3, "a", 1)]);

        Assert.Equal("a", Assert.Single(merge.Changes).Key);
    }

    [Fact]
    public void Nobody_is_in_conflict_with_what_they_sent_from_the_same_page()
    {
        var merge = AnswerMerge.Onto(
            Stored("""{"a":"ha"}"""), Posted(1, ("a", "hallo")), [Change(1, "a", "h"), Change(2, "a", "ha", MyPage)]);

        Assert.Equal("hallo", merge.Changes["a"]!.GetValue<string>());
        Assert.Empty(merge.Conflicts);
    }

    [Fact]
    public void A_page_that_never_showed_others_answers_does_not_wipe_them()
    {
        // The page was rendered blank; others answered b; the page then saved a, and now saves once more.
        var merge = AnswerMerge.Onto(
            Stored("""{"a":1,"b":2}"""), Posted(0, ("a", 1), ("b", null)), [Change(1, "b", 2), Change(2, "a", 1, MyPage)]);

        Assert.Empty(merge.Changes);
        Assert.Empty(merge.Conflicts);
    }

    [Fact]
    public void A_part_of_many_rows_is_saved_among_the_others()
    {
        var merge = AnswerMerge.Onto(Stored("""{"a":[0,1,2,3,4]}"""), PostedPart(3, "[20,21,22]", before: 2, after: 1));

        Assert.Equal("[0,1,20,21,22,4]", merge.Changes["a"]!.ToJsonString());
    }

    [Fact]
    public void Rows_taken_away_in_a_part_take_no_others_with_them()
    {
        var merge = AnswerMerge.Onto(Stored("""{"a":[0,1,2,3,4]}"""), PostedPart(3, null, before: 2, after: 1));

        Assert.Equal("[0,1,4]", merge.Changes["a"]!.ToJsonString());
    }

    [Fact]
    public void Different_parts_of_many_rows_merge()
    {
        var merge = AnswerMerge.Onto(
            Stored("""{"a":[9,1,2]}"""), PostedPart(1, "[20]", before: 2, after: 0),
            [Change(1, "a", Json("[0,1,2]")), Change(2, "a", Json("[9,1,2]"))]);

        Assert.Equal("[9,1,20]", merge.Changes["a"]!.ToJsonString());
        Assert.Empty(merge.Conflicts);
    }

    [Fact]
    public void The_same_part_of_many_rows_with_different_values_is_a_conflict()
    {
        var merge = AnswerMerge.Onto(
            Stored("""{"a":[0,1,9]}"""), PostedPart(1, "[20]", before: 2, after: 0),
            [Change(1, "a", Json("[0,1,2]")), Change(2, "a", Json("[0,1,9]"))]);

        var conflict = Assert.Single(merge.Conflicts);
        Assert.Equal(("[0,1,9]", "[0,1,20]"), (conflict.Theirs!.ToJsonString(), conflict.Mine!.ToJsonString()));
    }

    [Fact]
    public void A_part_that_was_left_as_it_was_changes_nothing_when_others_took_rows_away()
    {
        var merge = AnswerMerge.Onto(
            Stored("""{"a":[0,2]}"""), PostedPart(1, "[2]", before: 2, after: 0),
            [Change(1, "a", Json("[0,1,2]")), Change(2, "a", Json("[0,2]"))]);

        Assert.Empty(merge.Changes);
        Assert.Empty(merge.Conflicts);
    }

    private static JsonNode Json(string json) => JsonNode.Parse(json)!;

    private static PostedPage PostedPart(int revision, string? rows, int before, int after) =>
        Posted(revision, ("a", rows is null ? null : Json(rows))) with
        {
            Around = new Dictionary<string, RowsAround> { ["a"] = new(before, after) },
        };

    private static JsonObject Stored(string json) => JsonNode.Parse(json)!.AsObject();

    private static PostedPage Posted(int revision, params (string Question, JsonNode? Value)[] values) => new()
    {
        Revision = revision,
        RenderId = MyPage,
        Values = values.ToDictionary(value => value.Question, value => value.Value),
    };

    private static AnswerChange Change(int revision, string question, JsonNode? value, Guid? render = null) =>
        new(revision, question, value, render);
}
