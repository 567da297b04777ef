using System.Text.Json.Nodes;
using FormEngine.Compilation;
using FormEngine.Evaluation;
using FormEngine.Forms;
using FormEngine.Questions;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Respond.Questions;
using FormEngine.Server.Web.Languages;
using FormEngine.Surveys;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Print;

/// <summary>A form without answers, as it is printed for one organisation: its questions are numbered through all pages.</summary>
public sealed class EmptyFormModel
{
    private readonly Dictionary<string, int> _numbers;
    private readonly StoredAttributes _organisation;
    private readonly DateOnly _today;

    public EmptyFormModel(CompiledForm form, FormPrint print, IStringLocalizer<RespondTexts> texts)
    {
        (_organisation, _today) = (print.Attributes, print.Today);
        var empty = new JsonObject();
        var state = FormEvaluator.Evaluate(form, empty, _organisation.Known, _today);
        Sheet = new FormSheet(form, empty, state, Language.Current.Code, texts);
        Print = print;
        _numbers = form.Questions.Index().ToDictionary(question => question.Item.Id, question => question.Index + 1);
    }

    public FormSheet Sheet { get; }

    public FormPrint Print { get; }

    public string SurveyTitle => Print.Survey.Texts(Sheet.Texts.Language).Title;

    public string SectionTitle => Print.Survey.Texts(Sheet.Texts.Language).Section(Print.Section).Title;

    /// <summary>The number of a page's first question.</summary>
    public int FirstOf(Page page) => page.Questions is [var first, ..] ? _numbers[first.Id] : 1;

    /// <summary>
    /// Whether a question, row or column is for others alone: what hides it goes by the organisation, which no answer changes.
    /// </summary>
    public bool IsForOthers(Question question) => Why(question) is { IsVisible: false } why && why.Rules.Any(rule =>
        rule is { Keyword: "x-visible-if", Verdict: false }
        && rule.Reads.Keys.All(name => name.StartsWith("organisation.", StringComparison.Ordinal)));

    public bool IsForOthers(Page page) => page.Questions.All(IsForOthers);

    private Explanation? Why(Question question) =>
        FormEvaluator.Why(Sheet.Form, question.Id, [], _organisation.Known, _today);
}

/// <summary>For whom a form is printed, and what stands above it.</summary>
/// <param name="Survey">The survey.</param>
/// <param name="Section">The section the form is of.</param>
/// <param name="Organisation">The organisation's name.</param>
/// <param name="Attributes">What is known of it.</param>
/// <param name="ClosesAt">Until when it may answer.</param>
/// <param name="Today">The day the rules go by.</param>
public sealed record FormPrint(
    SurveyDefinition Survey, string Section, string Organisation, StoredAttributes Attributes, DateTime ClosesAt, DateOnly Today);

/// <summary>One question of it.</summary>
public sealed record AskedModel(EmptyFormModel Form, Question Question)
{
    public FormSheet Sheet => Form.Sheet;
}
