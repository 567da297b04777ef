using FormEngine.Server.Data.Model;
using FormEngine.Server.Invitations;
using FormEngine.Server.Jobs;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Invitations;

/// <summary>One town has been given a week more, and the round has closed for all others: its mails still go, with its own deadline.</summary>
public sealed class LongerDeadlineTests
{
    private const string Later = "19. mars 2026";

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    [Theory, MemberData(nameof(Databases))]
    public async Task Whoever_is_asked_for_the_right_person_is_asked_where_there_is_more_time(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        await server.AddHolderAsync(await server.AddOrganisationAsync("0001"), "gartner");
        var campaign = await ExtendedAsync(server);
        var (longer, closed) = await OrganisationsAsync(server);
        await server.AddPostboxAsync(longer, "Postmottak lenge");
        await server.AddPostboxAsync(closed, "Postmottak stengt");

        await server.WithAsync<NominationPlanner, int>(planner => planner.PlanAsync(campaign.Id));
        await server.DeliverAsync();

        var asking = Assert.Single(server.Mails, mail => mail.To.Contains("Postmottak", StringComparison.Ordinal));
        Assert.Contains("lenge", asking.To, StringComparison.Ordinal);
        Assert.Contains(Later, asking.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_job_looks_at_rounds_that_are_open_for_some_alone(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        await server.AddHolderAsync(await server.AddOrganisationAsync("0001"), "gartner");
        await ExtendedAsync(server);
        await server.AddPostboxAsync((await OrganisationsAsync(server)).Longer, "Postmottak lenge");

        Assert.Equal(1, await RunAsync(server, "NominationJob"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_invitation_waits_for_the_later_deadline_and_names_it(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var owner = await server.AddHolderAsync(await server.AddOrganisationAsync("0001"), "gartner");
        await ExtendedAsync(server);
        await server.DeliverAsync();

        Assert.Contains(Later, To(server, owner).Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_copy_of_the_link_names_it_too(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var owner = await server.AddHolderAsync(await server.AddOrganisationAsync("0001"), "gartner");
        await ExtendedAsync(server);
        await server.WithAsync<NewLinks, bool>(async links =>
        {
            await links.PlanAsync(owner.Email);
            return true;
        });
        await server.DeliverAsync();

        Assert.Contains(server.Mails, mail => mail.Subject.Contains("her er lenken din", StringComparison.Ordinal)
            && mail.Text.Contains(Later, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_colleague_is_still_asked(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var owner = await server.AddHolderAsync(await server.AddOrganisationAsync("0001"), "gartner");
        var campaign = await ExtendedAsync(server);
        var colleague = await server.AddContactAsync(name: "Kollega");
        var participant = await server.ReadAsync(db => db.Participants.Where(row => row.Number == "0001").Select(row => row.Id).SingleAsync());
        await server.Host.WithDatabaseAsync(async db =>
        {
            var now = server.Host.Time.GetUtcNow().UtcDateTime;
            db.Add(new AccessLink { CampaignId = campaign.Id, ContactId = colleague.Id, CreatedAt = now });
            db.Add(new Server.Data.Model.Mail { CampaignId = campaign.Id, ContactId = colleague.Id, Kind = MailKind.Handover, Due = now });
            db.Add(new Handover
            {
                ParticipantId = participant,
                Section = "trees",
                FromContactId = owner.Id,
                ToContactId = colleague.Id,
                Kind = AssignmentKind.Owner,
                CreatedAt = now,
            });
            await db.SaveChangesAsync();
        });
        await server.DeliverAsync();

        Assert.Contains(Later, To(server, colleague).Text, StringComparison.Ordinal);
    }

    /// <summary>Released on 2 March, closed on 12 March for all but 0001, and now it is 13 March.</summary>
    private static async Task<Campaign> ExtendedAsync(CampaignServer server)
    {
        await server.AddOrganisationAsync("0002");
        var campaign = await server.CreateCampaignAsync();
        await server.ReleaseAsync(campaign, 1);
        server.Host.Time.Advance(TimeSpan.FromDays(11));
        await server.Host.WithDatabaseAsync(db => db.Participants.Where(row => row.Number == "0001")
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ExtendedTo, campaign.ClosesAt.AddDays(7))));
        return campaign;
    }

    private static async Task<(Organisation Longer, Organisation Closed)> OrganisationsAsync(CampaignServer server)
    {
        var all = await server.ReadAsync(db => db.Organisations.AsNoTracking().OrderBy(row => row.Number).ToListAsync());
        return (all[0], all[1]);
    }

    private static async Task<int> RunAsync(CampaignServer server, string name)
    {
        var job = server.Host.Services.GetServices<RecurringJob>().Single(job => job.Type.Name == name);
        await using var scope = server.Host.Services.CreateAsyncScope();
        return await ((IRecurringJob)scope.ServiceProvider.GetRequiredService(job.Type)).RunAsync(CancellationToken.None);
    }

    private static ReceivedMail To(CampaignServer server, Contact contact) =>
        Assert.Single(server.Mails, mail => mail.To.Contains(contact.Email, StringComparison.Ordinal));
}
