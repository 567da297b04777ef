using FormEngine.Tables;

namespace FormEngine.Tests.Tables;

/// <summary>From all that is shown nobody finds what rests on few, or what is suppressed.</summary>
public sealed class AttackTests
{
    private const int Rounds = 50;

    public static TheoryData<int> States => [1, 2, 3];

    [Theory]
    [MemberData(nameof(States))]
    public void No_combination_rests_on_few_and_none_is_a_suppressed_figure(int states)
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var round = new GuessedRound(seed, states);
            foreach (var item in GuessedRound.Items)
            {
                var shown = round.Shown(item, states);
                Assert.False(Attacker.FindsFew(shown, round.People, GuessedRound.Minimum), $"seed {seed}: {item}");
                foreach (var group in Suppressed(round, states, item))
                    Assert.False(Attacker.FindsFrom(shown, round.Row(item, group, states), round.People), $"seed {seed}: {item} {group}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public void What_tells_of_a_suppressed_figure_is_not_shown_of_the_same_state(int states)
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var round = new GuessedRound(seed, states);
            foreach (var (item, of) in new[] { ("one/h", "one/a"), ("i", "one/c") })
            {
                var told = round.Figures(states - 1, of).Where(figure => figure.State == states).Select(figure => figure.Group);
                var tells = round.Figures(states - 1, item).Where(figure => figure.State == states).Select(figure => figure.Group);
                Assert.Equal([], tells.Except(told).Select(group => $"seed {seed}: {item} {group}"));
            }
        }
    }

    [Fact]
    public void Nothing_is_hidden_without_need()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var round = new GuessedRound(seed, 1, allAnswer: true);
            var shown = round.Shown("one/a", 1);
            foreach (var group in Suppressed(round, 1, "one/a"))
            {
                var row = round.Row("one/a", group, 1);
                var isNeeded = row.Count < GuessedRound.Minimum
                    || Attacker.FindsFew([.. shown, row], round.People, GuessedRound.Minimum);
                Assert.True(isNeeded, $"seed {seed}: {group}");
            }
        }
    }

    [Fact]
    public void The_attacker_finds_what_hiding_small_groups_alone_would_give_away()
    {
        var found = Enumerable.Range(0, Rounds).Count(seed =>
        {
            var round = new GuessedRound(seed, 1);
            var naive = round.Figures(0, "one/a").Select(figure => round.Row("one/a", figure.Group, 1))
                .Where(row => row.Count >= GuessedRound.Minimum).ToList();
            return Attacker.FindsFew(naive, round.People, GuessedRound.Minimum);
        });

        Assert.InRange(found, Rounds / 2, Rounds);
    }

    [Fact]
    public void The_attacker_finds_what_every_weighted_mean_that_is_left_out_would_give_away()
    {
        var leftOut = 0;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var round = new GuessedRound(seed, 1);
            if (round.Figures(0, "i").OfType<IndicatorFigure>().FirstOrDefault()?.Weighted is not { Value: null })
                continue;
            leftOut++;
            IReadOnlyDictionary<int, double>[] shown = [.. round.Shown("i", 1), round.WeightedRow("i", 1)];
            Assert.True(
                Attacker.FindsFew(shown, round.People, GuessedRound.Minimum)
                    || Suppressed(round, 1, "i").Any(group => Attacker.FindsFrom(shown, round.Row("i", group, 1), round.People)),
                $"seed {seed}");
        }

        Assert.InRange(leftOut, Rounds / 10, Rounds);
    }

    [Fact]
    public void A_weighted_mean_is_shown_now_and_then() =>
        Assert.Contains(Enumerable.Range(0, Rounds), seed =>
            new GuessedRound(seed, 1).Figures(0, "i").OfType<IndicatorFigure>().Any(figure => figure.Weighted?.Value is not null));

    /// <summary>Suppressed although somebody in them answered.</summary>
    private static IEnumerable<string> Suppressed(GuessedRound round, int states, string item) =>
        round.Figures(states - 1, item).Where(figure => figure.IsSuppressed && round.Row(item, figure.Group, states).Count > 0)
            .Select(figure => figure.Group);
}
