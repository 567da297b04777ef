using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Importing;
using FormEngine.Organisations;
using NJsonSchema;

namespace FormEngine.Tests.Importing;

/// <summary>Tiny sources: sheets written as lines with «|» between cells, and surveys of a few elements.</summary>
internal static class Source
{
    private static readonly JsonSchema FormSchema = JsonSchema.FromJsonAsync(Forms.Read("form.schema.json")).GetAwaiter().GetResult();

    public static ImportedForm XlsForm(string survey, string choices = "", string settings = "") =>
        FormImporter.FromXlsForm([Sheet("survey", survey), Sheet("choices", choices), Sheet("settings", settings)], "tiny", "nb");

    public static SourceSheet Sheet(string name, string text) => new(name, [.. text.Trim().Split('\n')
        .Select(line => (IReadOnlyList<string>)[.. line.Split('|').Select(cell => cell.Trim().Replace("¦", "|"))])]);

    public static ImportedForm SurveyJs(string elements) =>
        FormImporter.FromSurveyJs($$"""{ "pages": [{ "name": "page", "elements": {{elements}} }] }""", "tiny", "nb");

    public static JsonNode Form(this ImportedForm imported) => JsonNode.Parse(imported.Files[$"{imported.Id}.json"])!;

    public static JsonNode Question(this ImportedForm imported, string id) => imported.Form()["properties"]![id]!;

    /// <summary>The imported form, which must lint clean and be as <c>form.schema.json</c> wants it.</summary>
    public static CompiledForm Compile(this ImportedForm imported)
    {
        // What is offered only after another answer is empty before it, rows may be without end, and patterns without words, in the
        // source too.
        Assert.DoesNotContain(imported.Findings,
            finding => finding.Code is not ("question_can_be_empty" or "usual_most_rows" or "pattern_without_words"));
        Assert.Empty(FormSchema.Validate(imported.Files[$"{imported.Id}.json"]));
        return FormCompiler.Compile(imported.Files[$"{imported.Id}.json"]).Form!;
    }

    public static FormState Evaluate(this CompiledForm form, string answers) =>
        FormEvaluator.Evaluate(form, AnswerDocument.Parse(answers)!, OrganisationAttributes.None, new DateOnly(2026, 6, 15));

    /// <summary>What the report says of a place, one line for each construct.</summary>
    public static string[] Said(this ImportedForm imported, string place) =>
        [.. imported.Report.Where(line => line.Place.ToString() == place).Select(line => $"{line.Outcome}: {line.Detail}")];
}
