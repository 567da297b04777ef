using System.Text.Json.Nodes;
using FormEngine.Schema;
using FormEngine.Surveys;

namespace FormEngine.Importing.Drafts;

/// <summary>Writes the least survey that an imported form can be used in.</summary>
internal static class SurveyWriter
{
    private const string Role = "respondent";

    /// <summary>The survey and its sidecars by file name.</summary>
    public static Dictionary<string, string> Write(string id, ImportedForm form)
    {
        var files = new Dictionary<string, string> { ["survey.json"] = JsonLayout.Write(Survey(id, form)) };
        foreach (var (language, title) in form.Titles.Where(one => one.Key != form.Language))
            files[$"survey.{language}.json"] = JsonLayout.Write(Sidecar(language, title, form.Id));
        return files;
    }

    private static JsonObject Survey(string id, ImportedForm form) => new()
    {
        ["$schema"] = "../survey.schema.json",
        ["id"] = id,
        ["x-version"] = "1",
        ["x-language"] = form.Language,
        ["languages"] = new JsonArray([form.Language, .. form.Titles.Keys.Where(one => one != form.Language).Select(one => (JsonNode)one)]),
        ["title"] = form.Title,
        ["asker"] = Placeholders.Name,
        ["contact"] = new JsonObject { ["name"] = Placeholders.Name, ["email"] = Placeholders.Email },
        ["roles"] =
            new JsonArray(new JsonObject
            {
                ["id"] = Role,
                ["title"] = StandardTexts.Respondent.Any(form.Language),
                ["coordinator"] = true,
            }),
        ["sections"] = new JsonArray(new JsonObject { ["id"] = form.Id, ["role"] = Role, ["title"] = form.Title }),
    };

    private static JsonObject Sidecar(string language, string title, string section) => new()
    {
        ["x-language"] = language,
        ["title"] = title,
        ["roles"] = new JsonObject { [Role] = new JsonObject { ["title"] = StandardTexts.Respondent.Any(language) } },
        ["sections"] = new JsonObject { [section] = new JsonObject { ["title"] = title } },
    };
}
