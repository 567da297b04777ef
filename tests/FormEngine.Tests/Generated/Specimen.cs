using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Evaluation;

namespace FormEngine.Tests.Generated;

/// <summary>One evaluation as written: a form and what it is evaluated on.</summary>
internal sealed record Specimen(JsonObject Form, JsonObject Answers, JsonObject Organisation, DateOnly Today)
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public FormState Evaluate(CompiledForm form) => new Circumstances(Organisation.ToJsonString(), Today).Evaluate(form, Answers);

    public CompiledForm? Compile() => FormCompiler.Compile(Form.ToJsonString()).Form;

    /// <summary>The same as a case for <c>rules/*.json</c>, which expects what the server says now.</summary>
    public string AsRuleCase(string name)
    {
        var state = Evaluate(Compile()!);
        return new JsonObject
        {
            ["name"] = name,
            ["form"] = Form.DeepClone(),
            ["answers"] = Answers.DeepClone(),
            ["organisation"] = Organisation.DeepClone(),
            ["today"] = Today.ToString("yyyy-MM-dd"),
            ["expects"] =
                new JsonObject { ["visible"] = Ids(state.Visible), ["hidden"] = Ids(state.Hidden), ["missing"] = Ids(state.Missing) },
        }.ToJsonString(Readable);
    }

    private static JsonArray Ids(IEnumerable<string> ids) => new([.. ids.Select(id => JsonValue.Create(id))]);
}
