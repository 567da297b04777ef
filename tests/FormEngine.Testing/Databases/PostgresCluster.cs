using System.Diagnostics;
using Npgsql;

namespace FormEngine.Testing.Databases;

/// <summary>A PostgreSQL server of the test's own, with its ordinary durability, that the test may kill and start again.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private Process? _process;

    private readonly string[] _settings;

    private PostgresCluster(string[] settings) => _settings = settings;

    /// <summary>Of the server, without a database.</summary>
    public string ServerConnection => $"Host={_folder.Path};Username=postgres";

    public string ConnectionString => $"{ServerConnection};Database=postgres;Pooling=false";

    /// <summary>All that it writes.</summary>
    public string Folder => Path.Combine(_folder.Path, "data");

    /// <param name="settings">As <c>setting=value</c>.</param>
    public static async Task<PostgresCluster> StartAsync(params string[] settings)
    {
        var cluster = new PostgresCluster(settings);
        await cluster.RestartAsync();
        return cluster;
    }

    /// <summary>As <c>kill -9</c> of every process of the server at once.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async Task RestartAsync()
    {
        string[] arguments = [_folder.Path, .. _settings.SelectMany(setting => new[] { "-c", setting })];
        _process = Process.Start(new ProcessStartInfo(Repository.PathOf("tests", "postgres", "cluster"), arguments)
        {
            RedirectStandardError = true,
        })!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        while (!await AcceptsConnectionsAsync())
            if (_process.HasExited)
                throw new InvalidOperationException($"PostgreSQL ended with {_process.ExitCode}.");
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _folder.Dispose();
    }

    private async Task<bool> AcceptsConnectionsAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString);
            await connection.OpenAsync();
            return true;
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException)
        {
            await Task.Delay(50);
            return false;
        }
    }
}
