using FormEngine.Server.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FormEngine.Testing.Databases;

/// <summary>
/// An empty database with today's schema, and the data folder that belongs to it. It outlives the servers that use it,
/// so a test may start one after another on the same data.
/// </summary>
public abstract class TestDatabase : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<IHost> _host;

    protected TestDatabase() => _host = new Lazy<IHost>(CreateHost);

    public string Folder => _folder.Path;

    /// <summary>Server configuration that chooses this database.</summary>
    public virtual IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Folders:Data"] = Folder };

    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind) => kind switch
    {
        DatabaseKind.Sqlite => await SqliteDatabase.CreateAsync(),
        _ => await PostgresDatabase.CreateAsync(),
    };

    /// <summary>Looks into the database as the server does, without a server.</summary>
    public FormEngineDb Open() => _host.Value.Services.GetRequiredService<IDbContextFactory<FormEngineDb>>().CreateDbContext();

    /// <summary>The database's own files, now on the disk, in which one of the texts stands.</summary>
    public abstract Task<IReadOnlyList<string>> FilesHoldingAsync(params string[] texts);

    public virtual ValueTask DisposeAsync()
    {
        if (_host.IsValueCreated)
            _host.Value.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected Task MigrateAsync() => _host.Value.Services.MigrateDatabaseAsync();

    private IHost CreateHost()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = Folder });
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.Services.AddLogging();
        builder.Services.AddData();
        return builder.Build();
    }
}
