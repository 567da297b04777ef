using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Testing.Databases;

/// <summary>All that a table holds, whatever the model says; each row as text, null for an empty cell.</summary>
public sealed record StoredTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyDictionary<string, string?>> Rows)
{
    /// <summary>Every table there is, by name.</summary>
    public static async Task<IReadOnlyDictionary<string, StoredTable>> ReadAllAsync(TestDatabase database)
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        var tables = new Dictionary<string, StoredTable>();
        foreach (var name in await db.Database.SqlQueryRaw<string>(Names(db)).ToListAsync())
            tables[name] = await ReadAsync(db, name);
        return tables;
    }

    /// <summary>A line for each row, in order, with these columns or all.</summary>
    public IEnumerable<string> Lines(IReadOnlyList<string>? columns = null) =>
        Rows.Select(row => string.Join(" | ", (columns ?? Columns).Select(column => $"{column} = {row[column]}")))
            .Order(StringComparer.Ordinal);

    private static string Names(DbContext db) => db.Database.IsSqlite()
        ? """SELECT name AS "Value" FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"""
        : """SELECT table_name AS "Value" FROM information_schema.tables WHERE table_schema = 'public'""";

    private static async Task<StoredTable> ReadAsync(DbContext db, string name)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{name}\"";
        await using var reader = await command.ExecuteReaderAsync();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var rows = new List<IReadOnlyDictionary<string, string?>>();
        while (await reader.ReadAsync())
            rows.Add(columns.ToDictionary(column => column, column => Text(reader[column])));
        return new StoredTable(name, columns, rows);
    }

    private static string? Text(object cell) => cell switch
    {
        DBNull => null,
        byte[] bytes => Convert.ToHexString(bytes),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
    };
}
