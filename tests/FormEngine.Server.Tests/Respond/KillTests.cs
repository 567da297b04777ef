using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using FormEngine.Server.Access;
using FormEngine.Server.Access.Secrets;
using FormEngine.Server.Data;
using FormEngine.Testing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Respondents;
using FormEngine.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Respond;

/// <summary>Promise 1: an acknowledged save survives <c>kill -9</c> of server and database.</summary>
public sealed class KillTests
{
    private const string Key = "ZmlyZSBvZyBmZW10aSB0ZWduIHNvbSBpa2tlIGVyIGhlbW1lbGln";

    [Fact]
    public async Task Acknowledged_saves_survive_on_sqlite()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await SaveAndKillAsync(database, database.Open, new Dictionary<string, string?>(), () => Task.CompletedTask);
    }

    [Fact]
    public async Task Acknowledged_saves_survive_on_postgres()
    {
        await using var cluster = await PostgresCluster.StartAsync();
        await using var folder = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var options = new DbContextOptionsBuilder<FormEngineDb>().UseNpgsql(cluster.ConnectionString).Options;
        await SaveAndKillAsync(folder, () => new FormEngineDb(options), new() { ["Database:Postgres"] = cluster.ConnectionString }, async () =>
        {
            await cluster.KillAsync();
            await cluster.RestartAsync();
        });
    }

    private static async Task SaveAndKillAsync(
        TestDatabase database, Func<FormEngineDb> open, Dictionary<string, string?> settings, Func<Task> killDatabase)
    {
        settings["Links:Key"] = Key;
        var options = new ServerOptions { Forms = Repository.PathOf("tests", "surveys"), Settings = settings };
        await using var server = await ServerProcess.StartAsync(options, database);
        var round = await TestRound.OpenAsync(open, Tokens(), TimeProvider.System);
        var invited = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => round.InviteAsync("short")));
        var acknowledged = new ConcurrentDictionary<Guid, int>();

        var writers = invited.Select(one => WriteUntilKilledAsync(server, one, acknowledged)).ToList();
        while (acknowledged.Values.Sum() < 40 && !writers.Any(writer => writer.IsFaulted))
            await Task.Yield();
        await server.KillAsync();
        await killDatabase();
        await Task.WhenAll(writers);

        await using var db = open();
        foreach (var (participant, last) in acknowledged)
        {
            var response = await db.SectionResponses.SingleAsync(response => response.ParticipantId == participant);
            var stored = JsonNode.Parse(response.Answers)!["title"]!.GetValue<string>();
            Assert.True(int.Parse(stored, CultureInfo.InvariantCulture) >= last, $"{stored} is stored, {last} was acknowledged.");
            Assert.Equal(response.Revision, await db.AnswerLog.CountAsync(change => change.ResponseId == response.Id));
        }
    }

    private static async Task WriteUntilKilledAsync(ServerProcess server, Invited invited, ConcurrentDictionary<Guid, int> acknowledged)
    {
        using var client = await RespondentClient.StartAsync(server.CreateClient(), invited);
        var page = (await client.VisitAsync(invited.PathToPage("short", "only"))).Answers();
        for (var i = 1; ; i++)
        {
            try
            {
                using var saved = await client.AutosaveAsync(page.With("a.title", i.ToString(CultureInfo.InvariantCulture)));
                if (!saved.IsSuccessStatusCode)
                    return;
                acknowledged[invited.Participant.Id] = i;
            }
            catch (HttpRequestException)
            {
                return; // The server is gone.
            }
        }
    }

    private static LinkTokens Tokens() => new(new SignedIds(KeyRing.Parse(Key)));
}
