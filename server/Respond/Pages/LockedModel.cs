using FormEngine.Forms;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Questions;
using FormEngine.Server.Web.Languages;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Pages;

/// <summary>What was typed on a page of a section that has closed or been completed meanwhile: shown, for it cannot be saved.</summary>
public sealed record LockedModel(SaveResult Result, Page Page, IFormCollection Form, IStringLocalizer<RespondTexts> Texts)
{
    private readonly FormSheet _sheet = FormSheet.Of(Result.Session, Language.Current.Code, Texts);

    public IReadOnlyList<KeyValuePair<string, string>> Fields => FormFields.Of(Form);

    public string? TypedOn => FormFields.TypedOn(Form);

    /// <summary>Whether the respondent can open the section again and save after all.</summary>
    public bool CanReopen => Result.Session is { IsComplete: true, IsOwner: true, Period.IsOpen: true };

    public IEnumerable<(string Title, IReadOnlyList<AnswerPart> Answer)> Typed => Page.Questions
        .Where(question => Result.Posted.Values.GetValueOrDefault(question.Id) is not null)
        .Select(question => (_sheet.Question(question).Title, AnswerPart.Of(_sheet, question, Result.Posted.Values[question.Id])));
}
