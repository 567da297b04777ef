using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using FormEngine.Server.Access;
using FormEngine.Server.Access.Secrets;
using FormEngine.Server.Data;
using FormEngine.Testing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Respondents;
using FormEngine.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace FormEngine.Server.Tests.Respond;

/// <summary>
/// Promise 1: an acknowledged save survives <c>kill -9</c> of server and database, while others save. Once each here;
/// <c>tools/kill</c> kills the server thirty times, and the database ten.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const string Key = "ZmlyZSBvZyBmZW10aSB0ZWduIHNvbSBpa2tlIGVyIGhlbW1lbGln";
    private const int Writers = 4;
    private const int SavesBetween = 40;
    private const int DatabaseEvery = 3;

    [Fact]
    public async Task Acknowledged_saves_survive_on_sqlite()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await SaveAndKillAsync(database, database.Open, new Dictionary<string, string?>(), killDatabase: null);
    }

    [Fact]
    public async Task Acknowledged_saves_survive_on_postgres()
    {
        await using var cluster = await PostgresCluster.StartAsync();
        await using var folder = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var options = new DbContextOptionsBuilder<FormEngineDb>().UseNpgsql(cluster.ConnectionString).Options;
        var settings = new Dictionary<string, string?> { ["Database:Postgres"] = cluster.ConnectionString };
        await SaveAndKillAsync(folder, () => new FormEngineDb(options), settings, async () =>
        {
            await cluster.KillAsync();
            await cluster.RestartAsync();
        });
    }

    private async Task SaveAndKillAsync(
        TestDatabase database, Func<FormEngineDb> open, Dictionary<string, string?> settings, Func<Task>? killDatabase)
    {
        settings["Links:Key"] = Key;
        var options = new ServerOptions { Forms = Repository.PathOf("tests", "surveys"), Settings = settings };
        var acknowledged = new ConcurrentDictionary<Guid, int>();
        IReadOnlyList<Invited>? invited = null;
        var (databaseKills, lost) = (0, 0);

        for (var kill = 0; kill < Scale.Kills; kill++)
        {
            await using var server = await ServerProcess.StartAsync(options, database);
            invited ??= await InviteAsync(open);
            var killNow = kill % DatabaseEvery == 0 ? killDatabase : null;
            await SaveUntilKilledAsync(server, invited, acknowledged, killNow);
            databaseKills += killNow is null ? 0 : 1;
            lost += await LostAsync(open, acknowledged);
        }
        output.WriteLine(
            $"{acknowledged.Values.Sum()} acknowledged, {lost} lost; "
            + $"the server was killed {Scale.Kills} times, the database {databaseKills}.");
        Assert.Equal(0, lost);
    }

    private static async Task<IReadOnlyList<Invited>> InviteAsync(Func<FormEngineDb> open)
    {
        var round = await TestRound.OpenAsync(open, Tokens(), TimeProvider.System);
        return await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => round.InviteAsync("short")));
    }

    /// <summary>The database goes, where it does, in the midst of the saves, and they go on when it is back.</summary>
    private static async Task SaveUntilKilledAsync(
        ServerProcess server, IReadOnlyList<Invited> invited, ConcurrentDictionary<Guid, int> acknowledged, Func<Task>? killDatabase)
    {
        var writers = invited.Select(one => WriteUntilKilledAsync(server, one, acknowledged)).ToList();
        await SavedAsync(SavesBetween);
        if (killDatabase is not null)
        {
            await killDatabase();
            await SavedAsync(SavesBetween);
        }
        await server.KillAsync();
        await Task.WhenAll(writers);

        async Task SavedAsync(int more)
        {
            var enough = acknowledged.Values.Sum() + more;
            while (acknowledged.Values.Sum() < enough && !writers.Any(writer => writer.IsCompleted))
                await Task.Yield();
            Assert.True(acknowledged.Values.Sum() >= enough, $"A save was refused before the server was killed.\n{server.Output}");
        }
    }

    /// <summary>Saves numbers that rise, beginning after the last that was acknowledged.</summary>
    private static async Task WriteUntilKilledAsync(ServerProcess server, Invited invited, ConcurrentDictionary<Guid, int> acknowledged)
    {
        using var client = await RespondentClient.StartAsync(server.CreateClient(), invited);
        var page = (await client.VisitAsync(invited.PathToPage("short", "only"))).Answers();
        for (var number = acknowledged.GetValueOrDefault(invited.Participant.Id) + 1; ;)
        {
            try
            {
                using var saved = await client.AutosaveAsync(page.With("a.title", number.ToString(CultureInfo.InvariantCulture)));
                if (saved.IsSuccessStatusCode)
                    acknowledged[invited.Participant.Id] = number++;
                else if (saved.StatusCode != HttpStatusCode.ServiceUnavailable)
                    return; // Else the database is away, or went in the midst of it: the same once more.
            }
            catch (HttpRequestException)
            {
                return; // The server is gone.
            }
        }
    }

    /// <summary>How many saves that were acknowledged are not there; each that is has its line in the log of answers.</summary>
    private static async Task<int> LostAsync(Func<FormEngineDb> open, ConcurrentDictionary<Guid, int> acknowledged)
    {
        var lost = 0;
        await using var db = open();
        foreach (var (participant, last) in acknowledged)
        {
            var response = await db.SectionResponses.SingleAsync(response => response.ParticipantId == participant);
            var stored = JsonNode.Parse(response.Answers)!["title"]!.GetValue<string>();
            lost += Math.Max(0, last - int.Parse(stored, CultureInfo.InvariantCulture));
            Assert.Equal(response.Revision, await db.AnswerLog.CountAsync(change => change.ResponseId == response.Id));
        }
        return lost;
    }

    private static LinkTokens Tokens() => new(new SignedIds(KeyRing.Parse(Key)));
}
