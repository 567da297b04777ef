using BenchmarkDotNet.Attributes;
using FormEngine.Compilation;
using FormEngine.Findings;
using FormEngine.Linting;
using FormEngine.Versions;

namespace FormEngine.Bench.Engine;

/// <summary>What a designer waits for: compiling a form, linting it, comparing it with another version.</summary>
[MemoryDiagnoser]
public class AuthoringBenchmark
{
    private string _json = null!;
    private CompiledForm _form = null!;
    private CompiledForm _other = null!;

    [Params(60, 250, 1000)]
    public int Questions { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _json = GeneratedForm.Json(Questions);
        _form = FormCompiler.Compile(_json).Form!;
        _other = FormCompiler.Compile(_json.Replace("\"Option 1\"", "\"Another option\"", StringComparison.Ordinal)).Form!;
    }

    [Benchmark]
    public CompileResult Compile() => FormCompiler.Compile(_json);

    [Benchmark]
    public IReadOnlyList<Finding> Lint() => FormLinter.Lint(_form);

    [Benchmark]
    public IReadOnlyList<FormChange> Diff() => FormVersions.Diff(_form, _other);
}
