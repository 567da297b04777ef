using FormEngine.Server.Data;
using FormEngine.Testing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Respondents;
using FormEngine.Testing.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Respond;

/// <summary>The most frequent of requests asks once who may save what and what stands there, the session included.</summary>
public sealed class OneLookupTests
{
    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    [Theory, MemberData(nameof(Databases))]
    public async Task A_save_asks_the_database_once_and_then_writes(DatabaseKind kind)
    {
        var commands = new WatchedCommands();
        await using var host = await ServerHost.StartAsync(new ServerOptions
        {
            Kind = kind,
            Forms = Repository.PathOf("tests", "surveys"),
            Settings = new Dictionary<string, string?> { ["Jobs:Run"] = "false" },
            Services = services => services.ConfigureDbContext<FormEngineDb>(options => options.AddInterceptors(commands)),
        });
        var mine = await (await TestRound.OpenAsync(host)).InviteAsync("short");
        using var me = await RespondentClient.StartAsync(host.CreateClient(), mine);
        var path = mine.PathToPage("short", "only");

        foreach (var title in new[] { "Først", "Siden" })
        {
            var page = (await me.VisitAsync(path)).Answers().With("a.title", title);
            commands.Clear();
            using var saved = await me.AutosaveAsync(page);

            Assert.Equal(200, (int)saved.StatusCode);
            var lookup = Assert.Single(commands.Texts, text => text.StartsWith("SELECT", StringComparison.Ordinal));
            Assert.Contains("session", lookup, StringComparison.Ordinal);
            Assert.Same(lookup, commands.Texts[0]);
            Assert.Contains(commands.Texts, text => text.Contains("answer_log", StringComparison.Ordinal));
        }
    }
}
