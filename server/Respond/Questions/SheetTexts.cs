using System.Globalization;
using FormEngine.Questions;
using FormEngine.Server.Web;

namespace FormEngine.Server.Respond.Questions;

/// <summary>Answers to read as the reader's language writes them: labels with what is piped into them, numbers with their unit.</summary>
public sealed class SheetTexts(FormSheet sheet) : IAnswerTexts
{
    public string Title(string questionId) => sheet.Pipe(sheet.Texts.Question(questionId).Title);

    public string Option(string questionId, string code) => sheet.Pipe(sheet.Texts.Option(questionId, code));

    public string YesNo(bool answer) => answer ? sheet.Ui["Yes"] : sheet.Ui["No"];

    public string Number(string questionId, decimal answer) =>
        $"{answer.ToString("#,0.###############", CultureInfo.CurrentCulture)} {sheet.Texts.Question(questionId).Unit}".TrimEnd();

    public string Date(DateOnly answer) => OsloTime.ToDateText(answer);
}
