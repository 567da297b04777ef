using FormEngine.Testing.Databases;
using FormEngine.Testing.Servers;
using Xunit;

namespace FormEngine.Testing.Respondents;

/// <summary>A server with the surveys of <c>tests/surveys</c> and a round that is open; mails are delivered when the test says
/// so.</summary>
public abstract class RespondentServer(DatabaseKind kind) : IAsyncLifetime
{
    private ServerHost? _host;
    private TestRound? _round;

    public ServerHost Host => _host!;

    public TestRound Round => _round!;

    public async Task InitializeAsync()
    {
        _host = await ServerHost.StartAsync(new ServerOptions
        {
            Kind = kind,
            Forms = Repository.PathOf("tests", "surveys"),
            Settings = new Dictionary<string, string?> { ["Jobs:Run"] = "false" },
        });
        _round = await TestRound.OpenAsync(_host);
    }

    public async Task DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
    }

    public Task<RespondentClient> StartAsync(Invited invited) => RespondentClient.StartAsync(Host.CreateClient(), invited);

    /// <summary>A new organisation's contact for these sections, signed in.</summary>
    public async Task<(Invited Invited, RespondentClient Client)> EnterAsync(params string[] sections)
    {
        var invited = await Round.InviteAsync(sections);
        return (invited, await StartAsync(invited));
    }
}

public sealed class RespondentsOnSqlite() : RespondentServer(DatabaseKind.Sqlite);

public sealed class RespondentsOnPostgres() : RespondentServer(DatabaseKind.Postgres);
