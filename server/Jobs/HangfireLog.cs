using FormEngine.Server.Data;
using Hangfire.AspNetCore;
using Hangfire.Logging;

namespace FormEngine.Server.Jobs;

/// <summary>
/// Hangfire's log in ours. Hangfire has one for the whole process, so of several servers in one process, as tests have them, a
/// later one may find that of one that has stopped.
/// </summary>
public sealed class HangfireLog(ILoggerFactory loggers) : ILogProvider
{
    private readonly AspNetCoreLogProvider _provider = new(loggers);

    public ILog GetLogger(string name)
    {
        try
        {
            return new Lines(_provider.GetLogger(name));
        }
        catch (ObjectDisposedException)
        {
            return new Silence();
        }
    }

    /// <summary>While the database is away, all that runs in the background fails again and again; a line each time will do.</summary>
    private sealed class Lines(ILog log) : ILog
    {
        public bool Log(Hangfire.Logging.LogLevel logLevel, Func<string>? messageFunc, Exception? exception = null) =>
            messageFunc is not null && exception is not null && Outage.ReasonOf(exception) is { } reason
                ? log.Log(logLevel, () => $"{messageFunc()}: {reason}")
                : log.Log(logLevel, messageFunc, exception);
    }

    private sealed class Silence : ILog
    {
        public bool Log(Hangfire.Logging.LogLevel logLevel, Func<string>? messageFunc, Exception? exception = null) => false;
    }
}
