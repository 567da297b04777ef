using FormEngine.Server.Jobs;
using FormEngine.Testing.Servers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using LogLevel = Hangfire.Logging.LogLevel;

namespace FormEngine.Server.Tests.Jobs;

/// <summary>What runs in the background goes on trying while the database is away, and says so in lines.</summary>
public sealed class HangfireLogTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    [Fact]
    public void A_database_that_is_away_is_a_line()
    {
        var line = Logged("Heartbeat failed", Thrown(new SqliteException("database is locked", SQLitePCL.raw.SQLITE_BUSY)));

        Assert.EndsWith("Heartbeat failed: database is locked", line.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_ours_keeps_its_stack_trace()
    {
        var line = Logged("Worker failed", Thrown(new InvalidOperationException("Å nei")));

        Assert.Contains(nameof(Thrown), line, StringComparison.Ordinal);
    }

    private string Logged(string message, Exception exception)
    {
        var log = new HangfireLog(server.Host.Services.GetRequiredService<ILoggerFactory>()).GetLogger("Prøve");
        log.Log(LogLevel.Error, () => message, exception);
        return Assert.Single(server.Host.Log, line => line.StartsWith($"Error Prøve: {message}", StringComparison.Ordinal));
    }

    private static Exception Thrown(Exception exception)
    {
        try
        {
            throw exception;
        }
        catch (Exception caught)
        {
            return caught;
        }
    }
}
