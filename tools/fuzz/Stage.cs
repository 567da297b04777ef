using FormEngine.Server.Access;
using FormEngine.Server.Data.Model;
using FormEngine.Testing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Kept;
using FormEngine.Testing.Respondents;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FormEngine.Fuzz;

/// <summary>A server with something of everything in its database, and people in every role.</summary>
public sealed class Stage : IAsyncDisposable
{
    private const int MostOfAnError = 1_500;

    private readonly TestDatabase _database;
    private readonly ServerHost _host;

    private Stage(TestDatabase database, ServerHost host)
    {
        _database = database;
        _host = host;
        Routes = [.. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<StaticAssetDescriptor>() is null)];
    }

    /// <summary>When the server is told to stop, as by Ctrl+C, which reaches it too.</summary>
    public CancellationToken Stopping => _host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    public Uri Address => _host.Address;

    /// <summary>Every route the server has, so that a new one is asked too.</summary>
    public IReadOnlyList<RouteEndpoint> Routes { get; }

    public IReadOnlyList<Person> People { get; private set; } = [];

    public static async Task<Stage> SetAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        var visit = await KeptRound.MakeAsync(database);
        var host = await ServerHost.StartAsync(new ServerOptions
        {
            Database = database,
            Forms = Repository.PathOf("tests", "surveys"),
            Now = visit.Now,
            Settings = new Dictionary<string, string?>
            {
                ["Jobs:Run"] = "false",
                ["Mail:BounceSecret"] = new string('x', 40),
                ["Logging:Console:LogLevel:Default"] = "None",
            },
            // People sign in again all the time, and nobody guesses these passwords.
            Services = services => services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1),
        });
        var stage = new Stage(database, host);
        var round = await TestRound.OpenAsync(host);
        var owner = await round.InviteAsync("kinds", "short");
        var helper = await round.InviteColleagueAsync(owner, AssignmentKind.Contributor, "kinds");
        stage.People =
        [
            new Person("stranger", host, "/", _ => Task.FromResult(true)),
            new Person("respondent", host, "/respond", client => stage.OpenAsync(client, visit.Link)),
            new Person("owner", host, "/respond", client => stage.OpenAsync(client, owner.StartPath)),
            new Person("helper", host, "/respond", client => stage.OpenAsync(client, helper.StartPath)),
            .. Enum.GetValues<StaffRole>().Select(role => new Person($"{role}", host, "/staff", client => stage.SignInAsync(client, role))),
        ];
        await Task.WhenAll(stage.People.Select(person => person.LookAroundAsync()));
        return stage;
    }

    /// <summary>What the server last said of an error of its own.</summary>
    public string? LastError() =>
        _host.Log.LastOrDefault(line => line.StartsWith("Error", StringComparison.Ordinal)) is { } error
            ? error[..Math.Min(error.Length, MostOfAnError)]
            : null;

    public async ValueTask DisposeAsync()
    {
        foreach (var person in People)
            person.Dispose();
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task<bool> SignInAsync(HttpClient client, StaffRole role)
    {
        await (await StaffAccount.CreateAsync(_host, role)).SignInAsync(client);
        return true;
    }

    /// <summary>By the link they were sent, or by the one it has been replaced by.</summary>
    private async Task<bool> OpenAsync(HttpClient client, string path)
    {
        var tokens = _host.Services.GetRequiredService<LinkTokens>();
        tokens.TryRead(path.Split('/')[^1], out var sent);
        var current = await _host.WithDatabaseAsync(db => db.AccessLinks
            .Where(link => link.RevokedAt == null)
            .Where(link => db.AccessLinks.Any(old =>
                old.Id == sent && old.ContactId == link.ContactId && old.CampaignId == link.CampaignId))
            .Select(link => link.Id).SingleOrDefaultAsync());
        if (current == Guid.Empty)
            return false;
        var start = $"/s/{tokens.TokenFor(current)}";
        using var started = await client.SendAsync(await client.OpenAsync(start), start);
        return true;
    }
}
