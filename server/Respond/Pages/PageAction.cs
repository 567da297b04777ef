using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Earlier;
using FormEngine.Server.Respond.Questions;
using FormEngine.Server.Web.Addresses;

namespace FormEngine.Server.Respond.Pages;

/// <summary>What the respondent pressed. The page is saved first, whatever it was.</summary>
/// <param name="Go">
/// Where to: <c>next</c>, <c>anyway</c>, <c>previous</c>, <c>review</c>, <c>exit</c>, <c>page:</c> and its id, or <c>rows:</c> and
/// a part of the rows on this page. Beside these, <see cref="Notes"/> and <see cref="Ask"/>.
/// </param>
/// <param name="Add">The repeating question that gets one more row.</param>
/// <param name="Remove">The row to take away: <c>question.2</c>.</param>
/// <param name="Clear">The field to empty.</param>
/// <param name="Undo">What was taken away, to be put back: see <see cref="Removal"/>.</param>
/// <param name="Take">The question whose answer of last time is taken over; <c>*</c> for all of the page that have none.</param>
/// <param name="Lang">The language to show the page in; the request is already answered in it.</param>
/// <param name="Reopen">Whether a section completed meanwhile is opened again, to save this.</param>
/// <param name="Press">Whether a script sends it for a button, and goes by itself to where that leads.</param>
/// <param name="Pages">How many pages the form had, as the page said.</param>
public sealed record PageAction(
    string? Go = null, string? Add = null, string? Remove = null, string? Clear = null, string? Undo = null, string? Take = null,
    string? Lang = null, bool Reopen = false, bool Press = false, int? Pages = null)
{
    public const string Next = "next";
    public const string Anyway = "anyway";
    public const string Exit = "exit";

    /// <summary>Before the id of a question: to its notes.</summary>
    public const string Notes = "notes:";

    /// <summary>To asking a colleague about this page.</summary>
    public const string Ask = "ask";

    public const string CheckWrong = "wrong";
    public const string CheckAll = "all";

    /// <summary>On to the next page; also what Enter in a field means.</summary>
    public bool TurnsPage => Go is null or Next;

    /// <summary>On, whatever the page lacks.</summary>
    public bool GoesOn => TurnsPage || Go is Anyway;

    public bool Exits => Go is Exit;

    public bool StaysOnPage => (Add ?? Remove ?? Clear ?? Undo ?? Take ?? Lang) is not null || Rows is not null;

    /// <summary>The question that the respondent was at, where what was pressed belongs to one.</summary>
    public string? Question => (Add ?? Remove ?? Cleared ?? Putback?.Part ?? Taken ?? Rows?.Question)?.Split('.')[0];

    /// <summary>Whether something that was answered is to go: the page is saved first as it was, so that it can be put back.</summary>
    public bool TakesAway => (Remove ?? Clear) is not null;

    public Removal? Putback => Removal.Read(Undo);

    private string? Taken => Take == LastAnswers.All ? null : Take;

    private string? Cleared => Clear?.StartsWith(Fields.Prefix, StringComparison.Ordinal) == true ? Clear[Fields.Prefix.Length..] : null;

    /// <summary>The part of many rows to show now.</summary>
    public RowPart? Rows => Go is ['r', 'o', 'w', 's', ':', .. var part] ? RowPart.Read(part) : null;

    public string Target(SectionSession session, string page) => Go switch
    {
        "previous" => PageFlow.Previous(session, page),
        "review" => session.Key.ReviewPath,
        Exit => session.BackPath,
        Ask => RespondAddresses.Handover(session.Key.Organisation, session.Key.Section, page),
        not null when NotesOf(session) is { } question => session.Key.NotesPath(question),
        ['p', 'a', 'g', 'e', ':', .. var other] when session.State.IsPageVisible(other) => session.Key.PagePath(other),
        _ => PageFlow.Next(session, page),
    };

    /// <summary>What it took away, where that was saved as this revision.</summary>
    public Removal Removed(int revision) => new(revision, Cleared ?? Question ?? "");

    /// <summary>The form without the row or the answer that is to go.</summary>
    public IFormCollection Edit(IFormCollection form)
    {
        if (Remove is null && Clear is null)
            return form;
        var kept = form.Where(posted => !IsTakenAway(posted.Key)).ToDictionary(posted => posted.Key, posted => posted.Value);
        return new FormCollection(kept);
    }

    private string? NotesOf(SectionSession session) => Go?.StartsWith(Notes, StringComparison.Ordinal) == true
        ? session.Form.Questions.FirstOrDefault(question => question.Id == Go[Notes.Length..])?.Id
        : null;

    private bool IsTakenAway(string name) =>
        (Clear is not null && Fields.IsIn(name, Clear)) || (Remove is not null && Fields.IsIn(name, Fields.Of(Remove)));
}
