using FormEngine.Server.Data.Model;
using FormEngine.Server.Tracking;
using FormEngine.Testing.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Tracking;

/// <summary>The statuses partition the participants at every level, whatever happens in whatever order.</summary>
public abstract class PartitionTests(RoundServer server)
{
    private const int Participants = 15;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_participant_has_one_status_at_every_level_after_every_step(int seed)
    {
        var round = new RandomRound(server.Host, new Random(seed));
        await round.CreateAsync(Participants);
        for (var step = 0; step < 40; step++)
        {
            await round.StepAsync();
            var view = await ViewAsync(round.Campaign, new TrackingFilter());
            await AllAreCounted(round.Campaign, view);
            GroupsAddUp(view);
            StatusesDivideTheRows(view);
            await AnsweredMeansAnAnswer(round.Campaign, view);
        }
    }

    /// <summary>Those taken out leave every figure, and no one else does.</summary>
    private Task AllAreCounted(Guid campaign, TrackingView view) => server.Host.WithDatabaseAsync(async db =>
    {
        var excluded = await db.Participants.CountAsync(participant => participant.CampaignId == campaign && participant.ExcludedAt != null);
        var figures = view.Figures("");
        Assert.Equal(excluded, Filtered(view, new TrackingFilter { Status = TrackingFilter.Excluded }).Count());
        Assert.All(figures.Sections.Prepend(figures.Overall), tally => Assert.Equal(Participants - excluded, tally.Total));
    });

    private static void GroupsAddUp(TrackingView view)
    {
        var whole = view.Figures("");
        foreach (var dimension in view.Dimensions)
        {
            var groups = view.Groups(dimension, group => group).ToList();
            foreach (var status in Enum.GetValues<CellStatus>())
            {
                Assert.Equal(whole.Overall[status], groups.Sum(group => group.Overall[status]));
                for (var section = 0; section < whole.Sections.Count; section++)
                    Assert.Equal(whole.Sections[section][status], groups.Sum(group => group.Sections[section][status]));
            }
        }
    }

    private static void StatusesDivideTheRows(TrackingView view)
    {
        foreach (var section in view.AllSections.Select(section => section.Id).Prepend(""))
        {
            var found = Enum.GetNames<CellStatus>().SelectMany(status => Filtered(view, new TrackingFilter { Section = section, Status = status }));
            Assert.Equal(view.All.Select(participant => participant.Id).Order(), found.Order());
        }
    }

    /// <summary>Counted apart, by the responses themselves: opened is not answered, and other sections do not count.</summary>
    private Task AnsweredMeansAnAnswer(Guid campaign, TrackingView view) => server.Host.WithDatabaseAsync(async db =>
    {
        var figures = view.Figures("");
        var begun = db.SectionResponses
            .Where(response => response.Participant!.CampaignId == campaign && response.Participant.ExcludedAt == null)
            .Where(response => response.Status == ResponseStatus.Complete || (response.Status != ResponseStatus.NotStarted && !db.Declines.Any(decline =>
                decline.ParticipantId == response.ParticipantId && decline.Section == response.Section && decline.WithdrawnAt == null)));
        Assert.Equal(await begun.Where(response => response.Section == "alfa").CountAsync(), figures.Sections[0].Any);
        Assert.Equal(await begun.Where(response => response.Section == "alfa" && response.Status == ResponseStatus.Complete).CountAsync(), figures.Sections[0].Complete);
        Assert.Equal(
            await db.Participants.CountAsync(participant => participant.CampaignId == campaign && participant.ExcludedAt == null && !participant.Attributes.Contains("kommune")),
            figures.Sections[1][CellStatus.NotApplicable]);
    });

    private static IEnumerable<Guid> Filtered(TrackingView view, TrackingFilter filter) =>
        new TrackingView(view.Campaign, view.Survey, [.. view.All, .. view.Excluded], filter).Matching.Select(participant => participant.Id);

    private async Task<TrackingView> ViewAsync(Guid id, TrackingFilter filter)
    {
        await using var scope = server.Host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<TrackingViews>().LoadAsync(id, filter))!;
    }
}

public sealed class PartitionOnSqlite(RoundsOnSqlite server) : PartitionTests(server), IClassFixture<RoundsOnSqlite>;

public sealed class PartitionOnPostgres(RoundsOnPostgres server) : PartitionTests(server), IClassFixture<RoundsOnPostgres>;
