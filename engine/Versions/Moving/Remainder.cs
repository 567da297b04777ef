using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Questions;
using FormEngine.Versions.Comparing;

namespace FormEngine.Versions.Moving;

/// <summary>What a version takes of an answer given on another one: the answer itself, the part it has a place for, or nothing.</summary>
internal static class Remainder
{
    /// <summary>
    /// The part that stays; null for nothing. What is merely out of bounds or unreadable stays as typed, for it stands
    /// in its field beside a message.
    /// </summary>
    public static JsonNode? Of(Question? before, Question? after, JsonNode stored)
    {
        if (before is null || after is null || StoredKind.Of(before) != StoredKind.Of(after))
            return null;
        return (after.Type, stored) switch
        {
            (AnswerType.Code, _) => Scalars.Text(stored) is { } code && after.Choices.Any(option => option.Code == code) ? stored : null,
            (AnswerType.Set, JsonArray codes) => Codes(after, codes),
            (AnswerType.Parts, JsonObject rows) => Parts(before, after, rows),
            (AnswerType.Rows, JsonArray rows) => Some(rows, row => row is JsonObject cells ? Parts(before, after, cells) : null),
            _ => stored,
        };
    }

    private static JsonArray? Codes(Question question, JsonArray codes)
    {
        var known = question.Choices.Select(option => option.Code).ToHashSet();
        return Some(codes, code => Scalars.Text(code!) is { } text && known.Contains(text) ? code : null);
    }

    private static JsonArray? Some(JsonArray items, Func<JsonNode?, JsonNode?> remainder)
    {
        var left = items.Select(item => Blank.Is(item) ? item : remainder(item)).Where((item, i) => item is not null || items[i] is null)
            .ToList();
        return left.Exists(item => !Blank.Is(item)) ? new JsonArray([.. left.Select(item => item?.DeepClone())]) : null;
    }

    private static JsonObject? Parts(Question before, Question after, JsonObject parts)
    {
        var left = new JsonObject();
        foreach (var (name, value) in parts)
        {
            if (Blank.Is(value))
                left[name] = value?.DeepClone();
            else if (Of(Part(before, name), Part(after, name), value!) is { } kept)
                left[name] = kept.DeepClone();
        }

        return left.Count == parts.Count || left.Any(part => !Blank.Is(part.Value)) ? left : null;
    }

    private static Question? Part(Question question, string name) => question.Parts.FirstOrDefault(part => part.Name == name);
}
