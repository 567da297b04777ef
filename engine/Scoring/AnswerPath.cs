using System.Text.Json.Nodes;

namespace FormEngine.Scoring;

/// <summary>Where the answer to <c>question</c> or <c>matrix.row</c> stands among answers.</summary>
internal static class AnswerPath
{
    public static JsonNode? Find(JsonObject answers, string id)
    {
        var dot = id.IndexOf('.');
        return dot < 0 ? answers[id] : (answers[id[..dot]] as JsonObject)?[id[(dot + 1)..]];
    }

    public static void Set(JsonObject answers, string id, JsonNode answer)
    {
        var dot = id.IndexOf('.');
        if (dot < 0)
        {
            answers[id] = answer;
            return;
        }

        if (answers[id[..dot]] is not JsonObject parts)
            answers[id[..dot]] = parts = [];
        parts[id[(dot + 1)..]] = answer;
    }
}
