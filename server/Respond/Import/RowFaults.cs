using System.Text.Json.Nodes;
using FormEngine.Answers;
using FormEngine.Server.Respond.Questions;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Import;

/// <summary>Says what is wrong with a row, in the reader's language; with an answer, in the words of its page.</summary>
public sealed class RowFaults(IStringLocalizer<AnswerImportTexts> texts, IStringLocalizer<RespondTexts> respond, string language)
{
    public IEnumerable<string> Of(AnswerRow row) =>
    [
        .. row.Faults.Select(fault => texts[fault.Key, fault.Arguments].Value),
        .. row.Sections.SelectMany(section => section.State.Errors, (section, error) => Of(section, error)),
    ];

    private string Of(AnsweredSection section, AnswerError error)
    {
        if (section.Form.Form.Find(error.Question) is not { } question)
            return texts["UnknownQuestion", section.Section.Id, error.Question];
        var sheet = new FormSheet(section.Form.Form, section.Answers, section.State, language, respond);
        return texts["WrongAnswer", section.Section.Id, error.Question,
            ErrorMessage.Of(sheet, question, Stored(section.Answers, error.Question), error)];
    }

    private static JsonNode? Stored(JsonObject answers, string question) => question.Split('.') is [var matrix, var row]
        ? (answers[matrix] as JsonObject)?[row]
        : answers[question];
}
