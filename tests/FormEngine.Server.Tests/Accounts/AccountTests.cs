using System.Net;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Tests.Access;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Accounts;

/// <summary>Inviting staff, and what administrators do to accounts.</summary>
public abstract class AccountTests(StaffServer server)
{
    private const string Password = "et nytt og langt passord";

    [Fact]
    public async Task The_invited_sets_a_password_once_and_only_by_pressing_the_button()
    {
        var (_, email) = await InviteAsync();
        var link = await LinkToAsync(email);
        using var client = server.Host.CreateClient();

        await client.OpenAsync(link);
        var page = await client.OpenAsync(link);
        using var set = await client.SendAsync(page, "/staff/password", ("Password", Password));
        using var staff = await client.GetAsync("/staff/surveys");
        using var again = await client.GetAsync(link);

        Assert.Equal(HttpStatusCode.SeeOther, set.StatusCode);
        Assert.Equal(HttpStatusCode.OK, staff.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
    }

    [Fact]
    public async Task A_password_that_is_too_short_is_told_beside_the_field_and_the_link_still_works()
    {
        var (_, email) = await InviteAsync();
        using var client = server.Host.CreateClient();
        var page = await client.OpenAsync(await LinkToAsync(email));

        using var refused = await client.SendAsync(page, "/staff/password", ("Password", "kort"));
        var again = await refused.ReadPageAsync();
        using var set = await client.SendAsync(again, "/staff/password", ("Password", Password));

        Assert.Contains("minst 12 tegn", again.QuerySelector(".ds-validation-message")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, set.StatusCode);
    }

    [Fact]
    public async Task An_invitation_ends_after_72_hours_and_can_be_sent_again()
    {
        var (id, email) = await InviteAsync();
        var link = await LinkToAsync(email);
        using var client = server.Host.CreateClient();

        server.Host.Time.Advance(TimeSpan.FromHours(72));
        using var ended = await client.GetAsync(link);
        using var admin = await server.Host.CreateStaffClientAsync();
        await PressAsync(admin, id, "invitation");
        using var fresh = await client.GetAsync(await LinkToAsync(email));

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.OK), (ended.StatusCode, fresh.StatusCode));
    }

    [Theory]
    [InlineData("ends", "99999999999")]
    [InlineData("kind", "NewPassword")]
    [InlineData("token", "mangled")]
    public async Task A_link_that_was_changed_opens_nothing(string part, string value)
    {
        var (_, email) = await InviteAsync();
        var link = await LinkToAsync(email);
        using var client = server.Host.CreateClient();

        using var response = await client.GetAsync(System.Text.RegularExpressions.Regex.Replace(link, $"{part}=[^&]*", $"{part}={value}"));

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
    }

    [Fact]
    public async Task A_closed_account_is_signed_out_at_once_and_cannot_sign_in_until_it_is_open_again()
    {
        var account = await StaffAccount.CreateAsync(server.Host, StaffRole.Staff);
        using var theirs = await account.SignInAsync(server.Host);
        using var admin = await server.Host.CreateStaffClientAsync();
        var id = await IdOfAsync(account.Email);

        await PressAsync(admin, id, "close");
        using var after = await theirs.GetAsync("/staff");
        await Assert.ThrowsAsync<InvalidOperationException>(() => account.SignInAsync(server.Host));
        await PressAsync(admin, id, "reopen");
        using var back = await account.SignInAsync(server.Host);

        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task A_new_role_holds_at_once()
    {
        var account = await StaffAccount.CreateAsync(server.Host, StaffRole.Staff);
        using var before = await account.SignInAsync(server.Host);
        using var admin = await server.Host.CreateStaffClientAsync();

        await PressAsync(admin, await IdOfAsync(account.Email), "role", ("role", "Designer"));
        using var old = await before.GetAsync("/staff/contacts");
        using var now = await account.SignInAsync(server.Host);
        using var contacts = await now.GetAsync("/staff/contacts");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Forbidden), (old.StatusCode, contacts.StatusCode));
    }

    [Fact]
    public async Task Of_two_administrators_who_close_each_other_one_stays()
    {
        await server.Host.WithDatabaseAsync(db => db.Users.Where(staff => staff.Role == StaffRole.Admin)
            .ExecuteUpdateAsync(set => set.SetProperty(staff => staff.ClosedAt, server.Host.Time.Now.UtcDateTime)));
        var accounts = new[] { await StaffAccount.CreateAsync(server.Host), await StaffAccount.CreateAsync(server.Host) };
        var ids = new[] { await IdOfAsync(accounts[0].Email), await IdOfAsync(accounts[1].Email) };
        var clients = new[] { await accounts[0].SignInAsync(server.Host), await accounts[1].SignInAsync(server.Host) };
        var pages =
            new[] { await clients[0].OpenAsync($"/staff/accounts/{ids[1]}"), await clients[1].OpenAsync($"/staff/accounts/{ids[0]}") };

        await Task.WhenAll(
            clients[0].SendAsync(pages[0], $"/staff/accounts/{ids[1]}/close"),
            clients[1].SendAsync(pages[1], $"/staff/accounts/{ids[0]}/close"));

        Assert.Equal(1,
            await server.Host.WithDatabaseAsync(db =>
                db.Users.CountAsync(staff => staff.Role == StaffRole.Admin && staff.ClosedAt == null)));
    }

    [Fact]
    public async Task An_address_that_has_an_account_is_told_beside_the_field_and_what_was_typed_stays()
    {
        var (_, email) = await InviteAsync();
        using var admin = await server.Host.CreateStaffClientAsync();

        using var response = await SendInvitationAsync(admin, email);
        var page = await response.ReadPageAsync();

        Assert.Contains("alt en konto", page.QuerySelector(".ds-validation-message")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(email, page.QuerySelector("#Email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Only_administrators_manage_accounts_and_read_the_log()
    {
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);

        using var accounts = await staff.GetAsync("/staff/accounts");
        using var log = await staff.GetAsync("/staff/audit.csv");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (accounts.StatusCode, log.StatusCode));
    }

    [Fact]
    public async Task A_lockout_is_shown_and_can_be_ended()
    {
        var account = await StaffAccount.CreateAsync(server.Host, StaffRole.Staff);
        for (var i = 0; i < 5; i++)
            await Assert.ThrowsAsync<InvalidOperationException>(() =>
                (account with { Password = "feil passord her" }).SignInAsync(server.Host));
        using var admin = await server.Host.CreateStaffClientAsync();

        await PressAsync(admin, await IdOfAsync(account.Email), "unlock");

        using var client = await account.SignInAsync(server.Host);
    }

    private async Task<(Guid Id, string Email)> InviteAsync()
    {
        var email = $"{Guid.NewGuid():N}@example.invalid";
        using var admin = await server.Host.CreateStaffClientAsync();
        using var response = await SendInvitationAsync(admin, email);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return (await IdOfAsync(email), email);
    }

    private static async Task<HttpResponseMessage> SendInvitationAsync(HttpClient admin, string email) => await admin.SendAsync(
        await admin.OpenAsync("/staff/accounts/new"), "/staff/accounts/new", ("Name", "Åse Prøve"), ("Email", email), ("Role", "Admin"));

    private async Task<string> LinkToAsync(string email) => (await server.MailsToAsync(email))[^1].Links.Single().PathAndQuery;

    private static async Task PressAsync(HttpClient admin, Guid id, string action, params (string, string)[] typed)
    {
        var page = await admin.OpenAsync($"/staff/accounts/{id}");
        using var response = await admin.SendAsync(page, $"/staff/accounts/{id}/{action}", typed);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }

    private Task<Guid> IdOfAsync(string email) =>
        server.Host.WithDatabaseAsync(db => db.Users.Where(staff => staff.Email == email).Select(staff => staff.Id).SingleAsync());
}

public sealed class AccountsOnSqlite(StaffOnSqlite server) : AccountTests(server), IClassFixture<StaffOnSqlite>;

public sealed class AccountsOnPostgres(StaffOnPostgres server) : AccountTests(server), IClassFixture<StaffOnPostgres>;
