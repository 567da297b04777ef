using System.Runtime.CompilerServices;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Data;

/// <summary>What deleted and changed rows leave behind in the database's own files, and how it is removed.</summary>
public static class Residue
{
    private const int Attempts = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>At the end of the transaction that erases: every table a person may stand in is to be written anew after it.</summary>
    public static Task LeaveResidueAsync(this FormEngineDb db, DateTime now) =>
        db.LeaveResidueAsync(now, db.Database.IsSqlite() ? ["main"] : FreeText.Tables(db.Model));

    /// <summary>Writes what is live anew, where nobody is in the way and it does not take too long.</summary>
    /// <param name="db">The database.</param>
    /// <param name="table">What to write anew.</param>
    /// <param name="pause">How long at most others find the table locked.</param>
    /// <returns>False where it is to be tried again.</returns>
    public static Task<bool> RewriteAsync(this FormEngineDb db, StaleTable table, TimeSpan pause) =>
        db.Database.IsSqlite() ? RewriteFileAsync(db) : PostgresFiles.RewriteAsync(db, table, pause);

    /// <summary>Closes the database's log before here: what it holds of before is not needed any more.</summary>
    public static Task CloseLogAsync(this FormEngineDb db) => db.Database.IsSqlite() ? Task.CompletedTask : PostgresFiles.CloseLogAsync(db);

    internal static async Task LeaveResidueAsync(this FormEngineDb db, DateTime now, IEnumerable<string> tables)
    {
        var names = tables.Order(StringComparer.Ordinal).ToList();
        await db.InsertMissingAsync(names.Select(name => new StaleTable { Name = name, Since = now }));
        var number = db.Database.IsSqlite()
            ? await db.StaleTables.MaxAsync(table => table.Transaction) + 1
            : await PostgresFiles.TransactionAsync(db);
        await db.StaleTables.Where(table => names.Contains(table.Name)).ExecuteUpdateAsync(set => set
            .SetProperty(table => table.Transaction, number)
            .SetProperty(table => table.Tries, 0)
            .SetProperty(table => table.NextTryAt, (DateTime?)null));
    }

    /// <summary>
    /// Changes rows of a small table and leaves nothing of what stood in it. PostgreSQL is given an empty file for it, for what a
    /// transaction may still see no VACUUM takes away; the lock lets no row of another node fall between.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="change">Changes a row.</param>
    public static async Task RewriteAsync<T>(this FormEngineDb db, Action<T> change) where T : class
    {
        db.ChangeTracker.Clear();
        if (db.Database.IsSqlite())
        {
            await db.Set<T>().ForEachAsync(change);
            await db.SaveChangesAsync();
            await RewriteFileAsync(db);
            return;
        }

        var table = db.Model.FindEntityType(typeof(T))!.GetTableName();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync(FormattableStringFactory.Create($"LOCK TABLE \"{table}\" IN ACCESS EXCLUSIVE MODE"));
        var rows = await db.Set<T>().AsNoTracking().ToListAsync();
        rows.ForEach(change);
        await db.Database.ExecuteSqlAsync(FormattableStringFactory.Create($"TRUNCATE \"{table}\""));
        await db.InsertMissingAsync(rows);
        await transaction.CommitAsync();
    }

    /// <summary>The write-ahead log is emptied into the file too, unless somebody goes on reading from it.</summary>
    private static async Task<bool> RewriteFileAsync(FormEngineDb db)
    {
        await db.Database.ExecuteSqlRawAsync("VACUUM");
        for (var attempt = 1; !await EmptyLogAsync(db); attempt++)
        {
            if (attempt == Attempts)
                return false;
            await Task.Delay(Pause);
        }
        return true;
    }

    /// <returns>False where somebody was reading from it.</returns>
    private static async Task<bool> EmptyLogAsync(FormEngineDb db)
    {
        await db.Database.OpenConnectionAsync();
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            return await command.ExecuteScalarAsync() is 0L;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
