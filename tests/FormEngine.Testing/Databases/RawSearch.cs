using System.Text;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Testing.Databases;

/// <summary>Looks for texts in all that is stored, as somebody with the disk in their hands would.</summary>
public static class RawSearch
{
    /// <summary>The tables in which a row holds one of the texts.</summary>
    public static async Task<IReadOnlyList<string>> TablesHoldingAsync(this DbContext db, params string[] texts)
    {
        await db.Database.OpenConnectionAsync();
        var found = new List<string>();
        foreach (var table in (await TablesAsync(db)).Cast<string>())
            if ((await CellsAsync(db, $"SELECT * FROM {table}")).Any(cell => Holds(cell, texts)))
                found.Add(table.Replace("public.", "", StringComparison.Ordinal).Trim('"'));
        return found;
    }

    /// <summary>The columns of which the database keeps a sample, for its planner, that holds one of the texts.</summary>
    public static async Task<IReadOnlyList<string>> StatisticsHoldingAsync(this DbContext db, params string[] texts)
    {
        await db.Database.OpenConnectionAsync();
        if (IsSqlite(db)) // Its statistics are tables.
            return [];
        var samples = await CellsAsync(db, """
            SELECT concat_ws(' ', tablename, attname, most_common_vals, histogram_bounds, most_common_elems)
            FROM pg_stats WHERE schemaname IN ('public', 'hangfire')
            """);
        return [.. samples.Where(sample => Holds(sample, texts)).Cast<string>()];
    }

    /// <summary>Samples every column anew, and writes all to the files.</summary>
    public static Task SettleAsync(this DbContext db) => db.Database.ExecuteSqlRawAsync(IsSqlite(db) ? "ANALYZE" : "ANALYZE; CHECKPOINT");

    /// <summary>The files the database keeps its tables in, in which one of the texts stands.</summary>
    public static async Task<IReadOnlyList<string>> TableFilesHoldingAsync(this DbContext db, params string[] texts)
    {
        await db.Database.OpenConnectionAsync();
        var folder = IsSqlite(db)
            ? Path.GetDirectoryName(db.Database.GetDbConnection().DataSource)!
            : (string)(await CellsAsync(db, """
                SELECT format('%s/base/%s', current_setting('data_directory'), oid) FROM pg_database WHERE datname = current_database()
                """)).Single();
        return FilesHolding(folder, texts);
    }

    /// <summary>The files in which one of the texts stands, in any usual encoding.</summary>
    public static IReadOnlyList<string> FilesHolding(string folder, params string[] texts) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Holds(Read(file), texts))
            .Select(file => Path.GetRelativePath(folder, file))];

    private static bool IsSqlite(DbContext db) => db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);

    private static Task<List<object>> TablesAsync(DbContext db) => CellsAsync(db, IsSqlite(db)
        ? "SELECT '\"' || name || '\"' FROM sqlite_master WHERE type = 'table'"
        : "SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables WHERE table_schema IN ('public', 'hangfire')");

    private static async Task<List<object>> CellsAsync(DbContext db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var cells = new List<object>();
        while (await reader.ReadAsync())
            cells.AddRange(Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue));
        return cells;
    }

    private static bool Holds(object cell, string[] texts) => cell switch
    {
        string text => texts.Any(wanted => text.Contains(wanted, StringComparison.OrdinalIgnoreCase)),
        byte[] bytes =>
            texts.Any(wanted => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(wanted)) >= 0
                || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(wanted)) >= 0),
        _ => false,
    };

    private static byte[] Read(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray();
        }
        catch (FileNotFoundException)
        {
            return []; // A database deletes files of its own at any moment.
        }
    }
}
