using Acornima.Ast;
using FormEngine.Questions;
using Jint;
using Jint.Native;
using Jint.Runtime.Interop;

namespace FormEngine.Rules;

/// <summary>One JavaScript engine with a form's module loaded. For one thread at a time.</summary>
internal sealed class RuleEngine
{
    private readonly Engine _engine = new(options => options.Strict());
    private readonly JsValue _function;
    private readonly JsValue _read = JsValue.Undefined;
    private readonly JsValue[] _reports = [];
    private RuleOutcome? _outcome;

    private RuleEngine(string script, string function) => _function = _engine.Execute(script).GetValue(function);

    /// <summary>Loads a form's module.</summary>
    public RuleEngine(in Prepared<Script> module)
    {
        var form = _engine.Execute(module).GetValue("FormEngine").AsObject().Get("form").AsObject();
        _function = form.Get("rules");
        _read = form.Get("read");
        _reports =
        [
            Report((thing, row) => _outcome!.Hide(thing, row)),
            Report((thing, row) => _outcome!.Require(thing, row)),
            Report((check, row) => _outcome!.Failed.Add((check, row))),
        ];
    }

    /// <summary>Parses a form's module, once for all engines and threads.</summary>
    public static Prepared<Script> Prepare(string module) => Engine.PrepareScript(module, strict: true);

    /// <summary>Loads a script for one of its functions.</summary>
    public static RuleEngine OfFunction(string script, string function) => new(script, function);

    public JsValue Call(JsValue[] arguments) => _function.Call(arguments);

    /// <summary>Runs the rules; what they decide is noted in the outcome.</summary>
    public void Run(RuleOutcome outcome, string today, Func<RuleEngine, IEnumerable<JsValue>> variables)
    {
        _outcome = outcome;
        _function.Call([today, .. _reports, .. variables(this)]);
        _outcome = null;
    }

    /// <summary>Reads what a respondent typed with the module's reader.</summary>
    public JsValue Read(JsValue[] arguments) => _read.Call(arguments);

    public JsValue Array(IEnumerable<JsValue> items) => new JsArray(_engine, [.. items]);

    private ClrFunction Report(Action<int, int?> note) => new(_engine, "report", (_, arguments) =>
    {
        note((int)arguments[0].AsNumber(), arguments.Length > 1 ? (int)arguments[1].AsNumber() : null);
        return JsValue.Undefined;
    });
}
