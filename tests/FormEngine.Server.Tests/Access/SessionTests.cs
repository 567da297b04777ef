using System.Net;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;

namespace FormEngine.Server.Tests.Access;

public sealed class SessionTests
{
    [Fact]
    public async Task Who_signs_in_on_one_node_is_signed_in_on_another_and_after_a_restart()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Postgres);
        var options = new ServerOptions { Database = database };
        await using var first = await ServerHost.StartAsync(options);
        using var client = await first.CreateStaffClientAsync();

        await using (var second = await ServerHost.StartAsync(options))
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, second));
        await using var restarted = await ServerHost.StartAsync(options);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, restarted));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, ServerHost node)
    {
        using var response = await client.GetAsync(new Uri(node.Address, "/staff/surveys"));
        return response.StatusCode;
    }
}
