using System.Globalization;
using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Organisations;

namespace FormEngine.Tests;

/// <summary>
/// One case of <c>rules/*.json</c>: a form, answers, and what is to follow. A case without a form takes the one before
/// it; a form without headers or pages gets them, all questions on one page.
/// </summary>
public sealed record RuleCase(string Name, string Form, string Answers, string Organisation, string? Today, string Expects)
{
    public DateOnly Date => Today is null
        ? new DateOnly(2026, 6, 15)
        : DateOnly.ParseExact(Today, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public CompiledForm Compile()
    {
        var result = FormCompiler.Compile(Form);
        return result.Form ?? throw new InvalidOperationException($"{Name}: {string.Join('\n', result.Findings)}");
    }

    public FormState Evaluate() => FormEvaluator.Evaluate(
        Compile(), AnswerDocument.Parse(Answers)!, new OrganisationAttributes(AnswerDocument.Parse(Organisation)!), Date);

    public override string ToString() => Name;

    public static IReadOnlyList<RuleCase> All { get; } = [.. Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "rules"), "*.json").Order(StringComparer.Ordinal)
        .SelectMany(Read)];

    /// <summary>Gives a tiny form the headers and the page every form needs.</summary>
    public static string Complete(JsonObject form)
    {
        foreach (var (header, value) in new[] { ("id", "tiny"), ("x-version", "1"), ("x-language", "nb"), ("title", "Tiny"),
            ("type", "object") })
            form.TryAdd(header, value);
        form.TryAdd("x-pages", new JsonArray(new JsonObject
        {
            ["id"] = "page",
            ["questions"] = new JsonArray([.. form["properties"]!.AsObject().Select(property => JsonValue.Create(property.Key))]),
        }));
        return form.ToJsonString();
    }

    private static IEnumerable<RuleCase> Read(string path)
    {
        var file = Path.GetFileNameWithoutExtension(path);
        var form = "";
        foreach (var item in JsonNode.Parse(File.ReadAllText(path))!.AsArray().Select(item => item!.AsObject()))
        {
            if (item["form"] is JsonObject own)
                form = Complete(own);
            yield return new RuleCase(
                $"{file}: {item["name"]}", form, item["answers"]?.ToJsonString() ?? "{}", item["organisation"]?.ToJsonString() ?? "{}",
                item["today"]?.ToString(), item["expects"]!.ToJsonString());
        }
    }
}
