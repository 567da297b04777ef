using System.Text.Json.Nodes;
using FormEngine.Questions;
using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Notes;
using FormEngine.Server.Respond.Questions;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Respond.Entries;

/// <summary>The entries of a section that takes many.</summary>
public sealed class EntryList(FormEngineDb db, NoteBook notes, AuditLog audit, TimeProvider time)
{
    private const int Attempts = 10;

    public async Task<EntriesModel> ReadAsync(SectionSession session, string language)
    {
        var responses = await db.SectionResponses.AsNoTracking()
            .Where(response => response.ParticipantId == session.ParticipantId && response.Section == session.Section.Id)
            .OrderBy(response => response.Entry).ToListAsync();
        var open = await notes.OpenByEntryAsync(session);
        var title = session.Form.Questions.FirstOrDefault(question => question is TextQuestion);
        return new EntriesModel(session, session.Survey.Texts(language).Section(session.Section.Id).Title, [.. responses.Select(response =>
            new EntryLine(session.Key with { Entry = response.Entry }, Title(title, response), response.Status, response.UpdatedAt)
            {
                OpenNotes = open.GetValueOrDefault(response.Entry),
            })]);
    }

    /// <summary>Adds an empty entry under the next free number; the unique key decides between two who add at once.</summary>
    public async Task<int> AddAsync(SectionSession session)
    {
        for (var attempt = 1; ; attempt++)
        {
            var response = await NextAsync(session);
            try
            {
                db.SectionResponses.Add(response);
                await db.SaveChangesAsync();
                return response.Entry;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>False where somebody wrote in it meanwhile; of two who delete it at once, the second finds it deleted.</summary>
    public async Task<bool> DeleteAsync(SectionSession session)
    {
        var entry = session.Response!;
        audit.AddFor(session.ContactId, AuditCodes.EntryDeleted, entry.Id);
        db.Remove(entry);
        db.RemoveRange(await notes.OfAsync(session));
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return !await db.SectionResponses.AnyAsync(stored => stored.Id == entry.Id);
        }
    }

    private async Task<SectionResponse> NextAsync(SectionSession session)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var last = await db.SectionResponses
            .Where(response => response.ParticipantId == session.ParticipantId && response.Section == session.Section.Id)
            .MaxAsync(response => (int?)response.Entry) ?? 0;
        return new SectionResponse
        {
            ParticipantId = session.ParticipantId,
            Section = session.Section.Id,
            Entry = last + 1,
            FormVersionId = session.FormVersionId,
            Answers = "{}",
            StartedAt = now,
            UpdatedAt = now,
        };
    }

    /// <summary>An entry is called what its first text question says.</summary>
    private static string? Title(Question? question, SectionResponse response) =>
        question is not null && AnswerText.Plain(JsonNode.Parse(response.Answers)![question.Id]) is { Length: > 0 } text ? text : null;
}

public sealed record EntriesModel(SectionSession Session, string Title, IReadOnlyList<EntryLine> Entries);

public sealed record EntryLine(SectionKey Key, string? Title, ResponseStatus Status, DateTime UpdatedAt)
{
    public required int OpenNotes { get; init; }
}
