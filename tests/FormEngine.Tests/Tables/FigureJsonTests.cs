using FormEngine.Scoring;
using FormEngine.Tables;
using FormEngine.Tests.Scoring;

namespace FormEngine.Tests.Tables;

public sealed class FigureJsonTests
{
    [Fact]
    public void Figures_are_the_same_when_they_are_read_again()
    {
        var round = new SmallRound(
            """
            { "c": { "title": "C", "type": "string", "oneOf": [{ "enum": ["a"], "title": "A", "x-score": 2 }, { "enum": ["b"], "title": "B" }] },
              "n": { "title": "N", "type": "number" } }
            """,
            """
            "comparisonGroups": [{ "id": "place", "attribute": "place", "title": "Place" }],
            "indicators": [{ "id": "i", "section": "one", "title": "I", "scale": { "min": 0, "max": 5 }, "items": [{ "question": "c" }] }]
            """);
        var participants = Enumerable.Range(0, 13).Select(number => round.Participant(
            $"p{number}", $$"""{ "c": "{{(number % 3 == 0 ? "b" : "a")}}", "n": {{number}}.25 }""",
            $$"""{ "place": "{{(number < 2 ? "Å/s" : "Bø")}}" }"""));
        var tables = SurveyTables.Of(round.Survey, round.Forms, [[.. round.Scored(participants).Select(Weighed)]], 3);
        var written = FigureJson.Write(tables, withState: true).ToJsonString();

        var again = FigureJson.Read(written);

        Assert.Equal(written, FigureJson.Write(again, withState: true).ToJsonString());
        Assert.Contains(again.Items, figure => figure.IsSuppressed);
        Assert.Contains(again.Indicators, figure => figure is IndicatorFigure { Group: "nation", Weighted.Value: > 0 });
        Assert.Contains(again.Items, figure => figure is NumberFigure { Quartiles: not null });
        Assert.Contains(again.Items, figure => SurveyGroups.Parts(figure.Group).SequenceEqual([("place", "Å/s")]));
    }

    private static ScoredParticipant Weighed(ScoredParticipant participant) => participant.Weighed(_ => new AnswerWeight(5, 2));

    [Fact]
    public void What_is_no_tables_is_refused() => Assert.Throws<FormatException>(() => FigureJson.Read("[]"));
}
