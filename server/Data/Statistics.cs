using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Data;

/// <summary>
/// PostgreSQL keeps samples of what stands in each column, for its planner and for whoever looks into <c>pg_stats</c>: names and answers
/// too, long after the rows have gone. Of columns of free text it is to keep none.
/// </summary>
internal static class Statistics
{
    /// <summary>Where the samples are.</summary>
    private const string Table = "pg_statistic";

    public static async Task TurnOffAsync(FormEngineDb db, DateTime now)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var sampled = await SampledAsync(db);
        foreach (var table in sampled.GroupBy(column => column.Table))
            await AlterAsync(db, table.Key, table.Select(column => $"ALTER COLUMN {column.Column} SET STATISTICS 0"));
        await RemoveAsync(db, [.. sampled.Where(column => column.Kept)], now);
        await transaction.CommitAsync();
    }

    private static async Task RemoveAsync(FormEngineDb db, SampledColumn[] kept, DateTime now)
    {
        if (kept.Length == 0)
            return;
        // ANALYZE passes such a column over and leaves its old samples. Giving it the type it has removes them, and writes nothing anew.
        foreach (var table in kept.GroupBy(column => column.Table))
            await AlterAsync(db, table.Key, table.Select(column => $"ALTER COLUMN {column.Column} TYPE {column.Type}"));
        // Whoever was erased before this was there may stand in the files of any table.
        var erased = await db.Contacts.AnyAsync(contact => contact.ErasedAt != null);
        await db.LeaveResidueAsync(now, erased ? [.. FreeText.Tables(db.Model), Table] : [Table]);
    }

    private static Task AlterAsync(FormEngineDb db, string table, IEnumerable<string> changes) =>
        db.Database.ExecuteSqlAsync(FormattableStringFactory.Create($"ALTER TABLE {table} {string.Join(", ", changes)}"));

    /// <summary>Those of which samples are to be taken, or are kept. Names are quoted.</summary>
    private static Task<List<SampledColumn>> SampledAsync(FormEngineDb db)
    {
        var columns = FreeText.Columns(db.Model).ToList();
        var (tables, names) = (columns.ConvertAll(column => column.Table), columns.ConvertAll(column => column.Column));
        return db.Database.SqlQuery<SampledColumn>($"""
            SELECT attrelid::regclass::text AS "Table", quote_ident(attname) AS "Column", format_type(atttypid, atttypmod) AS "Type",
                EXISTS (
                    SELECT FROM pg_stats AS kept
                    WHERE kept.schemaname = nspname AND kept.tablename = relname AND kept.attname = own.attname) AS "Kept",
                coalesce(attstattarget, -1) <> 0 AS "Sampled"
            FROM unnest({tables}, {names}) AS free (free_table, free_column)
            JOIN pg_class ON pg_class.oid = to_regclass(quote_ident(free_table))
            JOIN pg_namespace ON pg_namespace.oid = relnamespace
            JOIN pg_attribute AS own ON attrelid = pg_class.oid AND attname = free_column
            """).Where(column => column.Sampled || column.Kept).ToListAsync();
    }

    private sealed record SampledColumn(string Table, string Column, string Type, bool Kept, bool Sampled);
}
