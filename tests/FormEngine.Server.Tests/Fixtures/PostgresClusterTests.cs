using FormEngine.Testing.Databases;
using Npgsql;

namespace FormEngine.Server.Tests.Fixtures;

public sealed class PostgresClusterTests
{
    [Fact]
    public async Task A_committed_row_survives_a_kill_of_the_server()
    {
        await using var cluster = await PostgresCluster.StartAsync();
        await ExecuteAsync(cluster, "CREATE TABLE kept(value int); INSERT INTO kept VALUES (42)");

        await cluster.KillAsync();
        await cluster.RestartAsync();

        Assert.Equal(42, await ExecuteAsync(cluster, "SELECT value FROM kept"));
    }

    private static async Task<object?> ExecuteAsync(PostgresCluster cluster, string sql)
    {
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
