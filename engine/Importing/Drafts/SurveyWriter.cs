using System.Text.Json.Nodes;

namespace FormEngine.Importing.Drafts;

/// <summary>Writes the least survey that an imported form can be used in.</summary>
internal static class SurveyWriter
{
    public static JsonObject Write(string id, ImportedForm form) => new()
    {
        ["$schema"] = "../survey.schema.json",
        ["id"] = id,
        ["x-version"] = "1",
        ["x-language"] = form.Language,
        ["languages"] = new JsonArray([form.Language]),
        ["title"] = form.Title,
        ["asker"] = "?",
        ["contact"] = new JsonObject { ["name"] = "?", ["email"] = "post@example.org" },
        ["roles"] =
            new JsonArray(new JsonObject
            {
                ["id"] = "respondent",
                ["title"] = StandardTexts.Respondent.Any(form.Language),
                ["coordinator"] = true
            }),
        ["sections"] = new JsonArray(new JsonObject { ["id"] = form.Id, ["role"] = "respondent", ["title"] = form.Title }),
    };
}
