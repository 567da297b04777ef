using System.Net;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Invitations;
using FormEngine.Testing.Respondents;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Respond;

/// <summary>A personal link that others got hold of is replaced by its owner, or by staff.</summary>
public abstract class ReplacedLinkTests(RespondentServer server)
{
    [Fact]
    public async Task The_owner_gets_a_new_link_by_mail_and_the_old_one_opens_nothing()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        using var thief = await server.StartAsync(mine);

        var hub = await me.GetAsync("/respond");
        Assert.NotNull(hub.Page.QuerySelector("a[href='/respond/link']"));
        var done = await me.PressAsync((await me.GetAsync("/respond/link")).Form("/respond/link"), "", "");

        Assert.Equal((200, "Lenken er byttet ut"), (done.Status, done.Heading));
        await AssertReplacedAsync(mine);
        Assert.Equal(401, (await me.GetAsync("/respond")).Status);
        Assert.Equal(401, (await thief.GetAsync(mine.PathToPage("kinds", "open"))).Status);
        Assert.Equal(1, await LoggedAsync(entry => entry.ContactId == mine.Contact.Id && entry.Subject == $"{mine.Contact.Id}"));
    }

    [Fact]
    public async Task Staff_replace_it_from_the_persons_page()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        var path = $"/staff/campaigns/{mine.Participant.CampaignId}/links/{mine.Contact.Id}";

        var person = await staff.OpenAsync($"/staff/contacts/people/{mine.Contact.Id}");
        Assert.NotNull(person.QuerySelector($"a[href='{path}']"));
        var page = await staff.OpenAsync(path);
        using var done = await staff.SendAsync(page, path);

        Assert.DoesNotContain("/s/", page.Source.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        await AssertReplacedAsync(mine);
        Assert.Equal(401, (await me.GetAsync("/respond")).Status);
        Assert.Equal(1, await LoggedAsync(entry => entry.StaffId != null && entry.Subject == $"{mine.Contact.Id}"));
    }

    [Fact]
    public async Task Two_who_replace_it_at_once_make_one_new_link_and_one_mail()
    {
        var mine = await server.Round.InviteAsync("kinds");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => server.ReplaceAsync(mine.Link)));

        Assert.Single(await server.MailsToAsync(mine.Contact.Email));
        Assert.Equal(2, await server.Host.WithDatabaseAsync(db => db.AccessLinks.CountAsync(link => link.ContactId == mine.Contact.Id)));
    }

    [Fact]
    public async Task Asking_for_a_link_on_the_public_page_ends_nothing_and_brings_the_one_of_today()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        await AskAsync(mine.Contact.Email);
        Assert.Contains(await server.MailsToAsync(mine.Contact.Email), mail => mail.Links.Any(link => link.AbsolutePath == mine.StartPath));
        Assert.Equal(200, (await me.GetAsync("/respond")).Status);

        await server.ReplaceAsync(mine.Link);
        server.Host.Time.Advance(TimeSpan.FromMinutes(6));
        await AskAsync(mine.Contact.Email);

        var renewed = await server.FindAsync(mine.Participant, mine.Contact.Email);
        var mails = await server.MailsToAsync(mine.Contact.Email);
        Assert.Equal(3, mails.Count);
        Assert.Equal(2, mails.Count(mail => mail.Links.Any(link => link.AbsolutePath == renewed.StartPath)));
    }

    /// <summary>A coordinator has no section, one has said no to mail, and what is answered can be read after closing.</summary>
    [Fact]
    public async Task The_new_link_comes_also_to_those_who_get_no_other_mail()
    {
        var mine = await server.Round.InviteAsync("kinds");
        var coordinator = await server.AddHolderAsync(mine.Participant, "coordinator");
        await server.Host.WithDatabaseAsync(db => db.Contacts.Where(contact => contact.Id == coordinator.Contact.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(contact => contact.OptedOutAt, DateTime.UnixEpoch)));
        server.Host.Time.Advance(TimeSpan.FromDays(11));

        await server.ReplaceAsync(coordinator.Link);
        server.Host.Time.Advance(TimeSpan.FromMinutes(6));
        await AskAsync(coordinator.Contact.Email);

        var renewed = await server.FindAsync(mine.Participant, coordinator.Contact.Email);
        var mails = await server.MailsToAsync(coordinator.Contact.Email);
        server.Host.Time.Advance(TimeSpan.FromDays(-11));
        Assert.Equal(2, mails.Count(mail => mail.Links.Any(link => link.AbsolutePath == renewed.StartPath)));
    }

    private async Task AssertReplacedAsync(Invited mine)
    {
        var stranger = new RespondentClient(server.Host.CreateClient());
        var old = await stranger.GetAsync(mine.StartPath);
        Assert.Equal((410, "Denne lenken er byttet ut"), (old.Status, old.Heading));
        Assert.NotNull(old.Page.QuerySelector("a[href='/s/new-link']"));
        var token = (await stranger.GetAsync("/s/new-link")).Form("/s/new-link").Fields;
        using var start = await stranger.Http.PostAsync(mine.StartPath, new FormUrlEncodedContent(token));
        Assert.Equal(HttpStatusCode.Gone, start.StatusCode);

        var renewed = await server.FindAsync(mine.Participant, mine.Contact.Email);
        var mail = Assert.Single(await server.MailsToAsync(mine.Contact.Email));
        Assert.Equal("Prøveundersøkelsen: ny personlig lenke", mail.Subject);
        Assert.Contains(mail.Links, link => link.AbsolutePath == renewed.StartPath);
        Assert.NotEqual(mine.Token, renewed.Token);
        using var me = await server.StartAsync(renewed);
        Assert.Equal(200, (await me.GetAsync(mine.PathToPage("kinds", "open"))).Status);
    }

    private async Task AskAsync(string email)
    {
        await using var scope = server.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NewLinks>().PlanAsync(email);
    }

    private Task<int> LoggedAsync(System.Linq.Expressions.Expression<Func<AuditEntry, bool>> which) =>
        server.Host.WithDatabaseAsync(db => db.Audit.Where(entry => entry.Action == "link.replaced").CountAsync(which));
}

public sealed class ReplacedLinksOnSqlite(RespondentsOnSqlite server) : ReplacedLinkTests(server), IClassFixture<RespondentsOnSqlite>;

public sealed class ReplacedLinksOnPostgres(RespondentsOnPostgres server) : ReplacedLinkTests(server), IClassFixture<RespondentsOnPostgres>;
