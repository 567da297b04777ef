using System.Net;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Tests.Web;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;

namespace FormEngine.Server.Tests.Accounts;

public abstract class SignInTests(ServerFixture server)
{
    private readonly ServerHost _host = server.Host;

    [Fact]
    public async Task A_wrong_password_is_told_and_the_address_stays()
    {
        var account = await StaffAccount.CreateAsync(_host);

        var page = await TryAsync(account with { Password = "feil passord her" });

        Assert.Contains("hører ikke sammen", page, StringComparison.Ordinal);
        Assert.Contains(account.Email, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_wrong_passwords_one_is_told_until_when_to_wait()
    {
        var account = await StaffAccount.CreateAsync(_host);
        for (var i = 0; i < 5; i++)
            await TryAsync(account with { Password = "feil passord her" });

        Assert.Contains("Vent til 2. mars 2026 kl. 10.03", await TryAsync(account), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        using var client = await _host.CreateStaffClientAsync();
        var page = await client.GetPageAsync("/staff");

        using var signedOut = await client.SubmitAsync("/staff/sign-out", page.FormTo("/staff/sign-out").Fields());
        using var after = await client.GetAsync("/staff");

        Assert.StartsWith("/staff/sign-in", after.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_designer_sees_surveys_but_no_contacts_and_no_campaigns()
    {
        using var client = await _host.CreateStaffClientAsync(StaffRole.Designer);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/staff/surveys"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, "/staff/contacts"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, "/staff/campaigns"));
    }

    [Fact]
    public async Task After_signing_in_nobody_is_sent_to_another_site()
    {
        var account = await StaffAccount.CreateAsync(_host);
        using var client = _host.CreateClient();

        using var response = await SubmitAsync(client, account, "/staff/sign-in?returnUrl=https://elsewhere.example");

        Assert.Equal("/staff", response.Headers.Location!.OriginalString);
    }

    private async Task<string> TryAsync(StaffAccount account)
    {
        using var client = _host.CreateClient();
        using var response = await SubmitAsync(client, account, "/staff/sign-in");
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> SubmitAsync(HttpClient client, StaffAccount account, string path)
    {
        var fields = (await client.GetPageAsync(path)).FormTo("/staff/sign-in").Fields();
        (fields["Email"], fields["Password"]) = (account.Email, account.Password);
        return await client.SubmitAsync("/staff/sign-in", fields);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        return response.StatusCode;
    }
}

public sealed class SignInOnSqlite(SqliteServer server) : SignInTests(server), IClassFixture<SqliteServer>;

public sealed class SignInOnPostgres(PostgresServer server) : SignInTests(server), IClassFixture<PostgresServer>;
