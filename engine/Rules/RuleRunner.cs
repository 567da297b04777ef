using System.Collections.Concurrent;
using FormEngine.Answers;
using FormEngine.Evaluation;
using Jint.Native;

namespace FormEngine.Rules;

/// <summary>Runs a form's rules on many threads, each with an engine of its own that is kept for the next.</summary>
internal sealed class RuleRunner(string module, VariableReader variables, bool hasRules)
{
    private static readonly int MostIdle = 2 * Environment.ProcessorCount;
    private readonly ConcurrentBag<RuleEngine> _idle = [];

    /// <summary>What the rules decide on a set of answers.</summary>
    public void Run(RuleOutcome outcome, AnswerReading reading, OrganisationAttributes organisation, DateOnly today)
    {
        if (hasRules)
            Use(engine =>
            {
                engine.Run(outcome, IsoDate.Write(today), owner => variables.Read(reading.Values, organisation, owner));
                return true;
            });
    }

    /// <summary>Reads what a respondent typed: a text where it is a date or cannot be read, else a number or nothing.</summary>
    public JsValue Read(string reader, string typed) => Use(engine => engine.Read(reader, typed));

    private T Use<T>(Func<RuleEngine, T> use)
    {
        if (!_idle.TryTake(out var engine))
            engine = new RuleEngine(module);
        var result = use(engine);
        // An engine that failed is not kept.
        if (_idle.Count < MostIdle)
            _idle.Add(engine);
        return result;
    }
}
