using FormEngine.Testing.Databases;
using Xunit;

namespace FormEngine.Testing.Servers;

/// <summary>
/// One server for all tests of a class. A class whose tests must hold on both databases is abstract, takes a
/// <see cref="ServerFixture"/>, and has two sealed children:
/// <code>
/// public sealed class TrackerOnSqlite(SqliteServer server) : TrackerTests(server), IClassFixture&lt;SqliteServer&gt;;
/// public sealed class TrackerOnPostgres(PostgresServer server) : TrackerTests(server), IClassFixture&lt;PostgresServer&gt;;
/// </code>
/// </summary>
public abstract class ServerFixture(DatabaseKind kind) : IAsyncLifetime
{
    private ServerHost? _host;

    public ServerHost Host => _host ?? throw new InvalidOperationException("The server has not started.");

    public async Task InitializeAsync() => _host = await ServerHost.StartAsync(new ServerOptions { Kind = kind });

    public async Task DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
    }
}

public sealed class SqliteServer() : ServerFixture(DatabaseKind.Sqlite);

public sealed class PostgresServer() : ServerFixture(DatabaseKind.Postgres);
