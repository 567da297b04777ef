using System.Text.Json.Nodes;
using FormEngine.Evaluation;
using FormEngine.Organisations;
using FormEngine.Scoring;

namespace FormEngine.Tests.Scoring;

public sealed class BestScoreTests
{
    private const string Questions = """
        { "c": { "title": "C", "type": "string", "oneOf": [
            { "enum": ["yes"], "title": "Yes", "x-score": 3, "x-visible-if": "organisation.big" }, { "enum": ["no"], "title": "No", "x-score": 1 },
            { "enum": ["unknown"], "title": "Unknown", "x-score": 5, "x-missing": "dont_know" } ] },
          "s": { "title": "S", "type": "array", "uniqueItems": true, "maxItems": 2, "items": { "type": "string", "oneOf": [
            { "enum": ["one"], "title": "1", "x-score": 1 }, { "enum": ["two"], "title": "2", "x-score": 2 },
            { "enum": ["half"], "title": "½", "x-score": 0.5 }, { "enum": ["less"], "title": "Less", "x-score": -1 },
            { "enum": ["alone"], "title": "Alone", "x-score": 2.5, "x-exclusive": true }, { "enum": ["bare"], "title": "Bare" } ] } },
          "h": { "title": "H", "type": "string", "x-visible-if": "answers.c === 'no'", "oneOf": [{ "enum": ["yes"], "title": "Y", "x-score": 5 }] } }
        """;

    private static readonly string?[] Single = [null, "yes", "no", "unknown"];
    private static readonly string[] Several = ["one", "two", "half", "less", "alone", "bare"];

    [Theory]
    [InlineData("""{ "question": "c" }""")]
    [InlineData("""{ "question": "s" }""")]
    [InlineData("""{ "question": "s", "method": "sum" }""")]
    [InlineData("""{ "question": "s", "method": "sum", "cap": 2 }""")]
    [InlineData("""{ "question": "s", "method": "share" }""")]
    public void No_answer_that_may_be_given_gives_more_and_one_gives_as_much(string item)
    {
        foreach (var organisation in new[] { """{"big":true}""", """{"big":false}""" })
        {
            var round = Round(item);
            var scores = Answers().Where(answers => State(round, answers, organisation).Errors.Count == 0)
                .Select(answers => Scorer.Score(round.Survey, round.Participant("p", answers, organisation)).Single().Score).ToList();

            Assert.Equal(scores.Max(), Best(round, "{}", organisation));
        }
    }

    [Theory]
    [InlineData("""{ "c": "no" }""", 5.0)]
    [InlineData("{}", null)]
    public void What_is_not_asked_can_give_nothing(string answers, double? best) =>
        Assert.Equal(best, Best(Round("""{ "question": "h" }"""), answers, """{"big":true}"""));

    private static IEnumerable<string> Answers() =>
        from single in Single
        from several in Enumerable.Range(0, 1 << Several.Length)
        select new JsonObject
        {
            ["c"] = single,
            ["s"] = new JsonArray([.. Several.Where((_, i) => (several & (1 << i)) != 0).Select(code => JsonValue.Create(code))]),
        }.ToJsonString();

    private static double? Best(SmallRound round, string answers, string organisation)
    {
        var indicator = round.Survey.Indicators.Single();
        return BestScore.Of(indicator, indicator.Items[0], round.Forms["tiny"], State(round, answers, organisation));
    }

    private static FormState State(SmallRound round, string answers, string organisation) => FormEvaluator.Evaluate(
        round.Forms["tiny"], JsonNode.Parse(answers)!.AsObject(), new OrganisationAttributes(JsonNode.Parse(organisation)!.AsObject()),
        new DateOnly(2026, 6, 15));

    private static SmallRound Round(string item) => new(Questions, $$"""
        "indicators": [{ "id": "i", "title": "I", "section": "one", "scale": { "min": -1, "max": 5 }, "items": [{{item}}] }]
        """);
}
