using FormEngine.Testing.Databases;
using FormEngine.Testing.Servers;

namespace FormEngine.Server.Tests.Mail;

/// <summary>Two servers that share a database, of which one is killed and started again at a time.</summary>
internal sealed class FireNodes : IAsyncDisposable
{
    private readonly Func<Task<ServerProcess>> _start;
    private readonly List<ServerProcess> _running = [];

    private FireNodes(Func<Task<ServerProcess>> start) => _start = start;

    public static async Task<FireNodes> StartAsync(ServerOptions options, TestDatabase folder)
    {
        var nodes = new FireNodes(() => ServerProcess.StartAsync(options, folder));
        nodes._running.Add(await nodes._start());
        nodes._running.Add(await nodes._start());
        return nodes;
    }

    /// <summary>The one that has run the longest, so that each gets its turn.</summary>
    public async Task KillOneAsync()
    {
        var oldest = _running[0];
        _running.RemoveAt(0);
        await oldest.DisposeAsync();
        _running.Add(await _start());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _running)
            await node.DisposeAsync();
    }
}
