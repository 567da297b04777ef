using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FormEngine.Server.Data;

/// <summary>PostgreSQL's own files, in which rows that were removed stand until their table is written anew.</summary>
internal static class PostgresFiles
{
    /// <summary>Of the time a table may be locked, what waiting for the lock may take: whoever comes after waits for that too.</summary>
    private const double ToWait = 0.3;

    /// <summary>The number of the transaction this is in.</summary>
    public static Task<long> TransactionAsync(FormEngineDb db) =>
        db.Database.SqlQuery<long>($"""SELECT pg_current_xact_id()::text::bigint AS "Value" """).SingleAsync();

    public static async Task<bool> RewriteAsync(FormEngineDb db, StaleTable table, TimeSpan pause) =>
        !await IsSeenAsync(db, table.Transaction)
        && await TryAsync(
            db, $"VACUUM (FULL) \"{table.Name}\"", pause, PostgresErrorCodes.LockNotAvailable, PostgresErrorCodes.QueryCanceled);

    /// <summary>Where the database's user may.</summary>
    public static async Task CloseLogAsync(FormEngineDb db)
    {
        foreach (var command in (string[])["SELECT pg_switch_wal()", "CHECKPOINT"])
            await TryAsync(db, command, TimeSpan.Zero, PostgresErrorCodes.InsufficientPrivilege);
    }

    /// <summary>
    /// Whether a transaction is left that may read what this one removed: what is written anew would hold it still. A backup is one, a
    /// standby that says what it reads, or the ANALYZE of autovacuum.
    /// </summary>
    private static Task<bool> IsSeenAsync(FormEngineDb db, long transaction) => db.Database.SqlQuery<bool>($"""
        SELECT EXISTS (
            SELECT FROM pg_stat_activity
            WHERE pid <> pg_backend_pid()
                AND (datname IS NULL OR datname = current_database())
                AND greatest(age(backend_xmin), age(backend_xid)) >= age({transaction}::text::xid8::xid)
            UNION ALL SELECT FROM pg_replication_slots WHERE age(xmin) >= age({transaction}::text::xid8::xid)
            UNION ALL SELECT FROM pg_prepared_xacts WHERE age(transaction) >= age({transaction}::text::xid8::xid)) AS "Value"
        """).SingleAsync();

    /// <summary>On a session of its own, for what is set for it ends with it.</summary>
    private static async Task<bool> TryAsync(FormEngineDb db, string sql, TimeSpan pause, params string[] unless)
    {
        await db.Database.OpenConnectionAsync();
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandTimeout = 0;
            command.CommandText = $"SET lock_timeout = {Milliseconds(pause * ToWait)}; SET statement_timeout = {Milliseconds(pause)}";
            await command.ExecuteNonQueryAsync();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
            return true;
        }
        catch (PostgresException refused) when (unless.Contains(refused.SqlState))
        {
            return false;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static int Milliseconds(TimeSpan time) => (int)time.TotalMilliseconds;
}
