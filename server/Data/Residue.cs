using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

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
            await VacuumAsync(db, "", db.Model.GetEntityTypes());
    }

    /// <summary>The same for one table that is small, at a time when nobody uses it: PostgreSQL writes it anew, under a lock.</summary>
    public static Task RewriteAsync<T>(this FormEngineDb db) where T : class => db.Database.IsSqlite()
        ? RewriteAsync(db)
        : VacuumAsync(db, "(FULL, ANALYZE)", [db.Model.FindEntityType(typeof(T))!]);

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
            return Convert.ToInt64(await command.ExecuteScalarAsync()) == 0;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static Task VacuumAsync(FormEngineDb db, string how, IEnumerable<IEntityType> entities)
    {
        var tables = entities.Select(entity => $"\"{entity.GetTableName()}\"").Distinct();
        return db.Database.ExecuteSqlAsync(FormattableStringFactory.Create($"VACUUM {how} {string.Join(", ", tables)}"));
    }
}
