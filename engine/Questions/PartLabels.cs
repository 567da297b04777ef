using System.Text.Json.Nodes;
using FormEngine.Answers;

namespace FormEngine.Questions;

/// <summary>Writes the answered rows of a matrix, or the answered cells of a row, as people read them.</summary>
internal static class PartLabels
{
    public static string Of(Question question, JsonObject parts, IAnswerTexts texts) => string.Join("; ", parts
        .Where(part => !Blank.Is(part.Value))
        .Select(part => Of(question.Parts.FirstOrDefault(known => known.Name == part.Key), part.Key, part.Value!, texts)));

    private static string Of(Question? part, string name, JsonNode answer, IAnswerTexts texts) =>
        part is null ? $"{name}: {Scalars.Plain(answer)}" : $"{texts.Title(part.Id)}: {part.Label(answer, texts)}";
}
