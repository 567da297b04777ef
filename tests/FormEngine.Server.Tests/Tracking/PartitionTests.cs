using FormEngine.Server.Data.Model;
using FormEngine.Server.Invitations;
using FormEngine.Server.Reminders;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Hub;
using FormEngine.Server.Tracking;
using FormEngine.Testing.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Tracking;

/// <summary>
/// Promise 5: the statuses partition the participants at every level, whatever happens in whatever order; and hub, invitations
/// and reminders say of a section what the tracker says.
/// </summary>
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
            await MailAgrees(view);
        }
        await HubsAgree(await ViewAsync(round.Campaign, new TrackingFilter()));
    }

    /// <summary>Those taken out leave every figure, and no one else does.</summary>
    private Task AllAreCounted(Guid campaign, TrackingView view) => server.Host.WithDatabaseAsync(async db =>
    {
        var excluded =
            await db.Participants.CountAsync(participant => participant.CampaignId == campaign && participant.ExcludedAt != null);
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
            var found = Enum.GetNames<CellStatus>()
                .SelectMany(status => Filtered(view, new TrackingFilter { Section = section, Status = status }));
            Assert.Equal(view.All.Select(participant => participant.Id).Order(), found.Order());
        }
    }

    /// <summary>Counted apart, by the responses themselves: opened is not answered, and other sections do not count.</summary>
    private Task AnsweredMeansAnAnswer(Guid campaign, TrackingView view) => server.Host.WithDatabaseAsync(async db =>
    {
        var figures = view.Figures("");
        var begun = db.SectionResponses
            .Where(response => response.Participant!.CampaignId == campaign && response.Participant.ExcludedAt == null)
            .Where(response => response.Status == ResponseStatus.Complete
                || (response.Status != ResponseStatus.NotStarted && !db.Declines.Any(decline =>
                decline.ParticipantId == response.ParticipantId && decline.Section == response.Section && decline.WithdrawnAt == null)));
        Assert.Equal(await begun.Where(response => response.Section == "alfa").CountAsync(), figures.Sections[0].Any);
        Assert.Equal(await begun.Where(response => response.Section == "alfa" && response.Status == ResponseStatus.Complete)
            .CountAsync(), figures.Sections[0].Complete);
        var participants = await db.Participants
            .Where(participant => participant.CampaignId == campaign && participant.ExcludedAt == null).ToListAsync();
        Assert.Equal(
            participants.Count(participant => !participant.Attributes.Text.Contains("kommune")),
            figures.Sections[1][CellStatus.NotApplicable]);
    });

    /// <summary>Invitations and reminders go by the same status of a section as the tracker does.</summary>
    private async Task MailAgrees(TrackingView view)
    {
        await using var scope = server.Host.Services.CreateAsyncScope();
        var mails = await scope.ServiceProvider.GetRequiredService<MailLists>().LoadAsync(view.Campaign);
        var invited = mails.Mails.Where(row => row.Kind == MailKind.Invitation);
        foreach (var section in invited.Select(row => row.Recipient).Concat(mails.None).SelectMany(recipient => recipient.Sections))
            if (Told(view, participant => participant.Name == section.Organisation, section.Section) is var told
                && told != CellStatus.NotApplicable)
                Assert.Equal(told == CellStatus.Complete, section.Done);
        foreach (var task in await scope.ServiceProvider.GetRequiredService<OpenTasks>().AllAsync(view.Campaign, withRoles: false))
            if (Told(view, participant => participant.Id == task.ParticipantId, task.Part) is var told
                && told != CellStatus.NotApplicable)
                Assert.Equal(told is CellStatus.InProgress or CellStatus.Ready, task.State == ReminderAudience.InProgress);
    }

    /// <summary>Behind the personal links stands the tracker's status; what is declined there may have been begun before.</summary>
    private async Task HubsAgree(TrackingView view)
    {
        await using var scope = server.Host.Services.CreateAsyncScope();
        var hubs = scope.ServiceProvider.GetRequiredService<HubReader>();
        var links = await server.Host.WithDatabaseAsync(db =>
            db.AccessLinks.Where(link => link.CampaignId == view.Campaign.Id).Select(link => link.Id).ToListAsync());
        foreach (var link in links)
            foreach (var organisation in (await hubs.ReadAsync(link, "nb"))!.Organisations)
                foreach (var (key, status) in Sections(organisation))
                    Assert.Equal(status, Told(view, participant => participant.Number == key.Organisation, key.Section) switch
                    {
                        CellStatus.Complete => ResponseStatus.Complete,
                        CellStatus.Ready => ResponseStatus.Ready,
                        CellStatus.InProgress => ResponseStatus.InProgress,
                        CellStatus.Declined when status != ResponseStatus.Complete => status,
                        _ => ResponseStatus.NotStarted,
                    });
    }

    private static IEnumerable<(SectionKey Key, ResponseStatus Status)> Sections(HubOrganisation organisation) => organisation.Own
        .Select(own => (own.Key, own.Status)).Concat(organisation.Others.Select(other => (other.Key, other.Status)));

    private static CellStatus Told(TrackingView view, Func<Tracked, bool> who, string section) =>
        view.All.Concat(view.Excluded).Single(who).Sections[view.AllSections.ToList().FindIndex(one => one.Id == section)];

    private static IEnumerable<Guid> Filtered(TrackingView view, TrackingFilter filter) =>
        new TrackingView(view.Campaign, view.Survey, [.. view.All, .. view.Excluded], filter).Matching.Select(participant =>
            participant.Id);

    private async Task<TrackingView> ViewAsync(Guid id, TrackingFilter filter)
    {
        await using var scope = server.Host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<TrackingViews>().LoadAsync(id, filter))!;
    }
}

public sealed class PartitionOnSqlite(RoundsOnSqlite server) : PartitionTests(server), IClassFixture<RoundsOnSqlite>;

public sealed class PartitionOnPostgres(RoundsOnPostgres server) : PartitionTests(server), IClassFixture<RoundsOnPostgres>;
