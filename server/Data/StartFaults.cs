using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;
using SQLitePCL;

namespace FormEngine.Server.Data;

/// <summary>Puts what stops a start into a line that says what to do, where that is not a fault of ours.</summary>
public sealed class StartFaults(Folders folders, IOptions<DatabaseOptions> settings)
{
    /// <summary>PostgreSQL's errors of connection, who may sign in and do what, no room, stopping; a copy that is read only.</summary>
    private static readonly string[] NotOurs = ["08", "28", "3D", "42501", "53", "57", "58", "25006"];

    private string File => Path.Combine(folders.Data, settings.Value.SqliteFile);

    /// <returns>Null for a fault of ours, which needs its stack trace.</returns>
    public string? Explain(Exception exception)
    {
        for (var fault = exception; fault is not null; fault = fault.InnerException)
            if (ExplainOne(fault) is { } line)
                return line;
        return null;
    }

    private string? ExplainOne(Exception fault) => fault switch
    {
        CannotStartException or OptionsValidationException => fault.Message,
        SqliteException sqlite => Sqlite(sqlite),
        PostgresException postgres => Array.Exists(NotOurs, state => postgres.SqlState.StartsWith(state, StringComparison.Ordinal))
            ? $"PostgreSQL says «{postgres.MessageText}» ({postgres.SqlState}). "
                + "Look at Database__Postgres, at the rights of its user and at the server."
            : null,
        NpgsqlException { IsTransient: true } =>
            $"PostgreSQL went away while the server was starting: {fault.Message}. Start the server again.",
        _ => null,
    };

    private string? Sqlite(SqliteException fault) => fault.SqliteErrorCode switch
    {
        raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT =>
            $"{File} is damaged, or no SQLite database. Move it away and put back a backup, or choose another folder with Folders__Data.",
        raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_AUTH =>
            $"{File} cannot be written to. Give the server's user the right to write to it and to its folder.",
        raw.SQLITE_FULL => $"The disk that holds {File} is full. Make room on it.",
        raw.SQLITE_IOERR =>
            $"The disk that holds {File} cannot be read from or written to ({fault.SqliteExtendedErrorCode}). Look at the disk.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"{File} is held by another program. Stop that first.",
        _ => null,
    };
}
