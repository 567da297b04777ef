using FormEngine.Testing.Databases;
using FormEngine.Testing.Servers;
using Xunit;

namespace FormEngine.Testing.Rounds;

/// <summary>A server with the survey of <see cref="RoundSurvey"/> published.</summary>
public abstract class RoundServer(DatabaseKind kind) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private ServerHost? _host;

    public ServerHost Host => _host!;

    public async Task InitializeAsync() =>
        _host = await ServerHost.StartAsync(new ServerOptions { Kind = kind, Forms = RoundSurvey.WriteTo(_folder.Path) });

    public async Task DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        _folder.Dispose();
    }
}

public sealed class RoundsOnSqlite() : RoundServer(DatabaseKind.Sqlite);

public sealed class RoundsOnPostgres() : RoundServer(DatabaseKind.Postgres);
