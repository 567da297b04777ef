using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using FormEngine.Evaluation;

namespace FormEngine.Bench.Engine;

/// <summary>Evaluating generated forms: the cost should be linear in the number of rules, and 60 rules under 0.5 ms.</summary>
[MemoryDiagnoser]
public class EvaluationBenchmark
{
    private static readonly OrganisationAttributes Organisation = new(new JsonObject { ["type"] = "kommune" });
    private static readonly DateOnly Today = new(2026, 6, 15);
    private CompiledForm _form = null!;
    private JsonObject _answers = null!;
    private string _json = null!;

    [Params(60, 250, 1000)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _json = GeneratedForm.Json(Rules);
        _form = FormCompiler.Compile(_json).Form!;
        _answers = GeneratedForm.Answers(Rules);
    }

    [Benchmark]
    public FormState Evaluate() => FormEvaluator.Evaluate(_form, _answers, Organisation, Today);

    [Benchmark]
    public CompileResult Compile() => FormCompiler.Compile(_json);
}
