using System.CommandLine;
using System.Text.Json.Nodes;
using FormEngine.Findings;

namespace FormEngine.Formctl;

/// <summary><c>formctl lint PATH… [--json]</c></summary>
internal static class LintCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Forms, surveys, their sidecar files, or folders, of which all forms and surveys are looked at.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Write the findings as JSON." };
        var command = new Command("lint", "Tell what is wrong with forms and surveys. Exit code 1 where anything is an error.") { paths,
            json };
        command.SetAction(parsed => Refusals.Catch(parsed.InvocationConfiguration, () =>
            Run(parsed.GetValue(paths)!, parsed.GetValue(json), parsed.InvocationConfiguration.Output)));
        return command;
    }

    private static int Run(string[] paths, bool json, TextWriter output)
    {
        var findings = new Linter().Lint(paths.Distinct()).Distinct().ToList();
        if (json)
            output.WriteLine(ToJson(findings).ToJsonString(Json.Readable));
        else
            Write(findings, output);
        return findings.Exists(found => found.Finding.Severity == Severity.Error) ? ExitCodes.Findings : ExitCodes.Ok;
    }

    private static JsonArray ToJson(IEnumerable<(string File, Finding Finding)> findings) => new([.. findings.Select(found =>
    {
        var item = new JsonObject
        {
            ["file"] = found.File,
            ["code"] = found.Finding.Code,
            ["severity"] = found.Finding.Severity.ToString().ToLowerInvariant(),
            ["pointer"] = found.Finding.Pointer,
            ["message"] = found.Finding.Message,
        };
        if (found.Finding.Column is { } column)
            item["column"] = column;
        return item;
    })]);

    private static void Write(List<(string File, Finding Finding)> findings, TextWriter output)
    {
        foreach (var (file, finding) in findings)
        {
            var column = finding.Column is { } at ? $":{at}" : "";
            var severity = finding.Severity.ToString().ToLowerInvariant();
            output.WriteLine($"{file}: {severity} {finding.Code} at {finding.Pointer}{column}: {finding.Message}");
        }

        output.WriteLine(findings.Count == 0 ? "No findings." : $"{findings.Count} finding(s).");
    }
}
