using System.Globalization;
using System.Text.Json.Nodes;
using FormEngine.Server.Respond.Questions;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Languages;

namespace FormEngine.Server.Scorecards.OwnAnswers;

/// <summary>Own answers as a file. Its shape is the same whatever was answered.</summary>
internal static class AnswersFile
{
    private static readonly string[] Header =
        ["section", "section_title", "entry", "completed", "question", "question_title", "row", "state", "answer", "label"];

    /// <summary>A line for each answer; of a multiple choice, for each option that was chosen.</summary>
    public static byte[] Csv(IReadOnlyList<OwnSection> sections) => CsvFile.Write(Header,
        from section in sections
        from entry in section.Entries
        from answer in entry.Answers
        from value in answer.Values.Select(value => (Code: AnswerText.Plain(value.Code), value.Label)).DefaultIfEmpty((Code: "", Label: ""))
        select (string?[])
        [
            section.Id, section.Title, $"{entry.Number}", Time(entry.CompletedAt), answer.Question, answer.Title,
            answer.Row?.ToString(CultureInfo.InvariantCulture), State(answer), value.Code, value.Label,
        ]);

    public static byte[] Json(ScorecardReaderRights rights, IReadOnlyList<OwnSection> sections) => System.Text.Encoding.UTF8.GetBytes(
        new JsonObject
        {
            ["survey"] = rights.Survey.Id,
            ["version"] = rights.Survey.Version,
            ["organisation"] = new JsonObject { ["number"] = rights.Participant.Number, ["name"] = rights.Participant.Name },
            ["language"] = Language.Current.Code,
            ["sections"] = new JsonArray([.. sections.Select(Section)]),
        }.ToJsonString(Data.Json.Readable));

    private static JsonObject Section(OwnSection section) => new()
    {
        ["section"] = section.Id,
        ["title"] = section.Title,
        ["entries"] = new JsonArray([.. section.Entries.Select(entry => new JsonObject
        {
            ["entry"] = entry.Number,
            ["completed"] = Time(entry.CompletedAt),
            ["answers"] = new JsonArray([.. entry.Answers.Select(Answer)]),
        })]),
    };

    private static JsonObject Answer(OwnAnswer answer) => new()
    {
        ["question"] = answer.Question,
        ["title"] = answer.Title,
        ["row"] = answer.Row,
        ["state"] = State(answer),
        ["values"] = new JsonArray([.. answer.Values.Select(value => new JsonObject
        {
            ["answer"] = value.Code.DeepClone(),
            ["label"] = value.Label,
        })]),
    };

    private static string State(OwnAnswer answer) => answer.State.ToString().ToLowerInvariant();

    private static string? Time(DateTime? utc) => utc?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
