using System.Net;
using FormEngine.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Fixtures;

public abstract class ServerHostTests(ServerFixture server)
{
    private readonly ServerHost _host = server.Host;

    [Fact]
    public async Task The_server_answers_on_a_port_of_its_own()
    {
        using var client = _host.CreateClient();
        using var response = await client.GetAsync("/no-such-page");

        Assert.NotEqual(0, _host.Address.Port);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task It_starts_on_an_empty_database() =>
        Assert.False(await _host.WithDatabaseAsync(db => db.Campaigns.AnyAsync()));
}

public sealed class ServerHostOnSqlite(SqliteServer server) : ServerHostTests(server), IClassFixture<SqliteServer>;

public sealed class ServerHostOnPostgres(PostgresServer server) : ServerHostTests(server), IClassFixture<PostgresServer>;
