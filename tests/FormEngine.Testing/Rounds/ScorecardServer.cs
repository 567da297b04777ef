using FormEngine.Testing.Databases;
using FormEngine.Testing.Servers;
using Xunit;

namespace FormEngine.Testing.Rounds;

/// <summary>A server with the survey of <see cref="ScorecardSurvey"/>; nothing is shown but when the test says so.</summary>
public abstract class ScorecardServer(DatabaseKind kind) : IAsyncLifetime
{
    private readonly TemporaryFolder _forms = ScorecardSurvey.Write();
    private ServerHost? _host;

    public ServerHost Host => _host!;

    public async Task InitializeAsync() => _host = await ServerHost.StartAsync(new ServerOptions
    {
        Kind = kind,
        Forms = _forms.Path,
        Settings = new Dictionary<string, string?> { ["Jobs:Run"] = "false" },
    });

    public async Task DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        _forms.Dispose();
    }

    /// <summary>A new round of its own.</summary>
    public Task<ScorecardRound> OpenAsync(string survey = ScorecardSurvey.Id, Action<Server.Data.Model.Campaign>? change = null) =>
        ScorecardRound.OpenAsync(Host, survey, change);

    /// <summary>One that has taken part in nothing yet.</summary>
    public async Task<Server.Data.Model.Organisation> AddOrganisationAsync()
    {
        var number = Guid.NewGuid().ToString("N")[..8];
        var organisation = new Server.Data.Model.Organisation { Number = number, Name = $"Sted {number}", Attributes = "{}" };
        await Host.WithDatabaseAsync(db =>
        {
            db.Add(organisation);
            return db.SaveChangesAsync();
        });
        return organisation;
    }
}

public sealed class ScorecardsOnSqlite() : ScorecardServer(DatabaseKind.Sqlite);

public sealed class ScorecardsOnPostgres() : ScorecardServer(DatabaseKind.Postgres);
