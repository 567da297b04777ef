using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Organisations;
using FormEngine.Versions;

namespace FormEngine.Formctl;

/// <summary>
/// Reads responses, one per line: the answers by question, and beside them what begins with «x-», as no question does.
/// </summary>
internal sealed class ResponseLines(OrganisationAttributes organisation, DateOnly today)
{
    public StartedResponse Read(string line)
    {
        var answers = AnswerDocument.Parse(line) ?? throw new RefusedException("This line is not one JSON object.");
        var said = answers.Where(member => member.Key.StartsWith("x-", StringComparison.Ordinal)).ToDictionary();
        foreach (var name in said.Keys)
            answers.Remove(name);
        var isComplete = Take(said, "x-complete")?.GetValueKind() == JsonValueKind.True;
        var own = Take(said, "x-organisation") is { } attributes
            ? new OrganisationAttributes(Demand<JsonObject>(attributes, "x-organisation"))
            : organisation;
        var date = Take(said, "x-today") is { } text ? Date(text) : today;
        var orphaned = Take(said, "x-orphaned") is { } kept ? Demand<JsonArray>(kept, "x-orphaned").Select(Orphaned).ToList() : [];
        return said.Count == 0
            ? new StartedResponse(new ResponseAnswers(answers, orphaned), own, date, isComplete)
            : throw new RefusedException($"«{said.Keys.First()}» means nothing here.");
    }

    private static JsonNode? Take(Dictionary<string, JsonNode?> members, string name) =>
        members.Remove(name, out var value) ? value : null;

    private static T Demand<T>(JsonNode value, string name)
        where T : JsonNode => value as T ?? throw new RefusedException($"«{name}» is of the wrong type.");

    private static DateOnly Date(JsonNode value) =>
        DateOnly.TryParseExact(value.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new RefusedException("«x-today» must be a date such as 2026-12-31.");

    private static OrphanedAnswer Orphaned(JsonNode? json)
    {
        try
        {
            return OrphanedAnswer.Read(json);
        }
        catch (FormatException error)
        {
            throw new RefusedException($"«x-orphaned»: {error.Message}");
        }
    }
}
