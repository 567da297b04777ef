using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Organisations;

namespace FormEngine.Bench.Engine;

/// <summary>
/// Evaluating generated forms: all answers given, then all that follows from them. Two sets of answers take turns, with
/// one of which everything is visible and with the other about a third.
/// </summary>
[MemoryDiagnoser]
public class EvaluationBenchmark
{
    private static readonly OrganisationAttributes Organisation = new(new JsonObject { ["type"] = "kommune" });
    private static readonly DateOnly Today = new(2026, 6, 15);
    private CompiledForm _form = null!;
    private JsonObject[] _answers = null!;

    public static int[] Sizes { get; } = [20, 60, 250, 1000, 2000];

    [ParamsSource(nameof(Sizes))]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _form = FormCompiler.Compile(GeneratedForm.Json(Rules)).Form!;
        _answers = GeneratedForm.AnswerSets(Rules);
    }

    [Benchmark(OperationsPerInvoke = 2)]
    public FormState Evaluate()
    {
        FormEvaluator.Evaluate(_form, _answers[0], Organisation, Today);
        return FormEvaluator.Evaluate(_form, _answers[1], Organisation, Today);
    }

    /// <summary>What is visible with each set of answers.</summary>
    internal static IEnumerable<HashSet<string>> Visible(int rules)
    {
        var form = FormCompiler.Compile(GeneratedForm.Json(rules)).Form!;
        return GeneratedForm.AnswerSets(rules)
            .Select(answers => FormEvaluator.Evaluate(form, answers, Organisation, Today).Visible.ToHashSet());
    }
}
