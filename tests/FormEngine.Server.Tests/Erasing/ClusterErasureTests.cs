using FormEngine.Server.Erasing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Rounds;
using FormEngine.Testing.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Erasing;

/// <summary>A PostgreSQL server that keeps no used log, as README advises, and whose user may close the one it writes.</summary>
public sealed class ClusterErasureTests
{
    [Fact]
    public async Task Nothing_on_the_disk_of_the_database_holds_a_trace()
    {
        await using var cluster = await PostgresCluster.StartAsync("wal_recycle=off", "min_wal_size=32MB");
        using var forms = PersonEverywhere.WriteForms();
        await using var host = await ServerHost.StartAsync(new ServerOptions
        {
            Forms = forms.Path,
            Settings = new Dictionary<string, string?> { ["Database:Postgres"] = cluster.ConnectionString, ["Jobs:Run"] = "false" },
        });
        var round = new PersonEverywhere(host);
        await round.StoreAsync();
        await host.WithDatabaseAsync(db => db.SettleAsync());
        var before = RawSearch.FilesHolding(cluster.Folder, "Torhild");
        Assert.Contains(before, file => file.StartsWith("pg_wal/", StringComparison.Ordinal));
        Assert.Contains(before, file => file.StartsWith("base/", StringComparison.Ordinal));

        await using (var scope = host.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Erasure>().EraseAsync(round.Person.Id);
        await host.RewriteAllAsync();

        Assert.Empty(RawSearch.FilesHolding(cluster.Folder, "Torhild"));
    }
}
