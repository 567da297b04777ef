using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Mail;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Reminders;

/// <summary>A round from Monday 2 March to Thursday 12 March 2026, both at ten in the morning.</summary>
public sealed class ReminderTests
{
    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    [Theory, MemberData(nameof(Databases))]
    public async Task Through_a_round_each_is_reminded_of_what_they_owe_and_once_though_two_nodes_plan(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        await using var other =
            await ServerHost.StartAsync(new ServerOptions
            {
                Database = server.Host.Database,
                Settings = new Dictionary<string, string?> { ["Jobs:Run"] = "false" }
            });
        var (slow, curious, quick, campaign) = await ThreePeopleAsync(server);
        await server.Host.AddPlanAsync(campaign,
            TestReminders.After(campaign, 2, ReminderAudience.NotOpened),
            TestReminders.After(campaign, 4, ReminderAudience.OpenedNothingAnswered),
            TestReminders.Before(campaign, 1));
        await server.OpenAsync(curious);
        await server.AnswerAsync(quick, ResponseStatus.Complete);

        for (var day = 0; day < 12; day++)
        {
            server.Host.Time.Now = other.Time.Now = new(2026, 3, 3 + day, 8, 30, 0, TimeSpan.Zero);
            await Task.WhenAll(Enumerable.Range(0, 4).Select(i => (i % 2 == 0 ? server.Host : other).PlanRemindersAsync()));
            await server.DeliverAsync();
        }

        Assert.Equal(
            [(slow.Id, Oslo("2026-03-04 09:00")), (curious.Id, Oslo("2026-03-06 09:00")), (slow.Id, Oslo("2026-03-11 09:00")),
                (curious.Id, Oslo("2026-03-11 09:00"))],
            (await server.RemindersAsync()).OrderBy(mail => mail.Due).ThenBy(mail => mail.ContactId == curious.Id)
                .Select(mail => (mail.ContactId!.Value, mail.Due)));
        Assert.Equal(4, Reminders(server).Count);
        Assert.All(await server.RemindersAsync(), mail => Assert.Equal(MailState.Sent, mail.State));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Whoever_is_ready_but_has_not_completed_is_reminded(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var (ready, complete, begun, campaign) = await ThreePeopleAsync(server);
        await server.AnswerAsync(ready, ResponseStatus.Ready);
        await server.AnswerAsync(complete, ResponseStatus.Complete);
        await server.AnswerAsync(begun, ResponseStatus.InProgress);
        await server.Host.AddPlanAsync(campaign, TestReminders.After(campaign, 1, ReminderAudience.InProgress));

        At(server, "2026-03-03 09:00");
        await server.RemindAsync();

        Assert.Equal(new[] { ready.Id, begun.Id }.Order(), (await server.RemindersAsync()).Select(mail => mail.ContactId!.Value).Order());
        Assert.Equal(2, Reminders(server).Count);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Whoever_finishes_opts_out_or_bounces_after_the_planning_gets_no_mail(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var (done, tired, bounced, campaign) = await ThreePeopleAsync(server);
        await server.Host.AddPlanAsync(campaign, TestReminders.After(campaign, 1));
        At(server, "2026-03-03 09:00");
        Assert.Equal(3, await server.Host.PlanRemindersAsync());

        await server.AnswerAsync(done, ResponseStatus.Complete);
        await server.Host.WithDatabaseAsync(async db =>
        {
            (await db.Contacts.SingleAsync(contact => contact.Id == tired.Id)).OptedOutAt = DateTime.UnixEpoch;
            (await db.Contacts.SingleAsync(contact => contact.Id == bounced.Id)).BouncedAt = DateTime.UnixEpoch;
            await db.SaveChangesAsync();
        });
        await server.DeliverAsync();

        Assert.Empty(Reminders(server));
        Assert.All(await server.RemindersAsync(), mail => Assert.Equal(MailState.Cancelled, mail.State));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Where_a_section_is_declined_or_the_participant_taken_out_nobody_is_reminded(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var (declining, excluded, _, campaign) = await ThreePeopleAsync(server);
        await server.Host.AddPlanAsync(campaign, TestReminders.After(campaign, 1));
        await server.Host.WithDatabaseAsync(async db =>
        {
            var owned = await db.Assignments.Include(assignment => assignment.Participant)
                .SingleAsync(assignment => assignment.ContactId == declining.Id);
            db.Add(new Decline { ParticipantId = owned.ParticipantId, Section = owned.Section, Reason = "Ingen parker" });
            (await db.Participants.SingleAsync(one => one.Assignments.Any(assignment => assignment.ContactId == excluded.Id))).ExcludedAt =
                DateTime.UnixEpoch;
            await db.SaveChangesAsync();
        });

        At(server, "2026-03-03 09:00");

        Assert.Equal(1, await server.Host.PlanRemindersAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_pause_holds_what_is_planned_and_what_would_be_and_going_on_sends_the_last_of_it(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var (_, _, _, campaign) = await ThreePeopleAsync(server);
        var last = TestReminders.After(campaign, 3);
        await server.Host.AddPlanAsync(campaign, TestReminders.After(campaign, 1), TestReminders.After(campaign, 2), last);
        await SetAsync(server, plan => plan.PausedAt = DateTime.UnixEpoch);
        At(server, "2026-03-05 12:00");
        await server.RemindAsync();
        Assert.Empty(await server.RemindersAsync());

        await SetAsync(server, plan => plan.PausedAt = null);
        await server.Host.PlanRemindersAsync();
        await SetAsync(server, plan => plan.PausedAt = DateTime.UnixEpoch);
        await server.DeliverAsync();
        Assert.Empty(Reminders(server));

        await SetAsync(server, plan => plan.PausedAt = null);
        server.Host.Time.Advance(TimeSpan.FromHours(2));
        await server.RemindAsync();
        Assert.Equal(3, Reminders(server).Count);
        Assert.All(await server.RemindersAsync(), mail => Assert.Equal(last.Id, mail.StepId));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Nobody_is_reminded_above_the_ceiling(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var (_, _, _, campaign) = await ThreePeopleAsync(server);
        await server.Host.AddPlanAsync(campaign, [.. Enumerable.Range(1, 6).Select(days => TestReminders.After(campaign, days))]);

        for (var day = 3; day < 12; day++)
        {
            server.Host.Time.Now = new(2026, 3, day, 9, 0, 0, TimeSpan.Zero);
            await server.RemindAsync();
        }

        Assert.Equal(9, Reminders(server).Count);
    }

    [Fact]
    public async Task What_is_late_waits_for_the_quiet_hours_to_end_and_ends_with_the_round()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var (_, _, _, campaign) = await ThreePeopleAsync(server);
        await server.Host.AddPlanAsync(campaign, TestReminders.After(campaign, 1));
        At(server, "2026-03-03 20:30");
        await server.RemindAsync();
        At(server, "2026-03-04 06:59");
        await server.RemindAsync();
        Assert.Empty(Reminders(server));

        At(server, "2026-03-04 07:00");
        await server.RemindAsync();
        Assert.Equal(3, Reminders(server).Count);
    }

    [Fact]
    public async Task Nothing_leaves_once_the_round_is_closed_except_where_there_is_an_extension()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var (late, _, _, campaign) = await ThreePeopleAsync(server);
        await server.Host.AddPlanAsync(campaign, TestReminders.Before(campaign, 1));
        await server.Host.WithDatabaseAsync(async db =>
        {
            (await db.Participants.SingleAsync(one => one.Assignments.Any(assignment => assignment.ContactId == late.Id))).ExtendedTo =
                Oslo("2026-03-18 00:00");
            await db.SaveChangesAsync();
        });
        At(server, "2026-03-11 09:00");
        Assert.Equal(2, await server.Host.PlanRemindersAsync());
        At(server, "2026-03-12 10:00");
        await server.DeliverAsync();
        Assert.Empty(Reminders(server));

        At(server, "2026-03-16 09:00");
        await server.RemindAsync();

        var mail = Assert.Single(Reminders(server));
        Assert.Contains(late.Email, mail.To, StringComparison.Ordinal);
        Assert.Contains("Fristen er 18. mars 2026 kl. 00.00", mail.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_coordinator_is_told_who_has_not_answered_and_whom_we_lack(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var town = await server.AddOrganisationAsync("0301");
        await server.AddHolderAsync(town, "gartner", await server.AddContactAsync(name: "Gry Gartner"));
        await server.AddHolderAsync(town, "leder", await server.AddContactAsync(name: "Liv Leder"));
        var campaign = await server.CreateCampaignAsync();
        await server.ReleaseAsync(campaign, 2);
        await server.DeliverAsync();
        await server.Host.AddPlanAsync(campaign, TestReminders.After(
            campaign, 1, TestReminders.Anybody | ReminderAudience.RoleUnfilled, ReminderRecipients.Coordinator));

        At(server, "2026-03-03 09:00");
        await server.RemindAsync();

        var mail = Assert.Single(Reminders(server));
        Assert.Contains("Liv Leder", mail.To, StringComparison.Ordinal);
        Assert.Contains("Trær: Gry Gartner (har ikke åpnet lenken)", mail.Text, StringComparison.Ordinal);
        Assert.Contains("* Snekker", mail.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Staff_get_a_list_of_whom_to_call(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var (_, _, _, campaign) = await ThreePeopleAsync(server);
        await StaffAccount.CreateAsync(server.Host, StaffRole.Staff);
        await StaffAccount.CreateAsync(server.Host, StaffRole.Designer);
        await server.Host.AddPlanAsync(campaign, TestReminders.After(campaign, 1, to: ReminderRecipients.Staff));

        At(server, "2026-03-03 09:00");
        await server.RemindAsync();

        var mail = Assert.Single(Reminders(server));
        Assert.StartsWith("Parker: 3 å følge opp", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("Trær: Åse Prøve 001, telefon mangler", mail.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_list_for_staff_holds_those_whom_the_step_is_for_alone(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var (begun, _, _, campaign) = await ThreePeopleAsync(server);
        await StaffAccount.CreateAsync(server.Host, StaffRole.Staff);
        await server.AnswerAsync(begun, ResponseStatus.InProgress);
        await server.Host.AddPlanAsync(
            campaign, TestReminders.After(campaign, 1, ReminderAudience.NotOpened, ReminderRecipients.Staff),
            TestReminders.After(campaign, 1, ReminderAudience.OpenedNothingAnswered, ReminderRecipients.Staff));

        At(server, "2026-03-03 09:00");
        await server.RemindAsync();

        var mail = Assert.Single(Reminders(server));
        Assert.StartsWith("Parker: 2 å følge opp", mail.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain(begun.Name, mail.Text, StringComparison.Ordinal);
    }

    private static async Task<(Contact, Contact, Contact, Campaign)> ThreePeopleAsync(CampaignServer server)
    {
        var people = new List<Contact>();
        for (var i = 0; i < 3; i++)
            people.Add(await server.AddHolderAsync(await server.AddOrganisationAsync($"{i:0000}"), "gartner"));
        var campaign = await server.CreateCampaignAsync();
        await server.ReleaseAsync(campaign, 3);
        await server.DeliverAsync();
        return (people[0], people[1], people[2], campaign);
    }

    /// <summary>A mail the contact got on the first day, such as one that asks who the right person is.</summary>
    private static Task SetAsync(CampaignServer server, Action<ReminderPlan> change) => server.Host.WithDatabaseAsync(async db =>
    {
        change(await db.ReminderPlans.SingleAsync());
        await db.SaveChangesAsync();
    });

    private static void At(CampaignServer server, string oslo) => server.Host.Time.Now = Oslo(oslo);

    private static List<ReceivedMail> Reminders(CampaignServer server) =>
        [.. server.Mails.Where(mail => mail.Subject.StartsWith("Påminnelse", StringComparison.Ordinal)
            || mail.Subject.Contains("følge opp", StringComparison.Ordinal))];

    private static DateTime Oslo(string text) => OsloTime.FromOslo(DateTime.Parse(text));
}
