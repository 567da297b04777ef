using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormEngine.Evaluation;
using FormEngine.Forms;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Questions;

namespace FormEngine.Server.Respond.Pages;

/// <summary>One page of a form, to be answered.</summary>
/// <param name="Session">The section it is in.</param>
/// <param name="Sheet">The form.</param>
/// <param name="Page">The page.</param>
/// <param name="Query">How it is to be shown.</param>
/// <param name="Notes">How many notes are open, by question; null where the reader shares none.</param>
public sealed record PageModel(
    SectionSession Session, FormSheet Sheet, Page Page, PageQuery Query, IReadOnlyDictionary<string, int>? Notes)
{
    private readonly IReadOnlyList<Page> _visible = PageFlow.Visible(Session);

    public Guid RenderId { get; } = Guid.NewGuid();

    public IReadOnlyList<QuestionModel> Questions { get; } =
        [.. Page.Questions.Select(question => Sheet.Question(question) with { Notes = Notes })];

    public IReadOnlyList<PageLink> Index => [.. _visible.Select(page => new PageLink(
        page.Id, Sheet.Pipe(Sheet.Texts.Page(page.Id).Title), Session.State.PageStatus(page.Id), page == Page))];

    public string Title => Sheet.Pipe(Sheet.Texts.Page(Page.Id).Title);

    public string? Description => Sheet.Texts.Page(Page.Id).Description is { } text ? Sheet.Pipe(text) : null;

    public string SectionTitle => Session.Survey.Texts(Sheet.Texts.Language).Section(Session.Section.Id).Title;

    public int Number => _visible.Select(page => page.Id).ToList().IndexOf(Page.Id) + 1;

    public int Count => _visible.Count;

    /// <summary>How much is answered of the whole form.</summary>
    public AnswerCount AnswerCount => AnswerCount.On(Session, _visible);

    public bool IsFirst => Number == 1;

    public bool IsLast => Number == Count;

    /// <summary>Whether several answers of last time can be taken over at once.</summary>
    public bool TakesAll { get; init; }

    public string Rendered => string.Join(' ', Page.Questions.Select(question => question.Id));

    public string Hidden => string.Join(' ', HiddenParts.Of(Sheet, Page));

    /// <summary>What is wrong on the page, with the id of the field to mend; only after asking to go on.</summary>
    public IReadOnlyList<PageError> Errors { get; } = Query.Check is null ? [] : PageErrors.On(Sheet, Page);

    /// <summary>Where to mend it, which may be among rows that are not shown now.</summary>
    public string LinkTo(PageError error) =>
        error.Rows is { } rows ? $"?check={Query.Check}&rows={rows}#{error.FieldId}" : $"#{error.FieldId}";

    /// <summary>What the script needs to show and hide at once: all answers, for rules read earlier pages too.</summary>
    public string Data => new JsonObject
    {
        ["answers"] = Session.Answers.DeepClone(),
        ["organisation"] = Session.Attributes.ToJson(),
        ["today"] = Session.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    }.ToJsonString(JsonSerializerOptions.Default);
}

/// <summary>A page in the index of pages.</summary>
public sealed record PageLink(string Id, string Title, PageStatus Status, bool IsCurrent);

/// <summary>How a page is to be shown, from its address.</summary>
/// <param name="Check">Whether what is wrong is summed up (<c>wrong</c>), or also what is missing (<c>all</c>).</param>
/// <param name="Add">The repeating question to show one more row of.</param>
/// <param name="Rows">The part of many rows to show: <c>question.3</c>.</param>
/// <param name="Undo">What was just taken away, to offer to put it back.</param>
/// <param name="Revealed">The first of the questions that an answer just brought.</param>
public sealed record PageQuery(string? Check = null, string? Add = null, string? Rows = null, string? Undo = null,
    string? Revealed = null);
