using System.Diagnostics;
using System.Globalization;
using FormEngine.Scoring;
using FormEngine.Tables;

namespace FormEngine.Bench.Tables;

/// <summary>Scores the answers of a large round, makes its tables with suppression, and decides on a state after three others.</summary>
internal static class TablesBenchmark
{
    private static readonly double[] Answered = [0.2, 0.4, 0.8, 1];

    public static int Run(int participants)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var round = new AnsweredRound(participants);
        var states = new List<IReadOnlyList<Participant>>();
        foreach (var answered in Answered)
            states.Add(round.Go(states.LastOrDefault() ?? [], answered));
        Measure("scoring the answers of one state", () => Scored(round, states[^1]), out var last);
        IReadOnlyList<IReadOnlyList<ScoredParticipant>> scored = [.. states.SkipLast(1).Select(state => Scored(round, state)), last];
        Measure("tables of one state", () => SurveyTables.Of(round.Survey, round.Forms, [last]), out var tables);
        Tell(tables);
        Measure("tables of a state after three others", () => SurveyTables.Of(round.Survey, round.Forms, scored), out var later);
        Tell(later);
        return 0;
    }

    private static IReadOnlyList<ScoredParticipant> Scored(AnsweredRound round, IEnumerable<Participant> participants) =>
        [.. participants.Select(participant => ScoredParticipant.Of(round.Survey, participant))];

    private static void Measure<T>(string what, Func<T> work, out T result)
    {
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        result = work();
        var processor = Environment.CpuUsage.TotalTime - before;
        Console.WriteLine($"{what,-40} {clock.Elapsed.TotalSeconds,7:0.0} s   processor {processor.TotalSeconds,7:0.0} s");
    }

    private static void Tell(RoundTables tables)
    {
        var figures = tables.Items.Concat(tables.Indicators).ToList();
        Console.WriteLine(
            $"  {tables.Items.DistinctBy(figure => figure.Item).Count()} lines of questions, "
            + $"{figures.DistinctBy(figure => figure.Group).Count()} groups, "
            + $"{figures.Count} figures, {figures.Count(figure => figure.IsSuppressed)} of them suppressed");
    }
}
