using Npgsql;

namespace FormEngine.Testing.Databases;

/// <summary>A fresh database on the server that <c>tools/test</c> starts, copied from one that was migrated once.</summary>
public sealed class PostgresDatabase : TestDatabase
{
    /// <summary>The environment variable that names the server.</summary>
    public const string ServerVariable = "FORMENGINE_TEST_POSTGRES";

    private static readonly Lazy<Task<string>> Template = new(CreateTemplateAsync);

    private readonly string _name;

    private PostgresDatabase(string name) => _name = name;

    public static string Server { get; } = Environment.GetEnvironmentVariable(ServerVariable)
        ?? throw new InvalidOperationException(
            $"The tests need PostgreSQL: run them by ./tools/test, or set {ServerVariable} to the connection string of a server they may " +
            "create databases on.");

    public string ConnectionString => Connection(_name);

    public override IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?>(base.Settings) { ["Database:Postgres"] = ConnectionString };

    public static async Task<PostgresDatabase> CreateAsync()
    {
        var database = new PostgresDatabase(NewName());
        await ExecuteAsync($"CREATE DATABASE {database._name} TEMPLATE {await Template.Value}");
        return database;
    }

    /// <summary>What this script makes, as <c>pg_dump --inserts</c> writes it.</summary>
    public static async Task<PostgresDatabase> CreateAsync(string script)
    {
        var database = new PostgresDatabase(NewName());
        await ExecuteAsync($"CREATE DATABASE {database._name}");
        await ExecuteAsync(script, database._name);
        return database;
    }

    /// <summary>Its tables and indexes; not the write-ahead log, which all databases of the server share.</summary>
    public override async Task<IReadOnlyList<string>> FilesHoldingAsync(params string[] texts)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString + ";Pooling=false");
        await using var checkpoint = source.CreateCommand("CHECKPOINT");
        await checkpoint.ExecuteNonQueryAsync();
        await using var search = source.CreateCommand("""
            SELECT name
            FROM (SELECT 'base/' || oid AS folder FROM pg_database WHERE datname = current_database()) own, pg_ls_dir(folder) name
            WHERE EXISTS (
              SELECT FROM unnest(@texts) text
              WHERE position(convert_to(text, 'UTF8') IN pg_read_binary_file(folder || '/' || name)) > 0)
            """);
        search.Parameters.AddWithValue("texts", texts);
        await using var reader = await search.ExecuteReaderAsync();
        var files = new List<string>();
        while (await reader.ReadAsync())
            files.Add(reader.GetString(0));
        return files;
    }

    public override async ValueTask DisposeAsync()
    {
        await ExecuteAsync($"DROP DATABASE {_name} WITH (FORCE)");
        await base.DisposeAsync();
    }

    private static async Task<string> CreateTemplateAsync()
    {
        var template = new PostgresDatabase(NewName());
        await ExecuteAsync($"CREATE DATABASE {template._name}");
        await template.MigrateAsync();
        await ExecuteAsync($"ALTER DATABASE {template._name} ALLOW_CONNECTIONS false");
        await ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{template._name}'");
        await template.LeaveAsync();
        return template._name;
    }

    private ValueTask LeaveAsync() => base.DisposeAsync();

    private static string NewName() => $"test_{Guid.NewGuid():N}";

    // Small pools, so that the connections of many databases together stay below what one server allows.
    private static string Connection(string database) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    private static async Task ExecuteAsync(string sql, string database = "postgres")
    {
        await using var source =
            NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Server) { Database = database, Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
