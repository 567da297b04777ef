using System.Text.Json.Nodes;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Questions;
using FormEngine.Server.Web.Languages;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Pages;

/// <summary>Questions two people answered differently at the same time, to choose between.</summary>
public sealed record ConflictModel(
    SaveResult Result, IReadOnlyDictionary<string, string> Authors, IFormCollection Form, IStringLocalizer<RespondTexts> Texts)
{
    private readonly FormSheet _sheet = FormSheet.Of(Result.Session, Language.Current.Code, Texts);

    public IReadOnlyList<ConflictChoice> Choices => [.. Result.Conflicts.Select(Choice)];

    public string Rendered => string.Join(' ', Result.Conflicts.Select(conflict => conflict.Question));

    public string? TypedOn => FormFields.TypedOn(Form);

    public string? Go => Form["go"];

    /// <summary>The respondent's own answers to what is in conflict, just as typed.</summary>
    public IEnumerable<KeyValuePair<string, string>> Mine => FormFields.Of(Form).Where(posted =>
        Result.Conflicts.Any(conflict => posted.Key == Fields.Around + conflict.Question
            || Fields.IsIn(posted.Key, Fields.Of(conflict.Question))));

    private ConflictChoice Choice(AnswerConflict conflict)
    {
        var question = _sheet.Form.Find(conflict.Question)!;
        return new ConflictChoice(
            question.Id, _sheet.Question(question).Title, Parts(conflict.Mine), Parts(conflict.Theirs), Authors[conflict.Question]);

        IReadOnlyList<AnswerPart> Parts(JsonNode? answer) => AnswerPart.Of(_sheet, question, answer);
    }
}

/// <param name="Question">What both answered.</param>
/// <param name="Title">Its title.</param>
/// <param name="Mine">What the respondent answered.</param>
/// <param name="Theirs">What is stored.</param>
/// <param name="By">Who stored it, and when.</param>
public sealed record ConflictChoice(
    string Question, string Title, IReadOnlyList<AnswerPart> Mine, IReadOnlyList<AnswerPart> Theirs, string By);
