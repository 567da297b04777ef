using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Acornima.Ast;
using FormEngine.Answers;
using FormEngine.Organisations;
using FormEngine.Questions;
using Jint;

namespace FormEngine.Rules;

/// <summary>Runs a form's rules on many threads, each with an engine of its own that is kept for the next.</summary>
internal sealed class RuleRunner(string module, VariableReader variables, bool hasRules) : ITypedReader
{
    private static readonly int MostIdle = 2 * Environment.ProcessorCount;
    private readonly Lazy<Prepared<Script>> _script = new(() => RuleEngine.Prepare(module));
    private readonly ConcurrentBag<RuleEngine> _idle = [];

    /// <summary>What the rules decide on a set of answers.</summary>
    public void Run(RuleOutcome outcome, object?[] values, OrganisationAttributes organisation, DateOnly today)
    {
        if (hasRules)
            Use(engine =>
            {
                engine.Run(outcome, IsoDate.Write(today), owner => variables.Read(values, organisation, owner));
                return true;
            });
    }

    JsonNode ITypedReader.Number(string typed) => Read("number", typed);

    JsonNode ITypedReader.Date(string typed) => Read("date", typed);

    // With the module's own reader, so that the browser and the server read alike.
    private JsonValue Read(string reader, string typed)
    {
        var read = Use(engine => engine.Read(reader, typed));
        return read.IsNumber() ? JsonValue.Create(read.AsNumber()) : JsonValue.Create(read.IsString() ? read.AsString() : typed);
    }

    private T Use<T>(Func<RuleEngine, T> use)
    {
        if (!_idle.TryTake(out var engine))
            engine = new RuleEngine(_script.Value);
        var result = use(engine);
        // An engine that failed is not kept.
        if (_idle.Count < MostIdle)
            _idle.Add(engine);
        return result;
    }
}
