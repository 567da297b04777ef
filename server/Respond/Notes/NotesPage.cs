using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Respond.Answering;

namespace FormEngine.Server.Respond.Notes;

/// <summary>All notes of one question, and what is typed among them.</summary>
public sealed record NotesPage(
    SectionSession Session, NotedQuestion Noted, IReadOnlyList<QuestionNote> Notes, KnownNames Names, NotesInput Input)
{
    public string Path => Session.Key.NotesPath(Noted.Question);

    public bool CanWrite => Session.Period.IsOpen;

    public IReadOnlyList<QuestionNote> Open { get; } = [.. Own(Notes).Where(note => note.ClosedAt is null)];

    public IReadOnlyList<QuestionNote> Closed { get; } = [.. Own(Notes).Where(note => note.ClosedAt is not null)];

    /// <summary>What was typed for which the page has no field: the round has closed, or the note that it answers is gone.</summary>
    public IEnumerable<string> LeftOver =>
        Input.Typed.Where(typed => !CanWrite || (typed.To is { } to && !Notes.Any(note => note.Id == to))).Select(typed => typed.Text);

    /// <summary>Back to the question where it can be answered now, else to all answers.</summary>
    public string Back => Page is null ? Session.Key.ReviewPath : $"{Session.Key.PagePath(Page)}#q-{Noted.Question}";

    public bool LeadsToQuestion => Page is not null;

    private string? Page => Session.CanEdit
        ? Session.Form.Pages.FirstOrDefault(page => page.Questions.Any(question => question.Id == Noted.Question)
            && Session.State.IsPageVisible(page.Id))?.Id
        : null;

    public IEnumerable<QuestionNote> AnswersTo(QuestionNote note) => Notes.Where(answer => answer.AnswersId == note.Id);

    /// <summary>Null where it is the reader.</summary>
    public string? Writer(QuestionNote note) => note.ContactId == Session.ContactId ? null : Names.Of(note.Contact!);

    /// <summary>Where an answer can be written: also to a note that another closed while it was typed.</summary>
    public bool HasField(QuestionNote note) => CanWrite && (note.ClosedAt is null || Typed(note).Trimmed is not null);

    public NoteInput Typed(QuestionNote note) => Input.Answers.GetValueOrDefault(KeyOf(note)) ?? new NoteInput();

    public static string KeyOf(QuestionNote note) => note.Id.ToString("N");

    private static IEnumerable<QuestionNote> Own(IEnumerable<QuestionNote> notes) => notes.Where(note => note.AnswersId is null);
}
