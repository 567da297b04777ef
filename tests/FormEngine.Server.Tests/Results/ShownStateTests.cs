using FormEngine.Server.Data.Model;
using FormEngine.Server.Results.Publishing;
using FormEngine.Server.Results.Snapshots;
using FormEngine.Tables;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Results;

/// <summary>Which figures of a round others than its staff see, and when there are new ones.</summary>
public sealed class ShownStateTests
{
    private const string Job = "ShownStateJob";

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task There_is_a_first_state_when_four_times_the_minimum_have_answered(DatabaseKind kind)
    {
        await using var round = await ScoredRound.StartAsync(kind, 30);
        await round.AnswerAllAsync(11);
        Assert.Equal(0, await round.RunAsync(Job));
        await round.AnswerAsync(11, """{ "has_plan": "unknown" }""");

        Assert.Equal(1, await round.RunAsync(Job));

        var choice = Assert.IsType<ChoiceFigure>((await FiguresAsync(round)).Item("plan/has_plan", SurveyGroups.Nation));
        Assert.Equal((12, 1), (choice.N, choice.State));
        Assert.Equal([("yes", 6), ("no", 5), ("unknown", 1)], choice.Counts);
        Assert.Equal(0, await round.RunAsync(Job));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_weighted_mean_of_all_has_the_weights_of_the_non_response_analysis_and_is_kept_with_the_state(DatabaseKind kind)
    {
        await using var round = await ScoredRound.StartAsync(kind, 30);
        for (var i = 0; i < 18; i++)
            await round.AnswerAsync(i, i % 3 == 0 || i < 8 ? """{ "has_plan": "yes" }""" : """{ "has_plan": "no" }""");
        for (var i = 18; i < 30; i += 3)
            await round.AnswerAsync(i, """{ "has_plan": "yes" }""");

        await round.RunAsync(Job);

        // Ten of ten in Agder said yes, and of twenty in Troms twelve answered, five of them yes: each of these stands for 20 / 12.
        var nation = Assert.IsType<IndicatorFigure>((await FiguresAsync(round)).Indicator("planning", SurveyGroups.Nation));
        Assert.Equal(5.0 * 15 / 22, nation.Mean!.Value, 1e-12);
        Assert.Equal(5 * (10 + (5 * 20 / 12.0)) / 30, nation.Weighted!.Value!.Value, 1e-12);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_correction_concerns_those_alone_whose_own_answers_are_others_now(DatabaseKind kind)
    {
        await using var round = await ScoredRound.StartAsync(kind, 30);
        await round.AnswerAllAsync(20);
        var state = await round.Host.Services.GetRequiredService<SnapshotTaker>().ShowAsync(round.Campaign, SnapshotReason.Published);
        await round.AnswerAsync(20, """{ "has_plan": "no" }""");

        // The weights of all others in the county are others too.
        var campaign = await round.Host.WithDatabaseAsync(db => db.Campaigns.AsNoTracking().SingleAsync());
        Assert.Equal(1, await round.Host.Services.GetRequiredService<DraftFigures>().ConcernedAsync(campaign, state!.Id));
    }

    [Fact]
    public async Task Sections_with_many_entries_have_no_figures_and_make_no_state()
    {
        await using var round = await ScoredRound.StartAsync(DatabaseKind.Sqlite, 20);
        for (var i = 0; i < 20; i++)
            await round.AnswerAsync(i, """{ "has_plan": "yes" }""", section: "projects");

        Assert.Equal(0, await round.RunAsync(Job));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Sections_that_were_begun_and_then_declined_bring_no_state(DatabaseKind kind)
    {
        await using var round = await ScoredRound.StartAsync(kind, 12);
        for (var i = 0; i < 12; i++)
            await round.AnswerAsync(i, """{ "has_plan": "yes" }""", ResponseStatus.InProgress);
        await round.Host.WithDatabaseAsync(async db =>
        {
            db.Add(new Decline { ParticipantId = round.Participants[0], Section = "plan", Reason = "Nei", At = round.Now });
            await db.SaveChangesAsync();
        });

        Assert.Equal(0, await round.RunAsync(Job));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_state_is_replaced_at_night_when_twice_as_many_have_answered_and_at_closing(DatabaseKind kind)
    {
        await using var round = await ScoredRound.StartAsync(kind, 30);
        await round.AnswerAllAsync(12);
        await round.RunAsync(Job);
        await round.AnswerAllAsync(24);
        await At(round, hour: 14);
        Assert.Equal(0, await round.RunAsync(Job));
        await At(round, hour: 1);

        Assert.Equal(1, await round.RunAsync(Job));
        Assert.Equal(0, await round.RunAsync(Job));
        round.Host.Time.Advance(TimeSpan.FromDays(40));
        Assert.Equal(1, await round.RunAsync(Job));
        Assert.Equal(0, await round.RunAsync(Job));

        Assert.Equal(
            [(1, SnapshotReason.Enough), (2, SnapshotReason.Doubled), (3, SnapshotReason.Closed)],
            (await round.Host.WithDatabaseAsync(db => db.Snapshots.OrderBy(snapshot => snapshot.Shown).ToListAsync()))
                .Select(snapshot => (snapshot.Shown!.Value, snapshot.Reason)));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_group_that_would_tell_of_few_keeps_the_figure_it_had(DatabaseKind kind)
    {
        await using var round = await ScoredRound.StartAsync(kind, 30);
        await round.AnswerAllAsync(12);
        await round.RunAsync(Job);
        await round.AnswerAllAsync(13);

        await round.Host.Services.GetRequiredService<SnapshotTaker>().ShowAsync(round.Campaign, SnapshotReason.Published);

        var state = await round.Host.Services.GetRequiredService<SnapshotStore>().ShownAsync(round.Campaign);
        Assert.Equal(2, state!.Number);
        var figures = await FiguresAsync(round);
        Assert.Equal(
            [1, 1, 2],
            new[] { "nation", "county:Agder", "county:Troms" }.Select(group => figures.Item("plan/has_plan", group)!.State!.Value));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Two_who_show_at_the_same_time_make_two_states_each_on_top_of_the_other(DatabaseKind kind)
    {
        await using var round = await ScoredRound.StartAsync(kind, 30);
        await round.AnswerAllAsync(20);
        var taker = round.Host.Services.GetRequiredService<SnapshotTaker>();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ =>
            Task.Run(() => taker.ShowAsync(round.Campaign, SnapshotReason.Published, state => (state?.Number ?? 0) < 2))));

        Assert.Equal([1, 2], await round.Host.WithDatabaseAsync(db =>
            db.Snapshots.OrderBy(snapshot => snapshot.Shown).Select(snapshot => snapshot.Shown!.Value).ToListAsync()));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Whoever_was_taken_out_declined_or_only_began_counts_as_the_round_says(DatabaseKind kind)
    {
        await using var round = await ScoredRound.StartAsync(kind, 8);
        for (var i = 0; i < 8; i++)
            await round.AnswerAsync(i, """{ "has_plan": "yes" }""", i < 4 ? ResponseStatus.Complete : ResponseStatus.InProgress);
        await round.Host.WithDatabaseAsync(async db =>
        {
            (await db.Participants.SingleAsync(participant => participant.Id == round.Participants[0])).ExcludedAt = round.Now;
            foreach (var declined in new[] { 1, 5 })
                db.Add(new Decline { ParticipantId = round.Participants[declined], Section = "plan", Reason = "Nei", At = round.Now });
            await db.SaveChangesAsync();
        });

        Assert.Equal(6, await LiveCountAsync(round));
        await round.ChangeAsync(campaign => campaign.Answered = AnsweredMeans.Complete);
        Assert.Equal(3, await LiveCountAsync(round));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task What_only_staff_asked_for_is_forgotten_after_a_week_and_what_was_shown_never(DatabaseKind kind)
    {
        await using var round = await ScoredRound.StartAsync(kind, 20);
        await round.AnswerAllAsync(20);
        await round.RunAsync(Job);
        await round.Host.Services.GetRequiredService<SnapshotTaker>().TakeAsync(round.Campaign);
        round.Host.Time.Advance(TimeSpan.FromDays(6));
        await round.RunAsync(Job);
        Assert.Equal(2, await round.Host.WithDatabaseAsync(db => db.Snapshots.CountAsync()));

        round.Host.Time.Advance(TimeSpan.FromDays(2));
        await round.RunAsync(Job);

        Assert.Equal([1], await round.Host.WithDatabaseAsync(db => db.Snapshots.Select(snapshot => snapshot.Shown!.Value).ToListAsync()));
    }

    [Fact]
    public async Task A_snapshot_holds_no_text_that_somebody_wrote()
    {
        await using var round = await ScoredRound.StartAsync(DatabaseKind.Sqlite, 20);
        await round.AnswerAllAsync(20);
        await round.RunAsync(Job);

        var snapshot = await round.Host.WithDatabaseAsync(db => db.Snapshots.SingleAsync());

        using var reader = new StreamReader(new System.IO.Compression.BrotliStream(
            new MemoryStream(snapshot.Answers), System.IO.Compression.CompressionMode.Decompress));
        var lines = await reader.ReadToEndAsync();
        Assert.Contains("\"pages\":12", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("Ola", lines, StringComparison.Ordinal);
    }

    private static async Task<FigureBook> FiguresAsync(ScoredRound round)
    {
        var store = round.Host.Services.GetRequiredService<SnapshotStore>();
        return await store.FiguresAsync((await store.ShownAsync(round.Campaign))!.Snapshot);
    }

    private static async Task<int> LiveCountAsync(ScoredRound round)
    {
        var live = await round.Host.Services.GetRequiredService<SnapshotTaker>().TakeAsync(round.Campaign);
        var figures = await round.Host.Services.GetRequiredService<SnapshotStore>().FiguresAsync(live.Id);
        return Assert.IsType<ChoiceFigure>(figures.Item("plan/has_plan", SurveyGroups.Nation)).N;
    }

    /// <summary>Moves the clock on to that hour in Oslo.</summary>
    private static Task At(ScoredRound round, int hour)
    {
        var oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");
        do
            round.Host.Time.Advance(TimeSpan.FromHours(1));
        while (TimeZoneInfo.ConvertTime(round.Host.Time.GetUtcNow(), oslo).Hour != hour);
        return Task.CompletedTask;
    }
}
