using System.Diagnostics;
using System.Net;
using FormEngine.Server.Tests.Fixtures;
using FormEngine.Testing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Respondents;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FormEngine.Server.Tests.Data;

/// <summary>Backup and restore as README tells it: «Keys, backup and restore».</summary>
public sealed class RestoreTests : IDisposable
{
    private readonly TemporaryFolder _backup = new();

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_backup_made_while_the_server_runs_is_the_same_service_when_it_has_its_keys(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await ServerHost.StartAsync(Options(database));
        var invited = await (await TestRound.OpenAsync(host)).InviteAsync("short");
        using var staff = await host.CreateStaffClientAsync();
        await BackUpAsync(database);

        await using var restored = await RestoreAsync(kind);
        var line = await RefusedStart.LineAsync(new ServerOptions(), restored);
        foreach (var key in Directory.GetFiles(database.Folder, "*.key"))
            File.Copy(key, Path.Combine(restored.Folder, Path.GetFileName(key)));
        await using var again = await ServerHost.StartAsync(Options(restored));

        Assert.Contains("The key of personal links is missing", line, StringComparison.Ordinal);
        using var overview = await staff.GetAsync(new Uri(again.Address, "/staff/surveys"));
        using var link = await staff.GetAsync(new Uri(again.Address, invited.StartPath));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (overview.StatusCode, link.StatusCode));
    }

    public void Dispose() => _backup.Dispose();

    private static ServerOptions Options(TestDatabase database) => new()
    {
        Database = database,
        Forms = Repository.PathOf("tests", "surveys"),
        Settings = new Dictionary<string, string?> { ["Jobs:Run"] = "false" },
    };

    private async Task BackUpAsync(TestDatabase database)
    {
        if (database is PostgresDatabase postgres)
        {
            await RunAsync("pg_dump", "--format=custom", $"--file={_backup.Path}/backup.dump", Target(postgres));
            return;
        }

        await using var db = database.Open();
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {_backup.Path + "/backup.db"}");
    }

    private async Task<TestDatabase> RestoreAsync(DatabaseKind kind)
    {
        if (kind == DatabaseKind.Sqlite)
            return await SqliteDatabase.CreateAsync(await File.ReadAllBytesAsync(_backup.Path + "/backup.db"));
        var empty = await PostgresDatabase.CreateAsync("SELECT 1");
        await RunAsync("pg_restore", "--no-owner", $"--dbname={Target(empty)}", _backup.Path + "/backup.dump");
        return empty;
    }

    /// <summary>As PostgreSQL's own programs are told where it is.</summary>
    private static string Target(PostgresDatabase database)
    {
        var server = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        return $"host={server.Host} user={server.Username} dbname={server.Database}";
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
