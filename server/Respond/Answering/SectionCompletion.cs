using FormEngine.Evaluation;
using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Respond.Answering;

public enum CompletionOutcome
{
    Done,

    /// <summary>Something is missing or wrong.</summary>
    NotReady,

    /// <summary>The answers changed after the respondent looked at them.</summary>
    Changed,

    /// <summary>The round is closed, or a contributor tried what only the owner may.</summary>
    Refused,
}

/// <summary>Completes a section, which freezes it with the day it was done, and opens it again.</summary>
public sealed class SectionCompletion(FormEngineDb db, AuditLog audit, TimeProvider time)
{
    public async Task<CompletionOutcome> CompleteAsync(SectionSession session, int revision)
    {
        if (session.IsComplete)
            return CompletionOutcome.Done;
        if (!session.CanEdit || !session.IsOwner)
            return CompletionOutcome.Refused;
        if (session.Response is not { } response || session.State.Status != SectionStatus.Ready)
            return CompletionOutcome.NotReady;
        if (session.Revision != revision)
            return CompletionOutcome.Changed;

        response.CompletedOn = time.Today();
        response.CompletedAt = time.GetUtcNow().UtcDateTime;
        response.Status = ResponseStatus.Complete;
        return await SaveAsync(session, response, AuditCodes.SectionCompleted, complete: true);
    }

    public async Task<CompletionOutcome> ReopenAsync(SectionSession session)
    {
        if (session.Response is not { CompletedOn: not null } response)
            return CompletionOutcome.Done;
        if (!session.Period.IsOpen || !session.IsOwner)
            return CompletionOutcome.Refused;

        response.CompletedOn = null;
        response.CompletedAt = null;
        response.Status = StatusToday(session);
        return await SaveAsync(session, response, AuditCodes.SectionReopened, complete: false);
    }

    /// <summary>A rule may read the date, so what was ready then need not be ready today.</summary>
    private ResponseStatus StatusToday(SectionSession session) =>
        AnswerSaver.StatusOf(FormEvaluator.Evaluate(session.Form, session.Answers, session.Attributes.Known, time.Today()));

    /// <summary>Of two who press at once, the second finds done what was asked for.</summary>
    private async Task<CompletionOutcome> SaveAsync(SectionSession session, SectionResponse response, string action, bool complete)
    {
        response.Revision++;
        response.UpdatedAt = time.GetUtcNow().UtcDateTime;
        audit.AddFor(session.ContactId, action, response.Id);
        try
        {
            await db.SaveChangesAsync();
            return CompletionOutcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return await IsCompleteAsync(response) == complete ? CompletionOutcome.Done : CompletionOutcome.Changed;
        }
    }

    /// <summary>As it now stands in the database; null where it is there no more.</summary>
    private Task<bool?> IsCompleteAsync(SectionResponse response) => db.SectionResponses.Where(stored => stored.Id == response.Id)
        .Select(stored => (bool?)(stored.CompletedOn != null)).SingleOrDefaultAsync();
}
