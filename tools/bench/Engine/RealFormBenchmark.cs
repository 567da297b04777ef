using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Organisations;
using FormEngine.Questions;

namespace FormEngine.Bench.Engine;

/// <summary>Evaluating the longest of the real forms, which is what showing or saving one of its pages costs.</summary>
[MemoryDiagnoser]
public class RealFormBenchmark
{
    private static readonly OrganisationAttributes Organisation = new(new JsonObject { ["type"] = "kommune" });
    private static readonly DateOnly Today = new(2026, 6, 15);
    private CompiledForm _form = null!;
    private JsonObject _answers = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _form = FormCompiler.Compile(File.ReadAllText(Repository.Find("forms/digital-modenhet/generelt.json"))).Form!;
        _answers = AnswerDocument.Parse(new JsonObject(_form.Questions
            .Select(question => KeyValuePair.Create(question.Id, Answer(question)))).ToJsonString())!;
    }

    [Benchmark]
    public FormState EvaluateGenerelt() => FormEvaluator.Evaluate(_form, _answers, Organisation, Today);

    private static JsonNode? Answer(Question question) => question.Type switch
    {
        AnswerType.Code => question.Choices[0].Code,
        AnswerType.Set => new JsonArray(question.Choices[0].Code),
        AnswerType.Parts => new JsonObject(question.Parts.Select(row => KeyValuePair.Create(row.Name, Answer(row)))),
        AnswerType.Text => "Tekst",
        _ => null,
    };
}
