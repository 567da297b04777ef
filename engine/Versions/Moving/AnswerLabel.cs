using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Questions;

namespace FormEngine.Versions.Moving;

/// <summary>Writes any stored answer as people read it; what cannot be read stands as it is stored.</summary>
internal static class AnswerLabel
{
    public static string Of(CompiledForm form, Question? question, JsonNode? stored)
    {
        var texts = form.Texts(form.Language);
        return (question, stored) switch
        {
            (_, null) => "",
            (SingleChoiceQuestion, _) when Scalars.Text(stored) is { } code => texts.Option(question.Id, code),
            (MultipleChoiceQuestion, JsonArray codes) => string.Join(", ", codes.Select(code => Option(form, question, code))),
            (MatrixQuestion, JsonObject rows) => Parts(form, question, rows),
            (RepeatingQuestion, JsonArray rows) => string.Join(" | ", rows.Select(row => row is JsonObject cells ? Parts(form, question, cells) : Plain(row))),
            (NumberQuestion or BooleanQuestion or DateQuestion, _) when question.Read(stored, null, new ErrorList()) is not null => Labels.Of(question, stored, texts),
            _ => Plain(stored),
        };
    }

    private static string Option(CompiledForm form, Question question, JsonNode? code) =>
        code is not null && Scalars.Text(code) is { } text ? form.Texts(form.Language).Option(question.Id, text) : Plain(code);

    private static string Parts(CompiledForm form, Question question, JsonObject parts) => string.Join("; ", parts
        .Where(part => !Blank.Is(part.Value))
        .Select(part => Part(form, question.Parts.FirstOrDefault(known => known.Name == part.Key), part.Key, part.Value)));

    private static string Part(CompiledForm form, Question? part, string name, JsonNode? stored) =>
        $"{(part is null ? name : form.Texts(form.Language).Question(part.Id).Title)}: {Of(form, part, stored)}";

    private static string Plain(JsonNode? stored) => stored is null ? "" : Scalars.Text(stored) ?? stored.ToJsonString();
}
