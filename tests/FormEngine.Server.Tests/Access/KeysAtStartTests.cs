using System.Net;
using System.Security.Cryptography;
using FormEngine.Server.Tests.Fixtures;
using FormEngine.Testing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Respondents;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Access;

/// <summary>The keys outside the database: made once, never missed in silence, replaced without anybody noticing.</summary>
public sealed class KeysAtStartTests
{
    private static readonly string[] Names = ["links", "sign-in"];

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    [Theory, MemberData(nameof(Databases))]
    public async Task A_first_start_makes_them_and_warns_of_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var server = await ServerProcess.StartAsync(new ServerOptions(), database);

        Assert.DoesNotMatch("(?m)^(warn|fail|crit):", server.Output);
        var ownersAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.All(Names, name => Assert.Equal(ownersAlone, new FileInfo(KeyFile(database, name)).UnixFileMode));
        await using var db = database.Open();
        Assert.True(await db.DataProtectionKeys.AnyAsync());
        Assert.Empty(await db.TablesHoldingAsync("<value>"));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "links", "Links__Key")]
    [InlineData(DatabaseKind.Postgres, "sign-in", "SignIn__Key")]
    public async Task A_missing_one_stops_the_start_with_a_line_that_says_what_to_do(DatabaseKind kind, string name, string setting)
    {
        await using var database = await StartedOnceAsync(kind);
        File.Delete(KeyFile(database, name));

        var line = await RefusedStart.LineAsync(new ServerOptions(), database);

        Assert.Contains($"Put {KeyFile(database, name)} back", line, StringComparison.Ordinal);
        Assert.Contains(setting, line, StringComparison.Ordinal);
        Assert.False(File.Exists(KeyFile(database, name)));
    }

    [Theory]
    [InlineData(DatabaseKind.Postgres, "links")]
    [InlineData(DatabaseKind.Sqlite, "sign-in")]
    public async Task A_foreign_one_stops_the_start_until_somebody_gives_up_what_the_lost_one_opened(DatabaseKind kind, string name)
    {
        await using var database = await StartedOnceAsync(kind);
        var foreign = NewKey();
        await File.WriteAllTextAsync(KeyFile(database, name), foreign);

        var line = await RefusedStart.LineAsync(new ServerOptions(), database);
        await using (await ServerProcess.StartAsync(new ServerOptions { Flags = ["--new-keys"] }, database))
        {
        }

        Assert.Contains($"{KeyFile(database, name)} is {Fingerprint(foreign)}, but this database belongs", line, StringComparison.Ordinal);
        await using var server = await ServerProcess.StartAsync(new ServerOptions(), database);
        Assert.DoesNotMatch("(?m)^(warn|fail|crit):", server.Output);
    }

    [Theory]
    [InlineData("ikke base64")]
    [InlineData("a29ydA==")]
    public async Task One_that_is_none_stops_the_start(string text)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);

        var settings = new Dictionary<string, string?> { ["SignIn:Key"] = text };
        var line = await RefusedStart.LineAsync(new ServerOptions { Settings = settings }, database);

        Assert.Contains("SignIn__Key must be base64", line, StringComparison.Ordinal);
        Assert.DoesNotContain(text, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_without_the_keys_of_the_others_does_not_start_and_makes_none()
    {
        await using var database = await StartedOnceAsync(DatabaseKind.Postgres);
        using var ownFolder = new TemporaryFolder();
        var settings = new Dictionary<string, string?> { ["Folders:Data"] = ownFolder.Path };

        var withoutAny = await RefusedStart.LineAsync(new ServerOptions { Settings = settings }, database);
        settings["Links:Key"] = await File.ReadAllTextAsync(KeyFile(database, "links"));
        var withoutOne = await RefusedStart.LineAsync(new ServerOptions { Settings = settings }, database);
        settings["SignIn:Key"] = await File.ReadAllTextAsync(KeyFile(database, "sign-in"));
        await using var server = await ServerProcess.StartAsync(new ServerOptions { Settings = settings }, database);

        Assert.Contains("The key of personal links is missing", withoutAny, StringComparison.Ordinal);
        Assert.Contains("The key of sign-ins is missing", withoutOne, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(ownFolder.Path, "*.key"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task They_are_replaced_without_anybody_noticing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        Invited before, between;
        HttpClient staff;
        await using (var host = await StartAsync(database))
        {
            before = await (await TestRound.OpenAsync(host)).InviteAsync("short");
            staff = await host.CreateStaffClientAsync();
        }

        var old = Names.ToDictionary(name => name, name => File.ReadAllText(KeyFile(database, name)));
        var fresh = Names.ToDictionary(name => name, _ => NewKey());
        await PlaceAsync(database, name => $"{fresh[name]},{old[name]}");
        await using (var host = await StartAsync(database))
        {
            between = await (await TestRound.OpenAsync(host)).InviteAsync("short");
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], await AnswersAsync(host, staff, before, between));
            Assert.Empty(await host.WithDatabaseAsync(db => db.TablesHoldingAsync(Fingerprint(old["links"]), Fingerprint(old["sign-in"]))));
        }

        await PlaceAsync(database, name => fresh[name]);
        await using (var host = await StartAsync(database))
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.OK], await AnswersAsync(host, staff, before, between));
        await PlaceAsync(database, name => old[name]);
        Assert.Contains(Fingerprint(fresh["links"]), await RefusedStart.LineAsync(new ServerOptions(), database), StringComparison.Ordinal);
        staff.Dispose();
    }

    [Fact]
    public async Task Nodes_are_given_a_new_key_one_at_a_time()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Postgres);
        var (old, fresh) = (NewKey(), NewKey());
        await using (await StartAsync(database, old))
        {
        }

        await using var later = await StartAsync(database, $"{old},{fresh}");
        await using var first = await StartAsync(database, $"{fresh},{old}");
        var invited = await (await TestRound.OpenAsync(first)).InviteAsync("short");
        using var staff = await first.CreateStaffClientAsync();

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], await AnswersAsync(later, staff, invited));
        await using var restarted = await StartAsync(database, $"{old},{fresh}");
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], await AnswersAsync(restarted, staff, invited));
    }

    private static async Task<TestDatabase> StartedOnceAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await using var host = await StartAsync(database);
        return database;
    }

    private static Task<ServerHost> StartAsync(TestDatabase database, string? keys = null) => ServerHost.StartAsync(new ServerOptions
    {
        Database = database,
        Forms = Repository.PathOf("tests", "surveys"),
        Settings = new Dictionary<string, string?> { ["Jobs:Run"] = "false", ["Links:Key"] = keys, ["SignIn:Key"] = keys },
    });

    /// <summary>Of the staff's pages, and of personal links.</summary>
    private static async Task<IReadOnlyList<HttpStatusCode>> AnswersAsync(ServerHost host, HttpClient staff, params Invited[] invited)
    {
        var statuses = new List<HttpStatusCode>();
        foreach (var path in invited.Select(one => one.StartPath).Prepend("/staff/surveys"))
        {
            using var response = await staff.GetAsync(new Uri(host.Address, path));
            statuses.Add(response.StatusCode);
        }

        return statuses;
    }

    private static async Task PlaceAsync(TestDatabase database, Func<string, string> keys)
    {
        foreach (var name in Names)
            await File.WriteAllTextAsync(KeyFile(database, name), keys(name));
    }

    private static string KeyFile(TestDatabase database, string name) => Path.Combine(database.Folder, $"{name}.key");

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private static string Fingerprint(string key) => Convert.ToHexStringLower(SHA256.HashData(Convert.FromBase64String(key)))[..16];
}
