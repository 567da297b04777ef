using FormEngine.Testing.Databases;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace FormEngine.Testing.Servers;

/// <summary>Starts the server's own entry point on Kestrel; only the clock is not the real one.</summary>
internal sealed class ServerFactory : WebApplicationFactory<Program>
{
    private readonly ServerOptions _options;
    private readonly TestDatabase _database;

    public ServerFactory(ServerOptions options, TestDatabase database)
    {
        _options = options;
        _database = database;
        Time = new FakeTime(options.Now);
        UseKestrel(port: 0);
    }

    public FakeTime Time { get; }

    public CapturedLog Log { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseContentRoot(Repository.PathOf("server"));
        foreach (var (key, value) in ServerSettings.Of(_options, _database))
            builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.AddProvider(Log));
        builder.ConfigureServices(services => _options.Services(services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time))));
    }
}
