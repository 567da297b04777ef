using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Servers;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FormEngine.Server.Tests.Accounts;

/// <summary>A server behind a trusted proxy, which tells what work it did: passwords it hashed and what it asked the database.</summary>
public abstract class WatchedServer(DatabaseKind kind) : IAsyncLifetime
{
    private readonly Hasher _hasher = new();
    private readonly WatchedCommands _commands = new();
    private ServerHost? _host;

    public ServerHost Host => _host!;

    public int Hashed => _hasher.Count;

    public async Task InitializeAsync() => _host = await ServerHost.StartAsync(new ServerOptions
    {
        Kind = kind,
        Settings = new Dictionary<string, string?>
        {
            ["Jobs:Run"] = "false",
            ["Site:Proxies:0"] = "127.0.0.1",
            ["Site:Proxies:1"] = "203.0.113.0/24",
        },
        Services = services => services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<Staff>>(_hasher))
            .ConfigureDbContext<FormEngineDb>(options => options.AddInterceptors(_commands)),
    });

    public async Task DisposeAsync() => await Host.DisposeAsync();

    /// <summary>Somebody at this address, as the proxy says.</summary>
    public HttpClient ClientAt(string address)
    {
        var client = Host.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return client;
    }

    /// <summary>What the server did for one request.</summary>
    public async Task<(HttpResponseMessage Response, int Hashed, IReadOnlyList<string> Commands)> WatchAsync(
        Func<Task<HttpResponseMessage>> send)
    {
        var hashed = Hashed;
        _commands.Clear();
        return (await send(), Hashed - hashed, _commands.Texts);
    }

    /// <summary>Counts, and takes no time: how long hashing takes is not what is tested.</summary>
    private sealed class Hasher : IPasswordHasher<Staff>
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public string HashPassword(Staff user, string password)
        {
            Interlocked.Increment(ref _count);
            return $"hash of {password}";
        }

        public PasswordVerificationResult VerifyHashedPassword(Staff user, string hashedPassword, string providedPassword) =>
            hashedPassword == HashPassword(user, providedPassword) ? PasswordVerificationResult.Success : PasswordVerificationResult.Failed;
    }
}

public sealed class WatchedOnSqlite() : WatchedServer(DatabaseKind.Sqlite);

public sealed class WatchedOnPostgres() : WatchedServer(DatabaseKind.Postgres);
