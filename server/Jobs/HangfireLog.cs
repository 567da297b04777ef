using Hangfire.AspNetCore;
using Hangfire.Logging;

namespace FormEngine.Server.Jobs;

/// <summary>
/// Hangfire's log in ours. Hangfire has one for the whole process, so of several servers in one process, as tests have them, a
/// later one may find that of one that has stopped.
/// </summary>
internal sealed class HangfireLog(ILoggerFactory loggers) : ILogProvider
{
    private readonly AspNetCoreLogProvider _provider = new(loggers);

    public ILog GetLogger(string name)
    {
        try
        {
            return _provider.GetLogger(name);
        }
        catch (ObjectDisposedException)
        {
            return new Silence();
        }
    }

    private sealed class Silence : ILog
    {
        public bool Log(Hangfire.Logging.LogLevel logLevel, Func<string>? messageFunc, Exception? exception = null) => false;
    }
}
