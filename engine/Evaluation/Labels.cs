using System.Globalization;
using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Forms;
using FormEngine.Questions;

namespace FormEngine.Evaluation;

/// <summary>Writes answers as people read them.</summary>
internal static class Labels
{
    /// <summary>Where nothing is answered.</summary>
    private const string None = "…";

    public static string Of(Question question, JsonNode? answer, FormTexts texts) => (question, answer) switch
    {
        (_, null) => None,
        (SingleChoiceQuestion, _) => texts.Option(question.Id, Scalars.Text(answer)!),
        (MultipleChoiceQuestion, JsonArray codes) => string.Join(", ", codes.Select(code => texts.Option(question.Id, Scalars.Text(code!)!))),
        (NumberQuestion, _) => Scalars.Number(answer)!.Value.ToString("#,0.##########", Culture(texts.Language)),
        (DateQuestion, _) => DateOnly.ParseExact(Scalars.Text(answer)!, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("d. MMMM yyyy", Culture(texts.Language)),
        (BooleanQuestion, _) => (texts.Language == "en", Scalars.Boolean(answer)) switch
        {
            (true, true) => "yes",
            (true, false) => "no",
            (false, true) => "ja",
            _ => "nei",
        },
        (MatrixQuestion matrix, JsonObject codes) => string.Join(", ", matrix.Rows
            .Where(row => codes.ContainsKey(row.Name)).Select(row => $"{texts.Question(row.Id).Title}: {Of(row, codes[row.Name], texts)}")),
        (RepeatingQuestion, JsonArray rows) => rows.Count.ToString(CultureInfo.InvariantCulture),
        _ => answer!.ToString(),
    };

    private static CultureInfo Culture(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
