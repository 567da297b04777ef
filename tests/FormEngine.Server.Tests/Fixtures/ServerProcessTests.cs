using System.Net;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Servers;

namespace FormEngine.Server.Tests.Fixtures;

public sealed class ServerProcessTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_killed_server_starts_again_on_the_same_data(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using (var first = await ServerProcess.StartAsync(new ServerOptions(), database))
            await first.KillAsync();

        await using var second = await ServerProcess.StartAsync(new ServerOptions(), database);
        using var client = second.CreateClient();
        using var response = await client.GetAsync("/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
