using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Respond.Answering;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Respond.Notes;

/// <summary>
/// What those who share a section write to each other about its questions. It knows nothing of answers, and nothing that reads answers
/// knows of it.
/// </summary>
public sealed class NoteBook(FormEngineDb db, TimeProvider time)
{
    public const int LongestText = 1000;

    /// <summary>Notes and answers to one question together.</summary>
    public const int MostOfQuestion = 50;

    /// <summary>All notes of the entry, oldest first; none for whom they are not.</summary>
    public async Task<IReadOnlyList<QuestionNote>> ReadAsync(SectionSession session) => session.SharesNotes
        ? await Of(session).AsNoTracking().Include(note => note.Contact).OrderBy(note => note.At).ToListAsync()
        : [];

    /// <summary>How many are open, by question, also where that is none of those there are; null for whom they are not.</summary>
    public async Task<IReadOnlyDictionary<string, int>?> CountAsync(SectionSession session) => session.SharesNotes
        ? await Of(session).Where(note => note.AnswersId == null).GroupBy(note => note.Question)
            .Select(notes => new { Question = notes.Key, Open = notes.Count(note => note.ClosedAt == null) })
            .ToDictionaryAsync(notes => notes.Question, notes => notes.Open)
        : null;

    /// <summary>How many are open in each entry of the section; none for whom they are not.</summary>
    public async Task<IReadOnlyDictionary<int, int>> OpenByEntryAsync(SectionSession session) => session.SharesNotes
        ? await db.QuestionNotes.Open()
            .Where(note => note.ParticipantId == session.ParticipantId && note.Section == session.Key.Section)
            .GroupBy(note => note.Entry).ToDictionaryAsync(notes => notes.Key, notes => notes.Count())
        : new Dictionary<int, int>();

    /// <summary>All that stand at the entry, whoever asks: they go when it does.</summary>
    public Task<List<QuestionNote>> OfAsync(SectionSession session) => Of(session).ToListAsync();

    /// <summary>Writes all that was typed and closes what is to be closed, or nothing where there is no room for that much.</summary>
    public async Task<bool> WriteAsync(SectionSession session, string question, IReadOnlyList<TypedNote> typed, Guid? close)
    {
        var notes = await Of(session).Where(note => note.Question == question).ToListAsync();
        if (notes.Count + typed.Count > MostOfQuestion)
            return false;
        db.AddRange(typed.Select(one => Note(session, question, one, notes)));
        if (notes.Find(note => note.Id == close && note is { AnswersId: null, ClosedAt: null }) is { } closed)
            (closed.ClosedById, closed.ClosedAt) = (session.ContactId, Now);
        await db.SaveChangesAsync();
        return true;
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private IQueryable<QuestionNote> Of(SectionSession session) => db.QuestionNotes.Where(note =>
        note.ParticipantId == session.ParticipantId && note.Section == session.Key.Section && note.Entry == session.Key.Entry);

    /// <summary>An answer to what is gone meanwhile, with its writer, stands by itself.</summary>
    private QuestionNote Note(SectionSession session, string question, TypedNote typed, List<QuestionNote> notes) => new()
    {
        CampaignId = session.CampaignId,
        ParticipantId = session.ParticipantId,
        Section = session.Key.Section,
        Entry = session.Key.Entry,
        FormVersionId = notes.FirstOrDefault()?.FormVersionId ?? session.FormVersionId,
        Question = question,
        ContactId = session.ContactId,
        Text = typed.Text,
        At = Now,
        AnswersId = notes.Find(note => note.Id == typed.To && note.AnswersId is null)?.Id,
    };
}

/// <summary>What somebody typed, and the note that it answers; null where it is one of its own.</summary>
public sealed record TypedNote(Guid? To, string Text);
