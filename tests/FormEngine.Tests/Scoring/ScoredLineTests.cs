using FormEngine.Scoring;
using FormEngine.Tables;

namespace FormEngine.Tests.Scoring;

public sealed class ScoredLineTests
{
    private const string Questions = """
        { "c": { "title": "C", "type": "string", "oneOf": [
            { "enum": ["yes"], "title": "Yes", "x-score": 5 }, { "enum": ["no"], "title": "No", "x-score": 1 } ] },
          "h": { "title": "H", "type": "number", "x-visible-if": "answered(answers.t)" },
          "k": { "title": "K", "type": "string", "x-visible-if": "answered(answers.t)", "oneOf": [{ "enum": ["a"], "title": "A" }] },
          "m": { "title": "M", "type": "object", "properties": {
            "r": { "title": "R", "type": "string", "oneOf": [{ "enum": ["low"], "title": "Low", "x-score": 3 }] },
            "q": { "title": "Q", "type": "string", "x-visible-if": "answers.c === 'no'", "oneOf": [{ "enum": ["low"], "title": "Low" }] } } },
          "p": { "title": "P", "type": "string", "x-personal": true, "oneOf": [{ "enum": ["me"], "title": "Me" }] } }
        """;

    private static readonly SmallRound Round = new(
        """{ "t": { "title": "T", "type": "string" }, """ + Questions.Trim()[1..],
        """
        "comparisonGroups": [{ "id": "place", "attribute": "place", "title": "Place" }],
        "indicators": [{ "id": "i", "section": "one", "title": "I", "scale": { "min": 0, "max": 5 },
          "items": [{ "question": "c" }, { "question": "m.r" }] }]
        """);

    [Fact]
    public void Nothing_is_kept_but_choices_numbers_scores_and_what_one_is_compared_by()
    {
        var line = Line("""{ "t": "Kari Nordmann", "c": "yes", "h": 2.5, "m": { "r": "low", "q": "low" }, "p": "me" }""");

        Assert.DoesNotContain("Kari", line, StringComparison.Ordinal);
        Assert.DoesNotContain("\"p\"", line, StringComparison.Ordinal);
        Assert.DoesNotContain("size", line, StringComparison.Ordinal);
        Assert.Contains("\"answers\":{\"c\":\"yes\",\"h\":2.5,\"m\":{\"r\":\"low\"}}", line, StringComparison.Ordinal);
        Assert.Contains("\"notAsked\":[\"m.q\"]", line, StringComparison.Ordinal);
        Assert.Contains("\"scores\":{\"i\":[4,2]}", line, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_hidden_text_decided_is_kept_though_the_text_is_not()
    {
        var figures = SurveyTables.Of(Round.Survey, Round.Forms,
            [Round.Scored([Participant("a", """{ "t": "x", "k": "a" }"""), Participant("b", """{ "c": "no" }""")])], minimum: 1).Items;

        var choice = Assert.IsType<ChoiceFigure>(figures.Single(figure => figure is { Item: "one/k", Group: "nation" }));
        Assert.Equal((1, 1, 0), (choice.N, choice.NotAsked, choice.Blank));
    }

    [Fact]
    public void A_section_with_nothing_but_text_counts_also_when_the_text_is_gone() =>
        Assert.Equal(["one"], Assert.Single(Round.Scored([Participant("a", """{ "t": "x" }""")])).Sections.Keys);

    [Fact]
    public void What_answers_weigh_is_kept()
    {
        var weighed = ScoredParticipant.Of(Round.Survey, Participant("a", """{ "c": "yes" }""")).Weighed(_ => new AnswerWeight(7, 3));

        Assert.Contains("\"weight\":[7,3]", ScoredLine.Write(weighed), StringComparison.Ordinal);
        Assert.Equal(new AnswerWeight(7, 3), Assert.Single(Round.Again([weighed])).Sections["one"].Weight);
    }

    private static string Line(string answers) => ScoredLine.Write(ScoredParticipant.Of(Round.Survey, Participant("a", answers)));

    private static Participant Participant(string id, string answers) =>
        Round.Participant(id, answers, """{ "place": "Oslo", "size": 3 }""");
}
