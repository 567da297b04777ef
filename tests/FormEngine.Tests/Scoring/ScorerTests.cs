using FormEngine.Scoring;

namespace FormEngine.Tests.Scoring;

public sealed class ScorerTests
{
    private const string Questions = """
        { "c": { "title": "C", "type": "string", "oneOf": [
            { "enum": ["yes"], "title": "Yes", "x-score": 5 }, { "enum": ["no"], "title": "No", "x-score": 0 }, { "enum": ["some"], "title": "Some" },
            { "enum": ["unknown"], "title": "Unknown", "x-score": 3, "x-missing": "dont_know" } ] },
          "s": { "title": "S", "type": "array", "uniqueItems": true, "items": { "type": "string", "oneOf": [
            { "enum": ["two"], "title": "2", "x-score": 2 }, { "enum": ["four"], "title": "4", "x-score": 4 },
            { "enum": ["less"], "title": "Less", "x-score": 0 }, { "enum": ["bare"], "title": "Bare" },
            { "enum": ["unknown"], "title": "Unknown", "x-missing": "dont_know" } ] } },
          "m": { "title": "M", "type": "object", "properties": {
            "r": { "title": "R", "type": "string", "oneOf": [{ "enum": ["low"], "title": "Low", "x-score": 1 }, { "enum": ["high"], "title": "High", "x-score": 4 }] } } },
          "h": { "title": "H", "type": "string", "x-visible-if": "answers.c === 'yes'", "oneOf": [{ "enum": ["yes"], "title": "Y", "x-score": 5 }] },
          "t": { "title": "T", "type": "string" } }
        """;

    [Theory]
    [InlineData("""{ "c": "yes" }""", 5.0)]
    [InlineData("""{ "c": "no" }""", 0.0)]
    [InlineData("""{ "c": "some" }""", null)]
    [InlineData("""{ "c": "unknown" }""", null)]
    [InlineData("""{ "c": "gone" }""", null)]
    [InlineData("""{ "t": "x" }""", null)]
    [InlineData("{}", null)]
    public void A_choice_is_worth_its_score_and_what_is_not_valid_is_never_zero(string answers, double? score) =>
        Assert.Equal(score, Score("""{ "question": "c" }""", answers));

    [Theory]
    [InlineData("""{ "question": "s" }""", """["two","four"]""", 4.0)]
    [InlineData("""{ "question": "s", "method": "best" }""", """["two","bare"]""", 2.0)]
    [InlineData("""{ "question": "s", "method": "sum" }""", """["two","less"]""", 2.0)]
    [InlineData("""{ "question": "s", "method": "sum" }""", """["two","four"]""", 5.0)]
    [InlineData("""{ "question": "s", "method": "sum", "cap": 3 }""", """["two","four"]""", 3.0)]
    [InlineData("""{ "question": "s", "method": "share" }""", """["two"]""", 5.0 / 3)]
    [InlineData("""{ "question": "s", "method": "share" }""", """["less"]""", 0.0)]
    [InlineData("""{ "question": "s", "method": "share" }""", """["two","four","bare"]""", 5.0)]
    [InlineData("""{ "question": "s", "method": "sum" }""", """["bare"]""", null)]
    [InlineData("""{ "question": "s", "method": "share" }""", """["unknown"]""", null)]
    public void Of_a_multiple_choice_the_scored_options_count_by_the_method(string item, string chosen, double? score)
    {
        var actual = Score(item, $$"""{ "s": {{chosen}} }""");

        Assert.Equal(score is null, actual is null);
        Assert.Equal(score ?? 0, actual ?? 0, tolerance: 1e-12);
    }

    [Theory]
    [InlineData("share", """["less"]""", -1.0)]
    [InlineData("share", """["four", "less"]""", 3.0)]
    [InlineData("sum", """["less"]""", 0.0)]
    public void A_share_is_laid_out_over_the_whole_scale_wherever_it_begins(string method, string chosen, double score)
    {
        var round = Round($$"""{ "question": "s", "method": "{{method}}" }""", minimumValid: 1, min: -1);

        var indicator = Assert.Single(Scorer.Score(round.Survey, round.Participant("p", $$"""{ "s": {{chosen}} }""")));

        Assert.Equal(score, indicator.Score!.Value, tolerance: 1e-12);
        Assert.Equal(1, indicator.Valid);
    }

    [Fact]
    public void Of_a_single_choice_the_method_says_nothing() =>
        Assert.Equal(5, Score("""{ "question": "c", "method": "share" }""", """{ "c": "yes" }"""));

    [Theory]
    [InlineData("""{ "m": { "r": "high" } }""", 4.0)]
    [InlineData("""{ "m": { } }""", null)]
    public void A_matrix_row_is_an_item(string answers, double? score) => Assert.Equal(score, Score("""{ "question": "m.r" }""", answers));

    [Fact]
    public void What_a_rule_hides_does_not_count()
    {
        Assert.Equal(5, Score("""{ "question": "h" }""", """{ "c": "yes", "h": "yes" }"""));
        Assert.Null(Score("""{ "question": "h" }""", """{ "c": "no", "h": "yes" }"""));
    }

    [Theory]
    [InlineData("""{ "c": "yes", "m": { "r": "low" } }""", 3.0)]
    [InlineData("""{ "c": "yes" }""", null)]
    [InlineData(null, null)]
    public void An_indicator_is_the_mean_of_its_valid_items_where_there_are_enough(string? answers, double? score)
    {
        var round = Round("""{ "question": "c" }, { "question": "m.r" }, { "question": "s" }""", minimumValid: 2);

        var indicator = Assert.Single(Scorer.Score(round.Survey, round.Participant("p", answers)));

        Assert.Equal(score, indicator.Score);
        Assert.Equal(3, indicator.Items.Count);
        Assert.Equal(indicator.Items.Count(item => item.Score is not null), indicator.Valid);
    }

    private static double? Score(string item, string answers)
    {
        var round = Round(item, minimumValid: 1);
        return Assert.Single(Scorer.Score(round.Survey, round.Participant("p", answers))).Score;
    }

    private static SmallRound Round(string items, int minimumValid, int min = 0) => new(Questions, $$"""
        "indicators": [{ "id": "i", "title": "I", "section": "one", "scale": { "min": {{min}}, "max": 5 }, "minimumValid": {{minimumValid}},
          "items": [{{items}}] }]
        """);
}
