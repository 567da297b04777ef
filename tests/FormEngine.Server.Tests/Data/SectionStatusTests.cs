using FormEngine.Server.Data.Model;
using FormEngine.Server.Invitations;
using FormEngine.Server.Reminders;
using FormEngine.Server.Respond.Hub;
using FormEngine.Server.Tracking;
using FormEngine.Testing.Respondents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static FormEngine.Server.Data.Model.ResponseStatus;

namespace FormEngine.Server.Tests.Data;

/// <summary>A section of many entries has one status, whoever asks for it; untouched entries are left out of it.</summary>
public abstract class SectionStatusTests(RespondentServer server)
{
    public static TheoryData<ResponseStatus[], ResponseStatus, CellStatus, ReminderAudience> Sections => new()
    {
        { [Complete, NotStarted], Complete, CellStatus.Complete, ReminderAudience.None },
        { [InProgress, NotStarted], InProgress, CellStatus.InProgress, ReminderAudience.InProgress },
        { [NotStarted, Complete, Ready], Ready, CellStatus.Ready, ReminderAudience.InProgress },
        { [NotStarted], NotStarted, CellStatus.NotInvited, ReminderAudience.NotOpened },
        { [], NotStarted, CellStatus.NotInvited, ReminderAudience.NotOpened },
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task Hub_tracker_invitations_and_reminders_agree(
        ResponseStatus[] entries, ResponseStatus status, CellStatus tracked, ReminderAudience reminded)
    {
        var (round, invited) = await InviteAsync(entries);
        await using var scope = server.Host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var hub = await services.GetRequiredService<HubReader>().ReadAsync(invited.Link.Id, "nb");
        var tracker = await services.GetRequiredService<TrackingViews>().LoadAsync(round.Campaign.Id, new TrackingFilter());
        var tasks = await services.GetRequiredService<OpenTasks>().AllAsync(round.Campaign, withRoles: false);
        var mails = await services.GetRequiredService<MailLists>().LoadAsync(round.Campaign);
        var recipient = Assert.Single(mails.Mails.Select(row => row.Recipient).Concat(mails.None));

        Assert.Equal(status, Assert.Single(Assert.Single(hub!.Organisations).Own).Status);
        Assert.Equal(tracked, Assert.Single(tracker!.All).Sections[2]);
        Assert.Equal(status == Complete, Assert.Single(recipient.Sections).Done);
        Assert.Equal(reminded, tasks.SingleOrDefault()?.State ?? ReminderAudience.None);
    }

    [Fact]
    public async Task The_hub_counts_what_is_begun_and_offers_to_delete_what_is_untouched()
    {
        var (_, invited) = await InviteAsync(Complete, NotStarted);
        using var me = await server.StartAsync(invited);
        var delete = invited.PathTo("projects", "2/delete");
        var before = await me.VisitAsync("/respond");
        var confirm = await me.VisitAsync(before.Page.QuerySelector($"a[href='{delete}']")!.GetAttribute("href")!);
        await me.PressAsync(confirm.Form(delete), "go", "");
        var after = await me.VisitAsync("/respond");

        Assert.Contains("Registrert så langt: 1", before.Text);
        Assert.Contains("Prosjekt 2 er tom og teller ikke med.", before.Text);
        Assert.Equal([1], await server.Host.WithDatabaseAsync(db => db.SectionResponses
            .Where(response => response.ParticipantId == invited.Participant.Id).Select(response => response.Entry).ToListAsync()));
        Assert.DoesNotContain("er tom", after.Text);
    }

    [Fact]
    public async Task After_closing_nothing_is_offered_to_be_deleted()
    {
        var (round, invited) = await InviteAsync(NotStarted);
        await round.ChangeAsync(campaign => campaign.ClosesAt = server.Host.Time.GetUtcNow().UtcDateTime.AddMinutes(-1));
        using var me = await server.StartAsync(invited);

        Assert.DoesNotContain("er tom", (await me.VisitAsync("/respond")).Text);
    }

    private async Task<(TestRound Round, Invited Invited)> InviteAsync(params ResponseStatus[] entries)
    {
        var round = await TestRound.OpenAsync(server.Host);
        var invited = await round.InviteAsync("projects");
        await server.Host.WithDatabaseAsync(async db =>
        {
            var form = await db.FormVersions.Where(form => form.Form == "short").Select(form => form.Id).FirstAsync();
            db.AddRange(entries.Index().Select(entry => new SectionResponse
            {
                ParticipantId = invited.Participant.Id,
                Section = "projects",
                Entry = entry.Index + 1,
                FormVersionId = form,
                Answers = "{}",
                Status = entry.Item,
            }));
            await db.SaveChangesAsync();
        });
        return (round, invited);
    }
}

public sealed class SectionStatusOnSqlite(RespondentsOnSqlite server) : SectionStatusTests(server), IClassFixture<RespondentsOnSqlite>;

public sealed class SectionStatusOnPostgres(RespondentsOnPostgres server)
    : SectionStatusTests(server), IClassFixture<RespondentsOnPostgres>;
