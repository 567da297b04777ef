using System.Text.Json.Nodes;
using FormEngine.Evaluation;
using FormEngine.Questions;
using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Respond.Answering;
using FormEngine.Server.Respond.Notes;
using FormEngine.Server.Respond.Questions;
using FormEngine.Server.Web;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Respond.Entries;

/// <summary>The entries of a section that takes many.</summary>
public sealed class EntryList(
    FormEngineDb db, NoteBook notes, AuditLog audit, IStringLocalizer<RespondTexts> texts, TimeProvider time)
{
    private const int Attempts = 10;

    public async Task<EntriesModel> ReadAsync(SectionSession session, string language)
    {
        var responses = await db.SectionResponses.AsNoTracking()
            .Where(response => response.ParticipantId == session.ParticipantId && response.Section == session.Section.Id)
            .OrderBy(response => response.Entry).ToListAsync();
        var open = await notes.OpenByEntryAsync(session);
        var title = session.Form.Questions.FirstOrDefault(question => question is TextQuestion);
        var section = session.Survey.Texts(language).Section(session.Section.Id);
        return new EntriesModel(session, section, new EntryWords(section.Entry, texts), [.. responses.Select(response =>
            new EntryLine(session.Key with { Entry = response.Entry }, Title(title, response), response.Status, response.UpdatedAt)
            {
                OpenNotes = open.GetValueOrDefault(response.Entry),
            })]);
    }

    /// <summary>Adds an empty entry under the next free number; the unique key decides between two who add at once.</summary>
    public Task<int> AddAsync(SectionSession session) => AddAsync(session, _ => { });

    /// <summary>Adds one with the same answers. Of whom they come the log of answers says as of any other.</summary>
    public Task<int> CopyAsync(SectionSession session) => AddAsync(session, copy =>
    {
        copy.Answers = session.Response!.Answers;
        copy.Status = AnswerSaver.StatusOf(FormEvaluator.Evaluate(session.Form, session.Answers, session.Attributes.Known, time.Today()));
        copy.Revision = 1;
        db.AnswerLog.AddRange(session.Answers.Select(answer => new AnswerLogEntry
        {
            ResponseId = copy.Id,
            Revision = copy.Revision,
            Question = answer.Key,
            Value = answer.Value?.ToJsonString(AnswerSaver.Readable),
            ContactId = session.StaffId is null ? session.ContactId : null,
            StaffId = session.StaffId,
            At = copy.StartedAt,
        }));
    });

    private async Task<int> AddAsync(SectionSession session, Action<SectionResponse> fill)
    {
        for (var attempt = 1; ; attempt++)
        {
            var response = await NextAsync(session);
            try
            {
                db.SectionResponses.Add(response);
                fill(response);
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

public sealed record EntriesModel(SectionSession Session, SectionText Section, EntryWords Words, IReadOnlyList<EntryLine> Entries);

public sealed record EntryLine(SectionKey Key, string? Title, ResponseStatus Status, DateTime UpdatedAt)
{
    public required int OpenNotes { get; init; }
}
