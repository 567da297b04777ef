using FormEngine.Server.Data.Model;
using FormEngine.Server.Invitations;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Mail;
using FormEngine.Testing.Respondents;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Assigning;

/// <summary>Mail scanners follow every link they meet, before any person does.</summary>
public abstract class ScannerTests(RespondentServer server)
{
    [Fact]
    public async Task Following_every_link_of_every_mail_changes_nothing()
    {
        await SendEveryKindAsync();
        var links = ReceivedMail.ReadFolder(Path.Combine(server.Host.Database.Folder, "mail"))
            .SelectMany(mail => mail.Links).Where(link => link.IsLoopback).Distinct().ToList();
        var before = await server.Host.WithDatabaseAsync(db => db.SnapshotAsync());

        using var scanner = server.Host.CreateBrowsingClient();
        foreach (var link in links)
            foreach (var verb in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                using var response = await scanner.SendAsync(new HttpRequestMessage(verb, link));
                Assert.True(response.IsSuccessStatusCode || verb == HttpMethod.Head, $"{verb} {link}: {response.StatusCode}");
            }

        Assert.True(links.Count >= 3);
        Assert.Equal(before, await server.Host.WithDatabaseAsync(db => db.SnapshotAsync()));
    }

    /// <summary>An asking, an invitation of the one who was named, an offer to a colleague, a new copy of a link, and a reminder.</summary>
    private async Task SendEveryKindAsync()
    {
        var mine = await server.Round.InviteAsync("kinds");
        await server.Host.WithDatabaseAsync(async db =>
        {
            db.Add(new RoleHolder { OrganisationId = mine.Participant.OrganisationId, Role = "leader", ContactId = mine.Contact.Id });
            await db.SaveChangesAsync();
        });
        var coordinator = await server.AddHolderAsync(mine.Participant, "coordinator");
        await using var scope = server.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NominationPlanner>().PlanAsync(server.Round.Campaign.Id);
        await scope.ServiceProvider.GetRequiredService<NewLinks>().PlanAsync(mine.Contact.Email);
        Assert.NotEmpty(await server.MailsToAsync(coordinator.Contact.Email));
        using var boss = await server.StartAsync(coordinator);
        var roles = (await boss.GetAsync("/respond/roles")).Form("/respond/roles");
        var field = $"Input[{mine.Participant.Id:N}.teacher]";
        await boss.PressAsync(roles.With(field + ".Answer", "Named").With(field + ".Name", "Nevnt")
            .With(field + ".Email", "nevnt@example.invalid"), "go", "send");
        var handover = $"/respond/handovers/{mine.Participant.Number}/kinds";
        var offer = (await boss.GetAsync(handover)).Form(handover);
        await boss.PressAsync(offer.With("Name", "Spurt").With("Email", "spurt@example.invalid")
            .With("Kind", nameof(AssignmentKind.Owner)), "go", "send");
        string[] readers = ["nevnt@example.invalid", "spurt@example.invalid", mine.Contact.Email];
        foreach (var reader in readers)
            Assert.NotEmpty(await server.MailsToAsync(reader));
        await RemindAsync(mine);
    }

    private async Task RemindAsync(Invited owing)
    {
        var before = await server.MailsToAsync(owing.Contact.Email);
        await server.Host.AddPlanAsync(server.Round.Campaign, TestReminders.Before(server.Round.Campaign, 7));
        server.Host.Time.Advance(TimeSpan.FromDays(1));
        Assert.NotEqual(0, await server.Host.PlanRemindersAsync());
        Assert.True((await server.MailsToAsync(owing.Contact.Email)).Count > before.Count);
    }
}

public sealed class ScannerOnSqlite(RespondentsOnSqlite server) : ScannerTests(server), IClassFixture<RespondentsOnSqlite>;

public sealed class ScannerOnPostgres(RespondentsOnPostgres server) : ScannerTests(server), IClassFixture<RespondentsOnPostgres>;
