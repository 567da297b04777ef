using System.Text.Json;
using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Findings;
using FormEngine.Linting;
using FormEngine.Surveys;

namespace FormEngine.Tests.Guides;

/// <summary>The survey that a designer has written when they have followed a guide so far.</summary>
internal sealed class SurveyFolder
{
    private const string Addition = "add to ";

    private readonly Dictionary<string, JsonObject> _files = [];

    /// <summary>Follows one step: a new file, or what is added to one.</summary>
    public void Follow(string where, string code)
    {
        var json = JsonNode.Parse(code)!.AsObject();
        if (where.StartsWith(Addition, StringComparison.Ordinal))
            Merge(_files[where[Addition.Length..]], json);
        else
            _files.Add(where, json);
    }

    public void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, json) in _files)
            File.WriteAllText(Path.Combine(folder, name), json.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    public CompileResult Compile(string form)
    {
        var attributes = _files.TryGetValue("survey.json", out var survey) ? SurveyCompiler.Attributes(survey.ToJsonString()) : null;
        return FormCompiler.Compile(_files[$"{form}.json"].ToJsonString(), Translations(form), attributes);
    }

    public IReadOnlyList<Finding> Lint(string form)
    {
        var compiled = Compile(form);
        if (compiled.Form is null)
            return compiled.Findings;
        if (!_files.TryGetValue("survey.json", out var survey))
            return [.. compiled.Findings, .. FormLinter.Lint(compiled.Form)];
        var forms = new Dictionary<string, CompiledForm> { [form] = compiled.Form };
        var result = SurveyCompiler.Compile(survey.ToJsonString(), Translations("survey"), forms);
        return [.. compiled.Findings, .. result.Findings, .. FormLinter.Lint(compiled.Form, result.Survey)];
    }

    private Dictionary<string, string> Translations(string name) => _files
        .Where(file => file.Key.StartsWith($"{name}.", StringComparison.Ordinal) && file.Key.Split('.').Length == 3)
        .ToDictionary(file => file.Key.Split('.')[1], file => file.Value.ToJsonString());

    // What stands there already is kept; lists and texts are replaced.
    private static void Merge(JsonObject target, JsonObject addition)
    {
        foreach (var (name, value) in addition)
        {
            if (value is JsonObject inner && target[name] is JsonObject there)
                Merge(there, inner);
            else
                target[name] = value!.DeepClone();
        }
    }
}
