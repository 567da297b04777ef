using System.Collections.Concurrent;

namespace FormEngine.Server.Data;

/// <summary>Locks in the process, which is the only one on the embedded database.</summary>
internal sealed class ProcessJobLocks : IJobLocks
{
    private readonly ConcurrentDictionary<string, object?> _taken = [];

    public IDisposable? TryTake(string name) => _taken.TryAdd(name, null) ? new Taken(_taken, name) : null;

    private sealed class Taken(ConcurrentDictionary<string, object?> taken, string name) : IDisposable
    {
        public void Dispose() => taken.TryRemove(name, out _);
    }
}
