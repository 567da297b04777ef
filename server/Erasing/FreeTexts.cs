using FormEngine.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Erasing;

/// <summary>
/// Takes a person out of what people wrote in their own words: notes, reasons, messages, letters. Texts are compared here,
/// for databases disagree on what Å is in lower case.
/// </summary>
public sealed class FreeTexts(FormEngineDb db)
{
    public async Task EraseAsync(PersonTraces traces, Guid contact)
    {
        foreach (var note in await db.ContactNotes.ToListAsync())
            note.Text = traces.Redact(note.Text, note.ContactId == contact);
        foreach (var entry in await db.Audit.Where(entry => entry.Reason != null).ToListAsync())
            entry.Reason = traces.Redact(entry.Reason!, entry.ContactId == contact || entry.Subject == contact.ToString());
        foreach (var decline in await db.Declines.ToListAsync())
            decline.Reason = traces.Redact(decline.Reason, decline.ContactId == contact);
        foreach (var nomination in await db.Nominations.Where(nomination => nomination.Reason != null).ToListAsync())
            nomination.Reason = traces.Redact(nomination.Reason!, nomination.ByContactId == contact || nomination.NomineeId == contact);
        foreach (var link in await db.ScorecardLinks.ToListAsync())
            link.Name = traces.Redact(link.Name, link.ContactId == contact);
        await EraseOfNotesAsync(traces, contact);
        foreach (var word in await db.ImportWords.ToListAsync())
            if (traces.AreInPlain(word.Word))
                db.Remove(word);
        foreach (var filter in await db.SavedFilters.ToListAsync())
            if (traces.AreIn(filter.Name) || traces.AreIn(Uri.UnescapeDataString(filter.Query.Replace('+', ' '))))
                db.Remove(filter);
        await EraseOfHandoversAsync(traces, contact);
        await EraseOfMailsAsync(traces, contact);
    }

    /// <summary>A note goes with its writer; of one that others have answered its place stays, so that their answers do.</summary>
    private async Task EraseOfNotesAsync(PersonTraces traces, Guid contact)
    {
        await db.QuestionNotes.Where(note => note.ContactId == contact)
            .Where(note => !db.QuestionNotes.Any(answer => answer.AnswersId == note.Id && answer.ContactId != contact))
            .ExecuteDeleteAsync();
        foreach (var note in await db.QuestionNotes.ToListAsync())
            note.Text = note.ContactId == contact ? PersonTraces.Mark : traces.Redact(note.Text);
    }

    private async Task EraseOfHandoversAsync(PersonTraces traces, Guid contact)
    {
        foreach (var handover in await db.Handovers.Where(handover => handover.Message != null || handover.Reply != null).ToListAsync())
        {
            var own = handover.FromContactId == contact || handover.ToContactId == contact;
            handover.Message = handover.Message is { } message ? traces.Redact(message, own) : null;
            handover.Reply = handover.Reply is { } reply ? traces.Redact(reply, own) : null;
        }
    }

    private async Task EraseOfMailsAsync(PersonTraces traces, Guid contact)
    {
        foreach (var mail in await db.Mails.Where(mail => mail.Error != null).ToListAsync())
            mail.Error = traces.Redact(mail.Error!, mail.ContactId == contact);
        foreach (var text in await db.LetterTexts.ToListAsync())
            (text.Subject, text.Body) = (traces.Redact(text.Subject), traces.Redact(text.Body));
        foreach (var run in await db.JobRuns.Where(run => run.Error != null).ToListAsync())
            run.Error = traces.Redact(run.Error!);
    }
}
