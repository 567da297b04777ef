using System.Net;
using FormEngine.Server.Data;
using FormEngine.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Testing.Servers;

/// <summary>The real server in this process, on a free port, so that both an HTTP client and a browser reach it.</summary>
public sealed class ServerHost : IAsyncDisposable
{
    private readonly ServerFactory _factory;
    private readonly bool _ownsDatabase;

    private ServerHost(ServerFactory factory, TestDatabase database, bool ownsDatabase)
    {
        _factory = factory;
        _ownsDatabase = ownsDatabase;
        Database = database;
        Address = factory.ClientOptions.BaseAddress;
    }

    public Uri Address { get; }

    public TestDatabase Database { get; }

    public FakeTime Time => _factory.Time;

    public IServiceProvider Services => _factory.Services;

    /// <summary>What the server has written to its log so far.</summary>
    public IReadOnlyList<string> Log => _factory.Log.Lines;

    public static async Task<ServerHost> StartAsync(ServerOptions? options = null)
    {
        options ??= new ServerOptions();
        var database = options.Database ?? await TestDatabase.CreateAsync(options.Kind);
        var factory = new ServerFactory(options, database);
        factory.StartServer();
        return new ServerHost(factory, database, ownsDatabase: options.Database is null);
    }

    /// <summary>A client with cookies of its own: one person's browser, without following redirects.</summary>
    public HttpClient CreateClient() => Client(followRedirects: false);

    /// <summary>The same, which follows redirects as a browser does.</summary>
    public HttpClient CreateBrowsingClient() => Client(followRedirects: true);

    /// <summary>A client whose cookies the test can look at.</summary>
    public HttpClient CreateClient(CookieContainer cookies) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = Address };

    /// <summary>A client that shows these cookies and takes no others: a copy that somebody kept aside.</summary>
    public HttpClient CreateClient(string cookies)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("Cookie", cookies);
        return client;
    }

    /// <summary>Looks into the database, or puts something there.</summary>
    public async Task<T> WithDatabaseAsync<T>(Func<FormEngineDb, Task<T>> use)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<FormEngineDb>>().CreateDbContextAsync();
        return await use(db);
    }

    public Task WithDatabaseAsync(Func<FormEngineDb, Task> use) => WithDatabaseAsync(async db =>
    {
        await use(db);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        if (_ownsDatabase)
            await Database.DisposeAsync();
    }

    private HttpClient Client(bool followRedirects) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = followRedirects }) { BaseAddress = Address };
}
