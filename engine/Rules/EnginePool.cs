using System.Collections.Concurrent;

namespace FormEngine.Rules;

/// <summary>Engines of one script for many threads: each is used by one at a time, and kept for the next.</summary>
internal sealed class EnginePool(Func<RuleEngine> create)
{
    private static readonly int MostIdle = 2 * Environment.ProcessorCount;
    private readonly ConcurrentBag<RuleEngine> _idle = [];

    public T Use<T>(Func<RuleEngine, T> use)
    {
        if (!_idle.TryTake(out var engine))
            engine = create();
        var result = use(engine);
        // An engine that failed is not kept.
        if (_idle.Count < MostIdle)
            _idle.Add(engine);
        return result;
    }
}
