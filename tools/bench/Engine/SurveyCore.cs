using System.Diagnostics;
using System.Text.Json.Nodes;

namespace FormEngine.Bench.Engine;

/// <summary>Runs the same form and answers through survey-core on Node.</summary>
internal static class SurveyCore
{
    private static readonly string Folder = Repository.Find("tools/bench/survey-core");

    /// <summary>Fetches the package, as the lock file pins it.</summary>
    public static void Install() => Run("npm", ["ci", "--no-audit", "--no-fund", "--silent"], "");

    /// <summary>The median time of one evaluation, and what is visible after each set of answers.</summary>
    public static (double Nanoseconds, IReadOnlyList<HashSet<string>> Visible) Measure(int rules)
    {
        var result = JsonNode.Parse(Run("node", ["measure.js"], new JsonObject
        {
            ["form"] = SurveyJsForm.Of(rules),
            ["organisation"] = new JsonObject { ["type"] = "kommune" },
            ["answers"] = new JsonArray([.. GeneratedForm.AnswerSets(rules)]),
        }.ToJsonString()))!;
        return ((double)result["nanoseconds"]!,
            [.. result["visible"]!.AsArray().Select(set => set!.AsArray().Select(id => (string)id!).ToHashSet())]);
    }

    private static string Run(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
