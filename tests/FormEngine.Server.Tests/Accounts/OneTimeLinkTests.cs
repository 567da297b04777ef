using System.Net;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Tests.Access;
using FormEngine.Server.Web.Addresses;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Accounts;

/// <summary>A link that is good for once is, however many use it at the same moment.</summary>
public abstract class OneTimeLinkTests(StaffServer server)
{
    private const int AtOnce = 8;

    private static readonly HttpStatusCode[] OnlyOne = [HttpStatusCode.SeeOther, .. Enumerable.Repeat(HttpStatusCode.Gone, AtOnce - 1)];

    [Fact]
    public async Task Of_eight_who_use_one_invitation_at_once_one_gets_in()
    {
        var email = $"{Guid.NewGuid():N}@example.invalid";
        using var admin = await server.Host.CreateStaffClientAsync();
        using var invited = await admin.SendAsync(
            await admin.OpenAsync("/staff/accounts/new"), "/staff/accounts/new", ("Name", "Åse Prøve"), ("Email", email),
            ("Role", "Staff"));

        await UseAsync(email);
    }

    [Fact]
    public async Task Of_eight_who_use_one_link_for_a_forgotten_password_at_once_one_gets_in()
    {
        var account = await StaffAccount.CreateAsync(server.Host);
        using var client = server.Host.CreateClient();
        using var asked = await client.SendAsync(
            await client.OpenAsync("/staff/forgotten-password"), "/staff/forgotten-password", ("Email", account.Email));

        await UseAsync(account.Email);
    }

    [Fact]
    public async Task The_page_behind_the_link_speaks_the_language_of_its_mail_also_when_the_password_is_refused()
    {
        var account = await StaffAccount.CreateAsync(server.Host);
        using var client = server.Host.CreateClient();
        using var asked = await client.SendAsync(
            await client.OpenAsync("/staff/forgotten-password?lang=nn"), "/staff/forgotten-password", ("Email", account.Email));
        var link = Assert.Single(await server.MailsToAsync(account.Email)).Links.Single().PathAndQuery;
        using var other = server.Host.CreateClient();
        other.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var page = await other.OpenAsync(link);
        using var refused = await other.SendAsync(page, AccountAddresses.Password, ("Password", "kort"));

        Assert.Equal(["nn", "nn"],
            new[] { page, await refused.ReadPageAsync() }.Select(shown => shown.DocumentElement.GetAttribute("lang")));
    }

    private async Task UseAsync(string email)
    {
        var link = Assert.Single(await server.MailsToAsync(email)).Links.Single().PathAndQuery;
        var answers = await AtOnceAsync(server.Host, client => client.OpenAsync(link), (client, page, number) =>
            client.SendAsync(page, AccountAddresses.Password, ("Password", $"et nytt og langt passord nummer {number}")));

        Assert.Equal(OnlyOne, answers);
        var id = await server.Host.WithDatabaseAsync(db => db.Users.Where(staff => staff.Email == email).Select(staff => staff.Id)
            .SingleAsync());
        Assert.Equal(1, await server.Host.WithDatabaseAsync(db =>
            db.Audit.CountAsync(entry => entry.Subject == id.ToString() && entry.Action == AuditCodes.AccountPasswordSet)));
    }

    /// <summary>Each with a browser of their own, which has opened the page before any sends it.</summary>
    internal static async Task<IEnumerable<HttpStatusCode>> AtOnceAsync<TPage>(
        ServerHost host, Func<HttpClient, Task<TPage>> open, Func<HttpClient, TPage, int, Task<HttpResponseMessage>> send)
    {
        var clients = Enumerable.Range(0, AtOnce).Select(_ => host.CreateClient()).ToArray();
        var pages = await Task.WhenAll(clients.Select(open));
        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(number => send(clients[number], pages[number], number)));
        return answers.Select(answer => answer.StatusCode).Order();
    }
}

public sealed class OneTimeLinksOnSqlite(StaffOnSqlite server) : OneTimeLinkTests(server), IClassFixture<StaffOnSqlite>;

public sealed class OneTimeLinksOnPostgres(StaffOnPostgres server) : OneTimeLinkTests(server), IClassFixture<StaffOnPostgres>;
