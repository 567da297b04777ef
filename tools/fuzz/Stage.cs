using FormEngine.Server.Data.Model;
using FormEngine.Testing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Kept;
using FormEngine.Testing.Respondents;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

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
        });
        var stage = new Stage(database, host);
        var round = await TestRound.OpenAsync(host);
        var owner = await round.InviteAsync("kinds", "short");
        var helper = await round.InviteColleagueAsync(owner, AssignmentKind.Contributor, "kinds");
        stage.People =
        [
            new Person("stranger", host, "/", _ => Task.CompletedTask),
            new Person("respondent", host, "/respond", client => EnterAsync(client, visit.Link)),
            new Person("owner", host, "/respond", client => EnterAsync(client, owner.StartPath)),
            new Person("helper", host, "/respond", client => EnterAsync(client, helper.StartPath)),
            .. Enum.GetValues<StaffRole>().Select(role => new Person($"{role}", host, "/staff",
                async client => await (await StaffAccount.CreateAsync(host, role)).SignInAsync(client))),
        ];
        foreach (var person in stage.People)
            await person.LookAroundAsync();
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

    private static async Task EnterAsync(HttpClient client, string link)
    {
        var page = await client.OpenAsync(link);
        using var started = await client.SendAsync(page, link);
    }
}
