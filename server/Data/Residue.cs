using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Data;

/// <summary>Removes what deleted and changed rows leave behind in the database's own files.</summary>
public static class Residue
{
    private const int Attempts = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task RemoveResidueAsync(this FormEngineDb db)
    {
        if (db.Database.IsSqlite())
            await RewriteAsync(db);
        else
            await VacuumTablesAsync(db);
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
            await RewriteAsync(db);
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

    /// <summary>The file is written anew from what is live, and the write-ahead log is emptied into it.</summary>
    private static async Task RewriteAsync(FormEngineDb db)
    {
        await db.Database.ExecuteSqlRawAsync("VACUUM");
        for (var attempt = 1; attempt < Attempts && !await EmptyLogAsync(db); attempt++)
            await Task.Delay(Pause);
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

    private static Task VacuumTablesAsync(FormEngineDb db)
    {
        var tables = db.Model.GetEntityTypes().Select(entity => $"\"{entity.GetTableName()}\"").Distinct();
        return db.Database.ExecuteSqlAsync(FormattableStringFactory.Create("VACUUM " + string.Join(", ", tables)));
    }
}
