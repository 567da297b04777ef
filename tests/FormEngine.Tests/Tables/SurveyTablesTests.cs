using FormEngine.Scoring;
using FormEngine.Tables;
using FormEngine.Tests.Scoring;

namespace FormEngine.Tests.Tables;

public sealed class SurveyTablesTests
{
    private const string Choice = """ "oneOf": [{ "enum": ["a"], "title": "A", "x-score": 4 }, { "enum": ["b"], "title": "B", "x-score": 0 }, { "enum": ["x"], "title": "X", "x-missing": "dont_know" }] """;
    private const string Good = """{ "c": "a" }""";
    private const string Poor = """{ "c": "b" }""";
    private const string Scored = $$"""{ "c": { "title": "C", "type": "string", {{Choice}} } }""";
    private const string Scores = """
        , "indicators": [{ "id": "i", "title": "I", "section": "one", "scale": { "min": 0, "max": 5 }, "items": [{ "question": "c" }] }]
        """;
    private const string Places = """ "comparisonGroups": [{ "id": "place", "title": "Place", "attribute": "place" }] """;

    [Fact]
    public void Those_who_answered_were_not_asked_or_left_it_blank_add_up_to_those_whose_section_counts()
    {
        var round = new SmallRound($$"""
            { "c": { "title": "C", "type": "string", {{Choice}} }, "s": { "title": "S", "type": "array", "items": { "type": "string", {{Choice}} } },
              "h": { "title": "H", "type": "boolean", "x-visible-if": "answers.c === 'a'" }, "t": { "title": "T", "type": "string" } }
            """);
        string?[] answers =
        [
            """{ "c": "a", "s": ["a", "b"], "h": true }""", """{ "c": "a", "h": false }""", """{ "c": "x", "s": ["b"], "h": true }""",
            """{ "s": ["x"] }""", """{ "t": " " }""", "{}", null,
        ];
        var tables = Tables(round, 1, [.. answers.Select((answer, i) => round.Participant($"{i}", answer))]);

        Assert.Equal("one/c nation n=3 notAsked=0 blank=1 a=2 b=0 x=1", Shown(tables.Items[0]));
        Assert.Equal("one/s nation n=3 notAsked=0 blank=1 a=1 b=2 x=1", Shown(tables.Items[1]));
        Assert.Equal("one/h nation n=2 notAsked=2 blank=0 true=1 false=1", Shown(tables.Items[2]));
        Assert.Equal(3, tables.Items.Count);
    }

    [Fact]
    public void Numbers_have_a_mean_and_from_four_times_the_minimum_quartiles_of_two_digits()
    {
        var round = new SmallRound("""{ "n": { "title": "N", "type": "number" } }""");
        Participant[] Of(int count) => [.. Enumerable.Range(1, count).Select(i => round.Participant($"{i}", $$"""{ "n": {{i * 11}} }"""))];

        Assert.Equal("one/n nation n=11 notAsked=0 blank=0 mean=66", Shown(Tables(round, 3, Of(11)).Items[0]));
        Assert.Equal("one/n nation n=12 notAsked=0 blank=0 mean=71.5 quartiles=41/72/100", Shown(Tables(round, 3, Of(12)).Items[0]));
    }

    [Fact]
    public void An_organisation_is_in_the_nation_in_a_group_for_each_value_it_has_and_in_the_crossings_that_are_listed()
    {
        var round = new SmallRound("""{ "b": { "title": "B", "type": "boolean" } }""", """
            "comparisonGroups": [{ "id": "place", "title": "Place", "attribute": "place" }, { "id": "big", "title": "Big", "attribute": "big" },
              { "id": "size", "title": "Size", "attribute": "size", "bands": [{ "id": "small", "title": "S", "below": 10 }, { "id": "large", "title": "L" }] }],
            "crossings": [["size", "place"]]
            """);
        var tables = Tables(round, 1,
            round.Participant("1", """{ "b": true }""", """{ "place": "Oslo/Øst: 100 %", "size": 9.5, "big": false }"""),
            round.Participant("2", """{ "b": true }""", """{ "place": " ", "size": 10 }"""),
            round.Participant("3", null, """{ "place": "Bergen", "size": "10" }"""));

        Assert.Equal(
            [
                "nation 2", "place:Bergen 0", "place:Oslo%2FØst%3A 100 %25 1", "big:false 1", "size:large 1", "size:small 1",
                "size:small/place:Oslo%2FØst%3A 100 %25 1",
            ],
            tables.Items.Cast<ChoiceFigure>().Select(figure => $"{figure.Group} {figure.N}"));
    }

    [Fact]
    public void A_group_of_too_few_is_suppressed_and_another_with_it_from_which_it_could_be_subtracted()
    {
        var round = new SmallRound("""{ "b": { "title": "B", "type": "boolean" } }""", Places);

        var tables = Tables(round, 3, [.. In(round, "large", 9), .. In(round, "medium", 5), .. In(round, "small", 2)]);

        Assert.Equal(["nation 16", "place:large 9", "place:medium :", "place:small :"], tables.Items.Select(Count));
    }

    [Fact]
    public void A_group_nobody_in_which_answered_is_shown_as_empty()
    {
        var round = new SmallRound("""{ "b": { "title": "B", "type": "boolean" } }""", Places);

        var tables = Tables(round, 3, [.. In(round, "large", 9), round.Participant("none", null, """{ "place": "none" }""")]);

        Assert.Equal(["nation 9", "place:large 9", "place:none 0"], tables.Items.Select(Count));
    }

    [Fact]
    public void A_follow_up_and_an_indicator_fall_with_the_question_they_tell_of()
    {
        var round = new SmallRound($$"""
            { "c": { "title": "C", "type": "string", {{Choice}} }, "h": { "title": "H", "type": "string", {{Choice}}, "x-visible-if": "answers.c === 'a'" },
              "d": { "title": "D", "type": "string", {{Choice}} } }
            """, Places + """
            , "indicators": [{ "id": "i", "title": "I", "section": "one", "scale": { "min": 0, "max": 5 }, "items": [{ "question": "c" }, { "question": "d" }] },
              { "id": "j", "title": "J", "section": "one", "scale": { "min": 0, "max": 5 }, "items": [{ "question": "d" }] }]
            """);
        Participant[] participants =
        [
            .. In(round, "large", 9, """{ "c": "a", "h": "a", "d": "a" }"""), .. In(round, "medium", 6, """{ "c": "a", "h": "a", "d": "a" }"""),
            .. In(round, "blank", 2, """{ "c": "a", "h": "b", "d": "b" }"""), .. In(round, "blank", 5, """{ "d": "a" }""", from: 2),
        ];

        var tables = Tables(round, 3, participants);

        // Two answered c: with the nation and one more group shown, they would be what is left.
        Assert.Equal(["nation 17", "place:large 9", "place:blank :", "place:medium :"], Of(tables.Items, "one/c"));
        Assert.Equal(["nation 17", "place:large 9", "place:blank :", "place:medium :"], Of(tables.Items, "one/h"));
        Assert.Equal(["nation 22", "place:large 9", "place:blank 7", "place:medium 6"], Of(tables.Items, "one/d"));
        Assert.Equal(["nation 22", "place:large 9", "place:blank :", "place:medium :"], Of(tables.Indicators, "i"));
        Assert.Equal(["nation 22", "place:large 9", "place:blank 7", "place:medium 6"], Of(tables.Indicators, "j"));
    }

    [Fact]
    public void An_item_that_would_tell_what_a_suppressed_indicator_is_falls_too()
    {
        var round = new SmallRound($$"""{ "c": { "title": "C", "type": "string", {{Choice}} } }""", Places + """
            , "indicators": [{ "id": "i", "title": "I", "section": "one", "scale": { "min": 0, "max": 5 }, "items": [{ "question": "c" }] }]
            """);

        var tables = Tables(round, 3,
            [.. In(round, "large", 9, """{ "c": "a" }"""), .. In(round, "medium", 6, """{ "c": "a" }"""),
                .. In(round, "unsure", 2, """{ "c": "b" }"""), .. In(round, "unsure", 5, """{ "c": "x" }""", from: 2)]);

        Assert.Contains("place:unsure :", Of(tables.Indicators, "i"));
        Assert.Contains("place:unsure :", Of(tables.Items, "one/c"));
        Assert.Equal(2, tables.Items.Count(figure => figure.IsSuppressed));
    }

    [Fact]
    public void A_number_of_which_one_answer_is_more_than_half_is_suppressed()
    {
        var round = new SmallRound("""{ "n": { "title": "N", "type": "number" } }""", Places);

        var tables = Tables(round, 3,
            [.. In(round, "even", 9, """{ "n": 10 }"""), .. In(round, "also", 8, """{ "n": -10 }"""), .. In(round, "skewed", 5, """{ "n": 1 }"""),
                .. In(round, "skewed", 1, """{ "n": 6 }""", from: 5)]);

        Assert.Equal(["nation 23", "place:even 9", "place:also :", "place:skewed :"], tables.Items.Select(Count));
    }

    [Fact]
    public void Sums_are_not_shown_whose_difference_is_more_than_half_one_answer()
    {
        var round = new SmallRound("""{ "n": { "title": "N", "type": "number" } }""", Places);
        Participant[] nowhere = [.. Nowhere(round, 3, 1), .. Nowhere(round, 1, 6)];
        Participant[] one = [.. In(round, "a", 9, """{ "n": 10 }"""), .. nowhere];
        Participant[] two = [.. one, .. In(round, "b", 8, """{ "n": 10 }""")];

        // Those who are nowhere are what is left of the nation, and six of their nine is one answer.
        Assert.Equal(["nation 13", "place:a :"], Tables(round, 3, one).Items.Select(Count));
        Assert.Equal(["nation 21", "place:a 9", "place:b :"], Tables(round, 3, two).Items.Select(Count));
        Assert.Equal(["nation 20", "place:a 9", "place:b 8"], Tables(round, 3, [.. two[..12], .. two[13..]]).Items.Select(Count));
    }

    [Fact]
    public void A_sum_is_not_shown_that_would_tell_of_one_large_answer_what_has_come_since()
    {
        var round = new SmallRound("""{ "n": { "title": "N", "type": "number" } }""", Places);
        Participant[] first = [.. In(round, "a", 9, """{ "n": 10 }""")];

        Participant[] large = [.. first, .. Nowhere(round, 3, 1), .. Nowhere(round, 1, 6)];
        Participant[] even = [.. first, .. Nowhere(round, 3, 4), .. Nowhere(round, 1, 6)];

        Assert.Equal(["nation 9 (1)", "place:a 9 (2)"], States(round, first, large));
        Assert.Equal(["nation 13 (2)", "place:a 9 (2)"], States(round, first, even));
    }

    [Fact]
    public void The_nation_has_a_weighted_mean_beside_its_mean_where_answers_have_weights()
    {
        var round = new SmallRound(Scored, Places + Scores);
        Participant[] participants = [.. In(round, "large", 6, Good), .. In(round, "small", 3, Poor)];

        // Of six who answered each stands for one, of three each for four: the mean is (6 · 4 + 12 · 0) / 18.
        var tables = Weighted(round, 3, participants, ("large", new AnswerWeight(6, 6)), ("small", new AnswerWeight(12, 3)));

        var nation = Assert.IsType<IndicatorFigure>(tables.Indicators[0]);
        Assert.Equal(24.0 / 9, nation.Mean!.Value, 1e-12);
        Assert.Equal(24.0 / 18, nation.Weighted!.Value!.Value, 1e-12);
        Assert.All(tables.Indicators.Skip(1), figure => Assert.Null(((IndicatorFigure)figure).Weighted));
        Assert.Null(((IndicatorFigure)Tables(round, 3, participants).Indicators[0]).Weighted);
    }

    [Fact]
    public void A_weighted_mean_that_would_tell_groups_apart_which_are_too_small_is_left_out_alone()
    {
        var round = new SmallRound(Scored, Places + Scores);
        Participant[] participants = [.. In(round, "large", 6, Good), .. In(round, "some", 2, Poor), .. In(round, "few", 2, Good)];
        (string, AnswerWeight)[] evenly =
            [("large", new AnswerWeight(12, 6)), ("some", new AnswerWeight(4, 2)), ("few", new AnswerWeight(4, 2))];
        (string, AnswerWeight)[] unevenly = [.. evenly[..2], ("few", new AnswerWeight(5, 2))];

        // The two small ones together are what is left of the nation; weighed differently they would be two equations.
        Assert.Equal(2.4 + 0.8, ((IndicatorFigure)Weighted(round, 3, participants, evenly).Indicators[0]).Weighted!.Value!.Value, 1e-12);
        var tables = Weighted(round, 3, participants, unevenly);
        Assert.Equal(["nation 10", "place:large 6", "place:few :", "place:some :"], Of(tables.Indicators, "i"));
        Assert.Equal(new WeightedMean(null), ((IndicatorFigure)tables.Indicators[0]).Weighted);
    }

    [Fact]
    public void Of_two_states_a_group_keeps_its_older_figure_where_the_new_would_tell_what_has_changed()
    {
        var round = new SmallRound("""{ "b": { "title": "B", "type": "boolean" } }""", Places);
        Participant[] first = [.. In(round, "large", 9), .. In(round, "medium", 6)];
        Participant[] second = [.. first, .. In(round, "medium", 1, """{ "b": false }""", from: 6)];
        Participant[] third = [.. first, .. In(round, "medium", 4, """{ "b": false }""", from: 6)];

        Assert.Equal(["nation 15 (1)", "place:large 9 (2)", "place:medium 6 (1)"], States(round, first, second));
        Assert.Equal(["nation 19 (2)", "place:medium 10 (2)", "place:large 9 (2)"], States(round, first, third));
    }

    [Fact]
    public void An_answer_that_was_changed_or_withdrawn_is_the_answer_of_one_participant_still()
    {
        var round = new SmallRound("""{ "b": { "title": "B", "type": "boolean" } }""", Places);
        Participant[] first = [.. In(round, "large", 9), .. In(round, "medium", 6)];
        Participant[] changed = [.. first[..^2], .. In(round, "medium", 2, """{ "b": false }""", from: 4)];
        Participant[] withdrawn = first[..^2];

        Assert.Equal(["nation 15 (1)", "place:large 9 (2)", "place:medium 6 (1)"], States(round, first, changed));
        Assert.Equal(["nation 15 (1)", "place:large 9 (2)", "place:medium 6 (1)"], States(round, first, withdrawn));
    }

    private static IEnumerable<string> States(SmallRound round, params IReadOnlyList<Participant>[] states) =>
        SurveyTables.Of(round.Survey, round.Forms, [.. states.Select(round.Scored)], 3).Items.Select(figure => $"{Count(figure)} ({figure.State})");

    private static IEnumerable<string> Of(IEnumerable<Figure> figures, string item) =>
        figures.Where(figure => figure.Item == item).Select(Count);

    private static RoundTables Tables(SmallRound round, int minimum, params Participant[] participants) =>
        SurveyTables.Of(round.Survey, round.Forms, [round.Scored(participants)], minimum);

    private static IEnumerable<Participant> Nowhere(SmallRound round, int count, int number) =>
        Enumerable.Range(0, count).Select(i => round.Participant($"{number} {i}", $$"""{ "n": {{number}} }"""));

    private static RoundTables Weighted(
        SmallRound round, int minimum, Participant[] participants, params (string Place, AnswerWeight Weight)[] weights) =>
        SurveyTables.Of(round.Survey, round.Forms, [[.. round.Scored(participants).Select(one =>
            one.Weighed(_ => weights.Single(weight => one.Id.StartsWith(weight.Place, StringComparison.Ordinal)).Weight))]], minimum);

    private static IEnumerable<Participant> In(
        SmallRound round, string place, int count, string answers = """{ "b": true }""", int from = 0) =>
        Enumerable.Range(from, count).Select(i => round.Participant($"{place}{i}", answers, $$"""{ "place": "{{place}}" }"""));

    private static string Count(Figure figure) => $"{figure.Group} " + figure switch
    {
        ChoiceFigure choice => $"{choice.N}",
        NumberFigure number => $"{number.N}",
        IndicatorFigure indicator => $"{indicator.N}",
        _ => ":",
    };

    private static string Shown(Figure figure) => FormattableString.Invariant($"{figure.Item} {figure.Group} ") + figure switch
    {
        ChoiceFigure choice => $"n={choice.N} notAsked={choice.NotAsked} blank={choice.Blank} "
            + string.Join(' ', choice.Counts.Select(count => $"{count.Code}={count.Count}")),
        NumberFigure number => FormattableString.Invariant(
            $"n={number.N} notAsked={number.NotAsked} blank={number.Blank} mean={number.Mean}")
            + (number.Quartiles is { } quartiles ? $" quartiles={string.Join('/', quartiles)}" : ""),
        _ => ":",
    };
}
