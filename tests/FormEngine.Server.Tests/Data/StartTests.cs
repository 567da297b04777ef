using System.Net;
using System.Net.Sockets;
using System.Text;
using FormEngine.Server.Data;
using FormEngine.Server.Tests.Fixtures;
using FormEngine.Testing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Servers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FormEngine.Server.Tests.Data;

/// <summary>What keeps the server from starting is waited for, or told in one line that says what to do.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task It_waits_for_a_postgres_that_is_away_and_says_so_once()
    {
        await using var cluster = await PostgresCluster.StartAsync();
        await cluster.KillAsync();
        await using var folder = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var server = ServerProcess.Launch(On(cluster.ConnectionString), folder);
        await Eventually.HoldsAsync(() => Task.FromResult(server.Output.Contains("Waiting for PostgreSQL: ", StringComparison.Ordinal)));

        await cluster.RestartAsync();
        await server.HasStartedAsync();

        Assert.Single(server.Output.Split('\n'), line => line.Contains("PostgreSQL", StringComparison.Ordinal));
        Assert.DoesNotMatch(@"(?m)^(fail|crit):|^\s+at ", server.Output);
    }

    [Fact]
    public async Task A_postgres_that_refuses_us_is_not_waited_for()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Postgres);

        var line = await RefusedStart.LineAsync(On(((PostgresDatabase)database).ConnectionString + ";Username=ukjent"), database);

        Assert.Contains("role \"ukjent\" does not exist", line, StringComparison.Ordinal);
        Assert.Contains("Database__Postgres", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Dette er ingen database, men en fil som noen har lagt her i stedet.")]
    [InlineData(100, "Begynnelsen er som den skal, og så har disken skrevet noe annet her.")]
    public async Task A_file_that_is_no_database_or_a_damaged_one_is_named(int from, string instead)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var file = Path.Combine(database.Folder, "formengine.db");
        await using (var content = File.OpenWrite(file))
        {
            content.Position = from;
            await content.WriteAsync(Enumerable.Repeat(Encoding.UTF8.GetBytes(instead), 100).SelectMany(bytes => bytes).ToArray());
        }

        var line = await RefusedStart.LineAsync(new ServerOptions(), database);

        Assert.Contains($"{file} is damaged, or no SQLite database", line, StringComparison.Ordinal);
    }

    /// <summary>Not even root writes in <c>/proc</c>.</summary>
    [Theory]
    [InlineData("/proc")]
    [InlineData("/dev/null")]
    [InlineData("/dev/null/data")]
    public async Task A_folder_in_which_nothing_can_be_written_is_named(string folder)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);

        var line = await RefusedStart.LineAsync(With("Folders:Data", folder), database);

        Assert.Contains($"Nothing can be written in the data folder {folder}.", line, StringComparison.Ordinal);
        Assert.Contains("Folders__Data", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SQLitePCL.raw.SQLITE_FULL, "The disk that holds /srv/data/formengine.db is full.")]
    [InlineData(SQLitePCL.raw.SQLITE_READONLY, "/srv/data/formengine.db cannot be written to.")]
    [InlineData(SQLitePCL.raw.SQLITE_BUSY, "/srv/data/formengine.db is held by another program.")]
    public void What_sqlite_says_becomes_what_to_do(int code, string line)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Folders:Data"] = "/srv/data" });
        builder.Services.AddData();
        using var host = builder.Build();
        var faults = host.Services.GetRequiredService<StartFaults>();

        Assert.StartsWith(line, faults.Explain(new InvalidOperationException("", new SqliteException("", code))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mail:From", "ingen adresse", "Mail__From is «ingen adresse»")]
    [InlineData("Database:Postgres", "Tjener=her;Password=hemmelig", "Database__Postgres must be like Host=")]
    public async Task A_setting_that_cannot_be_is_named_in_a_line_too(string key, string value, string message)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);

        var line = await RefusedStart.LineAsync(With(key, value), database);

        Assert.Contains(message, line, StringComparison.Ordinal);
        Assert.DoesNotContain("hemmelig", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", "address already in use")]
    [InlineData("192.0.2.1", "Cannot assign requested address")]
    public async Task An_address_that_cannot_be_listened_on_is_named(string host, string why)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://{host}:{((IPEndPoint)other.LocalEndpoint).Port}";
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);

        var line = await RefusedStart.LineAsync(new ServerOptions { Flags = ["--urls", address] }, database);

        Assert.StartsWith("FormEngine cannot start. ", line, StringComparison.Ordinal);
        Assert.Contains(address, line, StringComparison.Ordinal);
        Assert.Contains(why, line, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Urls", line, StringComparison.Ordinal);
    }

    private static ServerOptions On(string postgres) => With("Database:Postgres", postgres);

    private static ServerOptions With(string key, string value) => new() { Settings = new Dictionary<string, string?> { [key] = value } };
}
