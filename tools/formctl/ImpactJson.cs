using System.Text.Json.Nodes;
using FormEngine.Versions;

namespace FormEngine.Formctl;

/// <summary>One JSON object per response, the totals last.</summary>
internal sealed class ImpactJson(TextWriter output) : IImpactWriter
{
    public void Write(int line, ResponseImpact impact) => Write(new JsonObject
    {
        ["line"] = line,
        ["kept"] = Json.Texts(impact.Kept),
        ["asked_again"] = Json.Texts(impact.AskedAgain),
        ["orphaned"] = Json.Texts(impact.Orphaned),
        ["restored"] = Json.Texts(impact.Restored),
        ["changed_meaning"] = Json.Texts(impact.ChangedMeaning),
        ["shown"] = Json.Texts(impact.Shown),
        ["hidden"] = Json.Texts(impact.Hidden),
        ["reopens"] =
            new JsonArray([.. impact.Reopens.Select(reason => new JsonObject { ["question"] = reason.Question, ["code"] = reason.Code })]),
        ["status"] = Json.Word(impact.Status),
    });

    public void Refuse(int line, string message) => Write(new JsonObject { ["line"] = line, ["error"] = message });

    public void Write(ImpactTotals totals) => Write(new JsonObject
    {
        ["responses"] = totals.Responses,
        ["touched"] = totals.Touched,
        ["reopening"] = totals.Reopening,
        ["questions"] =
            new JsonObject(totals.Questions.Select(question => KeyValuePair.Create(question.Key, (JsonNode?)ToJson(question.Value)))),
    });

    private static JsonObject ToJson(QuestionTotals totals) => new()
    {
        ["kept"] = totals.Kept,
        ["asked_again"] = totals.AskedAgain,
        ["orphaned"] = totals.Orphaned,
        ["restored"] = totals.Restored,
        ["changed_meaning"] = totals.ChangedMeaning,
        ["shown"] = totals.Shown,
        ["hidden"] = totals.Hidden,
        ["reopens"] = totals.Reopens,
    };

    private void Write(JsonObject json) => output.WriteLine(json.ToJsonString(Json.Line));
}
