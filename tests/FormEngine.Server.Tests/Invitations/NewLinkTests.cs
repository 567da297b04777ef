using FormEngine.Server.Invitations;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;

namespace FormEngine.Server.Tests.Invitations;

public sealed class NewLinkTests
{
    private const string Known = "person1@example.invalid";

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_asks_gets_their_own_link_again(DatabaseKind kind)
    {
        await using var server = await InvitedAsync(kind);

        await AskAsync(server, " PERSON1@example.invalid ");

        Assert.Equal(2, server.Mails.Count);
        Assert.Single(server.Mails.Select(mail => mail.Links[0]).Distinct());
        Assert.Single(server.Mails, mail => mail.Subject == "Parker: her er lenken din");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Asking_again_and_again_gives_one_mail_in_five_minutes(DatabaseKind kind)
    {
        await using var server = await InvitedAsync(kind);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => AskAsync(server, Known)));
        await server.DeliverAsync();
        Assert.Equal(2, server.Mails.Count);

        server.Host.Time.Advance(TimeSpan.FromMinutes(5));
        await AskAsync(server, Known);
        Assert.Equal(3, server.Mails.Count);
    }

    [Fact]
    public async Task Nobody_gets_more_than_ten_a_day()
    {
        await using var server = await InvitedAsync(DatabaseKind.Sqlite);

        for (var i = 0; i < 20; i++)
        {
            server.Host.Time.Advance(TimeSpan.FromMinutes(5));
            await AskAsync(server, Known);
        }

        Assert.Equal(1 + 10, server.Mails.Count);
    }

    [Theory]
    [InlineData("nobody@example.invalid")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_address_nobody_has_gives_nothing(string? address)
    {
        await using var server = await InvitedAsync(DatabaseKind.Sqlite);

        await AskAsync(server, address);

        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task After_closing_one_still_gets_the_link_to_what_one_answered()
    {
        await using var server = await InvitedAsync(DatabaseKind.Sqlite);
        server.Host.Time.Advance(TimeSpan.FromDays(30));

        await AskAsync(server, Known);

        Assert.Equal(2, server.Mails.Count);
    }

    private static async Task<CampaignServer> InvitedAsync(DatabaseKind kind)
    {
        var server = await CampaignServer.StartAsync(kind);
        await server.ReleasedCampaignAsync(contacts: 1);
        await server.DeliverAsync();
        return server;
    }

    private static async Task AskAsync(CampaignServer server, string? address)
    {
        await server.WithAsync<NewLinks, bool>(async links =>
        {
            await links.PlanAsync(address);
            return true;
        });
        await server.DeliverAsync();
    }
}
