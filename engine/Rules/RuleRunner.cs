using Acornima.Ast;
using FormEngine.Answers;
using FormEngine.Organisations;
using FormEngine.Questions;
using Jint;

namespace FormEngine.Rules;

/// <summary>Runs a form's rules, and reads what is typed into it, on many threads.</summary>
internal sealed class RuleRunner : ITypedReader
{
    private readonly VariableReader _variables;
    private readonly bool _hasRules;
    private readonly EnginePool _engines;

    public RuleRunner(string module, VariableReader variables, bool hasRules)
    {
        var script = new Lazy<Prepared<Script>>(() => RuleEngine.Prepare(module));
        _variables = variables;
        _hasRules = hasRules;
        _engines = new EnginePool(() => new RuleEngine(script.Value));
    }

    /// <summary>What the rules decide on a set of answers.</summary>
    public void Run(RuleOutcome outcome, object?[] values, OrganisationAttributes organisation, DateOnly today)
    {
        if (_hasRules)
            _engines.Use(engine =>
            {
                engine.Run(outcome, IsoDate.Write(today), owner => _variables.Read(values, organisation, owner));
                return true;
            });
    }

    // With the module's own reader, so that the browser and the server read alike.
    public TypedReading Read(Question question, string typed, string? meant = null) =>
        _engines.Use(engine => ReadingValue.Of(engine.Read([question.Id, typed, meant])));
}
