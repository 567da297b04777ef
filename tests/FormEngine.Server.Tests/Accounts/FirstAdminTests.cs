using System.Net;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Accounts;
using FormEngine.Server.Tests.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Accounts;

public sealed class FirstAdminTests
{
    private static readonly Dictionary<string, string> Person = new()
    {
        ["Name"] = "Prøve",
        ["Email"] = "admin@example.invalid",
        ["Password"] = "et langt og godt passord",
    };

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_link_makes_an_administrator_once(DatabaseKind kind)
    {
        await using var host = await ServerHost.StartAsync(new ServerOptions { Kind = kind });
        using var client = host.CreateClient();
        var link = Link(host);

        using var created = await PostAsync(client, link, Person);
        using var overview = await client.GetAsync("/staff");
        using var again = await client.GetAsync(link);

        Assert.Equal(HttpStatusCode.Redirect, created.StatusCode);
        Assert.Equal(HttpStatusCode.OK, overview.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Of_eight_who_use_it_at_once_one_becomes_administrator(DatabaseKind kind)
    {
        await using var host = await ServerHost.StartAsync(new ServerOptions { Kind = kind });
        string[] links = [Link(host), Link(host)];
        var next = 0;

        var answers = await OneTimeLinkTests.AtOnceAsync(host, client => client.OpenAsync(links[next++ % 2]), (client, page, number) =>
            client.SendAsync(
                page, AccountAddresses.FirstAdmin, ("Name", "Prøve"), ("Email", $"admin{number % 4}@example.invalid"),
                ("Password", Person["Password"])));

        Assert.Equal([HttpStatusCode.Redirect, .. Enumerable.Repeat(HttpStatusCode.Gone, 7)], answers);
        Assert.Equal(1, await host.WithDatabaseAsync(db => db.Users.CountAsync()));
        Assert.Equal(1, await host.WithDatabaseAsync(db => db.Audit.CountAsync(entry => entry.Action == AuditCodes.AccountFirst)));
    }

    [Theory]
    [InlineData("nb", "aaaaaaaaaaaa", "gjentar seg")]
    [InlineData("nn", "123456789012", "følgjer ei rekkje")]
    [InlineData("en", "administrator", "what many people use")]
    [InlineData("nb", "Prøve FormEngine", "navnet på tjenesten")]
    public async Task Beside_the_field_stands_why_a_password_is_refused(string language, string password, string why)
    {
        await using var host = await ServerHost.StartAsync();
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        using var refused = await PostAsync(client, Link(host), new(Person) { ["Password"] = password });
        var page = await refused.PageAsync();

        Assert.Contains(why, page.QuerySelector("#Password ~ .ds-validation-message")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("admin@example.invalid", page.QuerySelector("input[name=Email]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_was_typed_stays_when_the_password_is_too_short()
    {
        await using var host = await ServerHost.StartAsync();
        using var client = host.CreateClient();

        using var refused = await PostAsync(client, Link(host), new(Person) { ["Password"] = "kort" });
        var page = await refused.PageAsync();

        Assert.Equal("admin@example.invalid", page.QuerySelector("input[name=Email]")!.GetAttribute("value"));
        Assert.Contains("minst 12 tegn", page.QuerySelector(".ds-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("input[name=Password]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=")]
    [InlineData("?token=CfDJ8mangled")]
    public async Task Without_the_token_nobody_becomes_administrator(string query)
    {
        await using var host = await ServerHost.StartAsync();
        using var client = host.CreateClient();

        using var response = await client.GetAsync(AccountAddresses.FirstAdmin + query);

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
    }

    private static string Link(ServerHost host) => host.Services.GetRequiredService<FirstAdmin>().NewLink();

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string link, Dictionary<string, string> fields)
    {
        var page = await client.GetPageAsync(link);
        var form = page.FormTo(AccountAddresses.FirstAdmin).Fields();
        return await client.SubmitAsync(AccountAddresses.FirstAdmin, fields.Concat(form.Where(field => !fields.ContainsKey(field.Key))));
    }
}
