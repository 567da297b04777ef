using System.Net;
using FormEngine.Server.Tests.Access;
using FormEngine.Testing.Staff;

namespace FormEngine.Server.Tests.Accounts;

/// <summary>Forgotten passwords, and one's own account.</summary>
public abstract class OwnPasswordTests(StaffServer server)
{
    private const string Password = "et nytt og langt passord";

    [Fact]
    public async Task Asking_answers_the_same_for_an_unknown_address_and_mails_only_a_known_one()
    {
        var account = await StaffAccount.CreateAsync(server.Host);

        var known = await AskAsync(account.Email.ToUpperInvariant());
        var unknown = await AskAsync("nobody@example.invalid");

        Assert.Equal(known, unknown);
        Assert.Single(await server.MailsToAsync(account.Email));
        Assert.Empty(await server.MailsToAsync("nobody@example.invalid"));
    }

    [Fact]
    public async Task The_link_chooses_a_new_password_within_two_hours()
    {
        var account = await StaffAccount.CreateAsync(server.Host);
        await AskAsync(account.Email);
        var link = (await server.MailsToAsync(account.Email)).Single().Links.Single().PathAndQuery;
        using var client = server.Host.CreateClient();

        var page = await client.OpenAsync(link);
        server.Host.Time.Advance(TimeSpan.FromHours(2));
        using var late = await client.SendAsync(page, "/staff/password", ("Password", Password));
        server.Host.Time.Advance(TimeSpan.FromMinutes(-1));
        using var set = await client.SendAsync(page, "/staff/password", ("Password", Password));

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.SeeOther), (late.StatusCode, set.StatusCode));
        using var signedIn = await (account with { Password = Password }).SignInAsync(server.Host);
        await Assert.ThrowsAsync<InvalidOperationException>(() => account.SignInAsync(server.Host));
    }

    [Fact]
    public async Task Nobody_gets_more_than_one_mail_in_five_minutes_and_ten_a_day()
    {
        var account = await StaffAccount.CreateAsync(server.Host);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => AskAsync(account.Email)));
        Assert.Single(await server.MailsToAsync(account.Email));

        for (var i = 0; i < 12; i++)
        {
            server.Host.Time.Advance(TimeSpan.FromMinutes(5));
            await AskAsync(account.Email);
        }

        Assert.Equal(10, (await server.MailsToAsync(account.Email)).Count);
    }

    [Fact]
    public async Task A_new_password_signs_signedOutelsewhere_but_not_here()
    {
        var account = await StaffAccount.CreateAsync(server.Host);
        using var here = await account.SignInAsync(server.Host);
        using var elsewhere = await account.SignInAsync(server.Host);

        using var wrong = await ChangeAsync(here, "feil passord her");
        using var changed = await ChangeAsync(here, account.Password);
        using var still = await here.GetAsync("/staff");
        using var signedOut = await elsewhere.GetAsync("/staff");

        Assert.Contains("ikke passordet du har nå",
            (await wrong.ReadPageAsync()).QuerySelector("#CurrentPassword ~ .ds-validation-message")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, changed.StatusCode);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (still.StatusCode, signedOut.StatusCode));
    }

    [Fact]
    public async Task Signing_out_everywhere_does()
    {
        var account = await StaffAccount.CreateAsync(server.Host);
        using var here = await account.SignInAsync(server.Host);
        using var elsewhere = await account.SignInAsync(server.Host);

        using var done = await here.SendAsync(await here.OpenAsync("/staff/profile"), "/staff/profile/sign-out-everywhere");
        using var one = await here.GetAsync("/staff");
        using var other = await elsewhere.GetAsync("/staff");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (one.StatusCode, other.StatusCode));
    }

    [Fact]
    public async Task A_new_name_is_shown_at_once()
    {
        using var client = await server.Host.CreateStaffClientAsync();

        using var changed = await client.SendAsync(await client.OpenAsync("/staff/profile"), "/staff/profile/name", ("Name", "Ny Prøve"));

        Assert.Equal("Ny Prøve", (await client.OpenAsync("/staff")).QuerySelector(".user-menu a")!.TextContent);
    }

    private async Task<string> AskAsync(string email)
    {
        using var client = server.Host.CreateBrowsingClient();
        var page = await client.OpenAsync("/staff/forgotten-password");
        using var response = await client.SendAsync(page, "/staff/forgotten-password", ("Email", email));
        return response.RequestMessage!.RequestUri!.PathAndQuery + (await response.ReadPageAsync()).QuerySelector("main")!.TextContent;
    }

    private static async Task<HttpResponseMessage> ChangeAsync(HttpClient client, string current) => await client.SendAsync(
        await client.OpenAsync("/staff/profile"), "/staff/profile/password", ("CurrentPassword", current), ("NewPassword", Password));
}

public sealed class OwnPasswordsOnSqlite(StaffOnSqlite server) : OwnPasswordTests(server), IClassFixture<StaffOnSqlite>;

public sealed class OwnPasswordsOnPostgres(StaffOnPostgres server) : OwnPasswordTests(server), IClassFixture<StaffOnPostgres>;
