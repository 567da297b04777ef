using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FormEngine.Server.Data;

/// <summary>
/// The database as <c>dotnet ef</c> sees it, chosen by the server's own settings, from the environment or after <c>--</c>:
/// <c>dotnet ef migrations script --project server -- --Database:Postgres Host=nowhere</c>. Nothing is connected to before
/// a command asks for it.
/// </summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<FormEngineDb>
{
    public FormEngineDb CreateDbContext(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        var settings = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        var options = new DbContextOptionsBuilder<FormEngineDb>();
        DataServices.Use(options, settings, new Folders(configuration, Directory.GetCurrentDirectory()));
        return new FormEngineDb(options.Options);
    }
}
