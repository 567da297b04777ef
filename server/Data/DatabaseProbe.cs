using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FormEngine.Server.Data;

/// <summary>Meets the database before anything builds on it, so that one that is away or broken is told of in a line.</summary>
internal static class DatabaseProbe
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Until PostgreSQL answers, even if it says that there is no such database yet.</summary>
    public static async Task WaitForPostgresAsync(string connection, ILogger log)
    {
        for (var told = false; await AbsenceAsync(connection) is { } reason; told = true)
        {
            if (!told)
                log.LogWarning("Waiting for PostgreSQL: {Reason}", reason);
            await Task.Delay(Pause);
        }
    }

    /// <summary>Reads what tables there are and writes what it holds already, where there is a database.</summary>
    public static void TrySqlite(string connection)
    {
        var file = new SqliteConnectionStringBuilder(connection).DataSource;
        if (!File.Exists(file))
            return;
        using var database = new SqliteConnection(new SqliteConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        database.Open();
        Execute(database, "SELECT COUNT(*) FROM sqlite_master");
        var version = Execute(database, "PRAGMA user_version");
        Execute(database, $"PRAGMA user_version = {version}");
    }

    private static object? Execute(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static async Task<string?> AbsenceAsync(string connection)
    {
        try
        {
            var own = new NpgsqlConnectionStringBuilder(connection) { Pooling = false };
            await using var session = new NpgsqlConnection(own.ConnectionString);
            await session.OpenAsync();
            return null;
        }
        catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return null;
        }
        catch (Exception absence) when (absence is NpgsqlException { IsTransient: true } or SocketException or TimeoutException)
        {
            return absence.Message;
        }
    }
}
