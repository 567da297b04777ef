using System.Diagnostics;
using System.Text.Json;
using FormEngine.Testing.Databases;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FormEngine.Testing.Kept;

/// <summary>
/// A database as an earlier version left it, in <c>tests/data/databases/&lt;its last migration&gt;/</c>, with the keys that
/// belong to it and what people had in their browsers.
/// </summary>
public sealed record KeptDatabase(string Version, DatabaseKind Kind)
{
    /// <summary>Set to a folder below <c>tests/data/databases</c>, tests keep today's database there.</summary>
    public const string Switch = "FORMENGINE_KEEP_DATABASE";

    private static readonly string Home = Repository.PathOf("tests", "data", "databases");

    private string Folder => Path.Combine(Home, Version, Kind.ToString().ToLowerInvariant());

    private string Data => Path.Combine(Folder, Kind == DatabaseKind.Sqlite ? "formengine.db" : "formengine.sql");

    private string VisitFile => Path.Combine(Folder, "visit.json");

    /// <summary>Every version that is kept, on both databases.</summary>
    public static IEnumerable<KeptDatabase> All =>
        from version in Directory.GetDirectories(Home).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        from kind in Enum.GetValues<DatabaseKind>()
        select new KeptDatabase(version, kind);

    public KeptVisit Visit => JsonSerializer.Deserialize<KeptVisit>(File.ReadAllText(VisitFile))!;

    /// <summary>A copy that a test may upgrade.</summary>
    public async Task<TestDatabase> RestoreAsync()
    {
        TestDatabase database = Kind == DatabaseKind.Sqlite
            ? await SqliteDatabase.CreateAsync(await File.ReadAllBytesAsync(Data))
            : await PostgresDatabase.CreateAsync(await File.ReadAllTextAsync(Data));
        CopyKeys(Folder, database.Folder);
        return database;
    }

    /// <summary>In the names of tests.</summary>
    public override string ToString() => $"{Version} on {Kind}";

    /// <summary>Keeps a database of today where the switch says so; its servers must have stopped.</summary>
    public static async Task KeepIfAskedAsync(TestDatabase database, KeptVisit visit)
    {
        if (Environment.GetEnvironmentVariable(Switch) is { Length: > 0 } version)
            await new KeptDatabase(version, database is SqliteDatabase ? DatabaseKind.Sqlite : DatabaseKind.Postgres).KeepAsync(database,
                visit);
    }

    private async Task KeepAsync(TestDatabase database, KeptVisit visit)
    {
        Directory.CreateDirectory(Folder);
        if (database is PostgresDatabase postgres)
            await DumpAsync(postgres);
        else
            await ShrinkAsync((SqliteDatabase)database);
        CopyKeys(database.Folder, Folder);
        await File.WriteAllTextAsync(VisitFile, JsonSerializer.Serialize(visit, new JsonSerializerOptions { WriteIndented = true }) + "\n");
    }

    private static void CopyKeys(string from, string to)
    {
        foreach (var key in Directory.GetFiles(from, "*.key"))
            File.Copy(key, Path.Combine(to, Path.GetFileName(key)), overwrite: true);
    }

    /// <summary>In pages of a kilobyte, for most tables hold a few rows.</summary>
    private async Task ShrinkAsync(SqliteDatabase database)
    {
        SqliteConnection.ClearAllPools();
        await using (var connection = new SqliteConnection($"Data Source={database.File};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = DELETE; PRAGMA page_size = 1024; VACUUM; PRAGMA journal_mode = WAL";
            await command.ExecuteNonQueryAsync();
        }

        File.Copy(database.File, Data, overwrite: true);
    }

    /// <summary>As SQL, without what only <c>psql</c> understands.</summary>
    private async Task DumpAsync(PostgresDatabase database)
    {
        var server = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        var start = new ProcessStartInfo("pg_dump",
            ["--inserts", "--no-owner", "--no-privileges", "-h", server.Host!, "-U", server.Username!, server.Database!])
        {
            RedirectStandardOutput = true,
        };
        using var dump = Process.Start(start)!;
        var lines = (await dump.StandardOutput.ReadToEndAsync()).Split('\n').Where(line => !line.StartsWith('\\'));
        await dump.WaitForExitAsync();
        if (dump.ExitCode != 0)
            throw new InvalidOperationException($"pg_dump ended with {dump.ExitCode}.");
        await File.WriteAllTextAsync(Data, string.Join('\n', lines));
    }
}
