using Microsoft.Data.Sqlite;

namespace FormEngine.Testing.Databases;

/// <summary>The embedded database in a data folder of its own, copied from one that was migrated once.</summary>
public sealed class SqliteDatabase : TestDatabase
{
    private const string FileName = "formengine.db";

    private static readonly Lazy<Task<byte[]>> Template = new(CreateTemplateAsync);

    private SqliteDatabase()
    {
    }

    public string File => Path.Combine(Folder, FileName);

    public static async Task<SqliteDatabase> CreateAsync() => await CreateAsync(await Template.Value);

    /// <summary>A copy of this file.</summary>
    public static async Task<SqliteDatabase> CreateAsync(byte[] content)
    {
        var database = new SqliteDatabase();
        await System.IO.File.WriteAllBytesAsync(database.File, content);
        return database;
    }

    public override Task<IReadOnlyList<string>> FilesHoldingAsync(params string[] texts) =>
        Task.FromResult(RawSearch.FilesHolding(Folder, texts));

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        return base.DisposeAsync();
    }

    private static async Task<byte[]> CreateTemplateAsync()
    {
        await using var database = new SqliteDatabase();
        await database.MigrateAsync();
        SqliteConnection.ClearAllPools();
        return await System.IO.File.ReadAllBytesAsync(database.File);
    }
}
