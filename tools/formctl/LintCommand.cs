using System.CommandLine;
using System.Text.Json.Nodes;
using FormEngine.Linting;

namespace FormEngine.Formctl;

/// <summary><c>formctl lint FILE… [--json]</c></summary>
internal static class LintCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Forms, surveys or their sidecar files.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Write the findings as JSON." };
        var command = new Command("lint", "Tell what is wrong with forms and surveys.") { files, json };
        command.SetAction(parsed => Run(parsed.GetValue(files)!, parsed.GetValue(json), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string[] files, bool json, InvocationConfiguration console)
    {
        var findings = new List<(string File, Finding Finding)>();
        foreach (var file in files.Distinct())
        {
            if (!File.Exists(file))
            {
                console.Error.WriteLine($"{file}: there is no such file.");
                return ExitCodes.Refused;
            }

            findings.AddRange(Lint(file));
        }

        findings = [.. findings.Distinct()];
        if (json)
            console.Output.WriteLine(ToJson(findings).ToJsonString(Json.Readable));
        else
            Write(findings, console.Output);
        return findings.Exists(found => found.Finding.Severity == Severity.Error) ? ExitCodes.Findings : ExitCodes.Ok;
    }

    private static IEnumerable<(string File, Finding Finding)> Lint(string file)
    {
        var main = MainFile(file);
        var findings = FormFiles.IsSurvey(main)
            ? FormFiles.CompileSurvey(main).Findings
            : FormFiles.Compile(main, FormFiles.Attributes(main)).Findings;
        return findings.Select(finding => (FileOf(main, finding), finding)).Where(found => main == file || found.Item1 == file);
    }

    // A sidecar file is checked with the form it belongs to.
    private static string MainFile(string file) =>
        FormFiles.Language(file) is { } language && file[..^$".{language}.json".Length] + ".json" is var main && File.Exists(main) ? main : file;

    private static string FileOf(string main, Finding finding) =>
        finding.Language is { } language ? $"{main[..^".json".Length]}.{language}.json" : main;

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
            output.WriteLine($"{file}: {finding.Severity.ToString().ToLowerInvariant()} {finding.Code} at {finding.Pointer}{column}: {finding.Message}");
        }

        output.WriteLine(findings.Count == 0 ? "No findings." : $"{findings.Count} finding(s).");
    }
}
