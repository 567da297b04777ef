using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace FormEngine.Bench.Engine;

/// <summary><c>bench engine</c>: what evaluating, compiling, linting and comparing forms costs, beside survey-core.</summary>
internal static class EngineBenchmarks
{
    public static int Run()
    {
        SurveyCore.Install();
        var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance));
        var summary = BenchmarkRunner.Run<EvaluationBenchmark>(config);
        BenchmarkRunner.Run([typeof(AuthoringBenchmark), typeof(RealFormBenchmark)], config);
        var rows = summary.Reports.Select(Row).ToList();
        Console.WriteLine();
        Console.WriteLine("| rules | FormEngine, µs | per rule, µs | allocated, kB | survey-core, µs | ratio | same visibility |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---|");
        rows.ForEach(Console.WriteLine);
        return 0;
    }

    private static string Row(BenchmarkReport report)
    {
        var rules = (int)report.BenchmarkCase.Parameters["Rules"];
        var ours = report.ResultStatistics!.Median / 1000;
        var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
        var (theirs, visible) = SurveyCore.Measure(rules);
        var same = EvaluationBenchmark.Visible(rules).Zip(visible).All(pair => pair.First.SetEquals(pair.Second));
        return string.Create(CultureInfo.InvariantCulture,
            $"| {rules} | {ours:N0} | {ours / rules:N2} | {bytes / 1000.0:N0} | {theirs / 1000:N0} | {theirs / 1000 / ours:N0}x "
            + $"| {(same ? "yes" : "NO")} |");
    }
}
