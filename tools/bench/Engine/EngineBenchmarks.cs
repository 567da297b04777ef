using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace FormEngine.Bench.Engine;

/// <summary><c>bench engine</c>: what evaluating and compiling forms costs.</summary>
internal static class EngineBenchmarks
{
    public static int Run()
    {
        var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance));
        BenchmarkRunner.Run([typeof(EvaluationBenchmark), typeof(RealFormBenchmark)], config);
        return 0;
    }
}
