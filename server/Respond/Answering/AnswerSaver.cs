using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormEngine.Evaluation;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Respond.Answering;

/// <summary>
/// Saves a page: one load, one merge, one evaluation, one write. Where somebody else wrote in between, the database
/// refuses the write (by revision, or by the unique key at the first save) and all of it is done again. A page that arrives after a
/// newer state of the same rendering, for which its browser did not wait, holds nothing that the newer one does not.
/// </summary>
public sealed class AnswerSaver(FormEngineDb db, SectionLoader sections, TimeProvider time)
{
    private const int Attempts = 30;

    internal static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="session">The section to save in.</param>
    /// <param name="posted">What the page sent.</param>
    public async Task<SaveResult> SaveAsync(SectionSession session, PostedPage posted)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TrySaveAsync(session, posted);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear();
                await Task.Delay(Random.Shared.Next(attempt * 2));
                if (await sections.LoadAsync(session.SessionId, session.Key) is not { } reloaded)
                    return new SaveResult(session, posted, []) { Accepted = false };
                session = reloaded with { StaffId = session.StaffId };
            }
        }
    }

    private async Task<SaveResult> TrySaveAsync(SectionSession session, PostedPage posted)
    {
        if (!session.CanEdit)
            return new SaveResult(session, posted, []) { Accepted = false };
        var latest = session.Response?.Saves?.Of(posted.RenderId) ?? 0;
        if (posted.Sequence > 0 && posted.Sequence < latest)
            return new SaveResult(session, posted, []) { SeenRevision = posted.Revision };

        var isCurrent = session.Revision == posted.Revision;
        var merge = await MergeAsync(session, posted);
        if (merge.Changes.Count > 0 || posted.Sequence > latest)
        {
            session = Write(session, posted, merge.Changes);
            await db.SaveChangesAsync();
        }

        return new SaveResult(session, posted, merge.Conflicts) { SeenRevision = isCurrent ? session.Revision : posted.Revision };
    }

    private async Task<MergeResult> MergeAsync(SectionSession session, PostedPage posted)
    {
        if (session.Revision == posted.Revision || session.Response is not { } response)
            return AnswerMerge.Onto(session.Answers, posted);

        var questions = posted.Values.Keys.ToList();
        var history = await db.AnswerLog.AsNoTracking()
            .Where(change => change.ResponseId == response.Id && questions.Contains(change.Question))
            .OrderBy(change => change.Revision)
            .ToListAsync();
        return AnswerMerge.Onto(session.Answers, posted, [.. history.Select(Change)]);
    }

    private static AnswerChange Change(AnswerLogEntry entry) =>
        new(entry.Revision, entry.Question, entry.Value is null ? null : JsonNode.Parse(entry.Value), entry.RenderId)
        {
            ContactId = entry.ContactId,
            StaffId = entry.StaffId,
            At = entry.At,
        };

    private SectionSession Write(SectionSession session, PostedPage posted, IReadOnlyDictionary<string, JsonNode?> changes)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var response = session.Response ?? Begin(session, now);
        var changed = session with { Response = response, Answers = With(session.Answers, changes) };
        response.Revision++;
        response.Answers = changed.Answers.ToJsonString(Readable);
        response.Status = StatusOf(changed.State);
        if (posted.Sequence > 0)
            response.Saves = (response.Saves ?? LatestSaves.None).With(posted.RenderId, posted.Sequence);
        response.UpdatedAt = now;
        db.AnswerLog.AddRange(changes.Select(change => Entry(changed, posted, change.Key, change.Value, now)));
        return changed;
    }

    private SectionResponse Begin(SectionSession session, DateTime now) => db.SectionResponses.Add(new SectionResponse
    {
        ParticipantId = session.ParticipantId,
        Section = session.Key.Section,
        Entry = session.Key.Entry,
        FormVersionId = session.FormVersionId,
        Answers = "{}",
        StartedAt = now,
    }).Entity;

    private static JsonObject With(JsonObject answers, IReadOnlyDictionary<string, JsonNode?> changes)
    {
        var changed = answers.DeepClone().AsObject();
        foreach (var (question, value) in changes)
        {
            if (value is null)
                changed.Remove(question);
            else
                changed[question] = value.DeepClone();
        }

        return changed;
    }

    private static AnswerLogEntry Entry(SectionSession session, PostedPage posted, string question, JsonNode? value, DateTime now) => new()
    {
        ResponseId = session.Response!.Id,
        Revision = session.Revision,
        Question = question,
        Value = value?.ToJsonString(Readable),
        ContactId = session.StaffId is null ? session.ContactId : null,
        StaffId = session.StaffId,
        RenderId = posted.RenderId,
        TakenOver = posted.TakenOver.Contains(question),
        At = now,
    };

    internal static ResponseStatus StatusOf(FormState state) => state.Status switch
    {
        SectionStatus.Ready => ResponseStatus.Ready,
        SectionStatus.InProgress => ResponseStatus.InProgress,
        _ => ResponseStatus.NotStarted,
    };
}
