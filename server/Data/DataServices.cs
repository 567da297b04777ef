using FormEngine.Server.Data.Migrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using Npgsql;

namespace FormEngine.Server.Data;

/// <summary>Chooses the database: the only place that knows which one it is.</summary>
public static class DataServices
{
    public static IServiceCollection AddData(this IServiceCollection services)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section).ValidateOnStart()
            .Validate(options => IsConnection(options.Postgres), "Database__Postgres must be like Host=…;Username=…;Password=…;Database=…");
        services.AddSingleton<Folders>();
        services.AddPooledDbContextFactory<FormEngineDb>((provider, options) =>
            Use(options, Settings(provider), provider.GetRequiredService<Folders>()));
        services.AddSingleton<StartFaults>();
        services.AddSingleton(Locks);
        services.AddScoped<RateLimiter>();
        return services;
    }

    /// <summary>Brings the database to today's schema; safe when several nodes start at once.</summary>
    public static async Task MigrateDatabaseAsync(this IServiceProvider services)
    {
        await MeetDatabaseAsync(services);
        await using var db = await services.GetRequiredService<IDbContextFactory<FormEngineDb>>().CreateDbContextAsync();
        var before = await db.Database.GetAppliedMigrationsAsync();
        if (Settings(services).Postgres is { Length: > 0 } connection)
            await MigratePostgresAsync(db, connection, services.GetService<TimeProvider>() ?? TimeProvider.System);
        else
            await db.Database.MigrateAsync();
        if (!before.Contains(OneNumberEach.Name))
            await TellOfRenumberedAsync(db, services.GetRequiredService<ILogger<OneNumberEach>>());
    }

    private static async Task TellOfRenumberedAsync(FormEngineDb db, ILogger log)
    {
        foreach (var entry in await db.Audit.AsNoTracking().Where(entry => entry.Action == OneNumberEach.Renumbered).ToListAsync())
            log.LogWarning("Organisations had numbers that differ by case alone; one has a new number: {Numbers}", entry.Detail);
    }

    private static async Task MeetDatabaseAsync(IServiceProvider services)
    {
        if (Settings(services).Postgres is { Length: > 0 } connection)
        {
            var log = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DatabaseProbe));
            await DatabaseProbe.WaitForPostgresAsync(connection, log);
            return;
        }

        var folders = services.GetRequiredService<Folders>();
        folders.MakeData();
        DatabaseProbe.TrySqlite(SqliteConnection(Settings(services), folders));
    }

    /// <summary>Under a lock of ours: the migrations' own is a lock on a table that is not there on an empty database.</summary>
    private static async Task MigratePostgresAsync(FormEngineDb db, string connection, TimeProvider time)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync())
            await creator.CreateAsync();
        await using var session = await JobStore.LockSchemaAsync(connection);
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync();
        await db.Database.MigrateAsync();
        await Statistics.TurnOffAsync(db, time.GetUtcNow().UtcDateTime);
        JobStore.Install(session);
    }

    private static IJobLocks Locks(IServiceProvider services) =>
        Settings(services).Postgres is { Length: > 0 } connection ? new PostgresJobLocks(connection) : new ProcessJobLocks();

    private static DatabaseOptions Settings(IServiceProvider services) => services.GetRequiredService<IOptions<DatabaseOptions>>().Value;

    /// <summary>The same database, tables and names for the server and for <c>dotnet ef</c>.</summary>
    internal static void Use(DbContextOptionsBuilder options, DatabaseOptions settings, Folders folders)
    {
        if (settings.Postgres is { Length: > 0 } connection)
            options.UseNpgsql(PostgresConnection(connection));
        else
            options.UseSqlite(SqliteConnection(settings, folders));
        // Who asked for it knows whether it matters: two who save at once meet here, and one of them tries again; and where the
        // database is away, the page or the job that wanted something says so.
        options.ConfigureWarnings(events => events.Log(
            (RelationalEventId.CommandError, LogLevel.Debug), (RelationalEventId.ConnectionError, LogLevel.Debug),
            (RelationalEventId.TransactionError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug),
            (CoreEventId.QueryIterationFailed, LogLevel.Debug)));
    }

    private static bool IsConnection(string? connection)
    {
        try
        {
            _ = new NpgsqlConnectionStringBuilder(connection);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>What is asked again and again is planned once for each connection, unless the settings say otherwise.</summary>
    private static string PostgresConnection(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection);
        if (builder.MaxAutoPrepare == 0)
            builder.MaxAutoPrepare = 100;
        return builder.ConnectionString;
    }

    private static string SqliteConnection(DatabaseOptions settings, Folders folders) =>
        $"Data Source={Path.Combine(folders.Data, settings.SqliteFile)};Foreign Keys=True;Default Timeout=30";
}
