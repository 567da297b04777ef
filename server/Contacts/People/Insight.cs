using System.Text.Encodings.Web;
using System.Text.Json;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts.People;

/// <summary>All that is kept on a person, as they may ask to see it.</summary>
public sealed class Insight(FormEngineDb db)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    public async Task<byte[]> WriteAsync(Contact contact) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            contact.Id,
            contact.Name,
            contact.Email,
            contact.Phone,
            contact.Language,
            contact.Postbox,
            contact.OptedOutAt,
            contact.BouncedAt,
            Roles = contact.Roles.Select(holder => new { Organisation = holder.Organisation!.Name, holder.Role }),
            Campaigns = await InCampaignsAsync(contact.Id),
            Imports = await db.ImportedChanges.Where(change => change.ContactId == contact.Id)
                .Join(db.ImportBatches, change => change.BatchId, batch => batch.Id, (change, batch) =>
                    new { batch.At, change.Role, change.Before, change.After }).ToListAsync(),
            Texts = await TextsAsync(contact.Id),
            Answers = await AnswersAsync(contact.Id),
            Log = await db.Audit.Where(entry => entry.ContactId == contact.Id || entry.Subject == contact.Id.ToString())
                .OrderBy(entry => entry.At).Select(entry => new { entry.At, entry.Action, entry.Detail, entry.Reason }).ToListAsync(),
        }, Options);

    private async Task<object> InCampaignsAsync(Guid id) => new
    {
        Links = await db.AccessLinks.Where(link => link.ContactId == id)
            .Select(link => new { Campaign = link.Campaign!.Name, link.CreatedAt, link.OpenedAt, link.RevokedAt }).ToListAsync(),
        SignIns = await db.Sessions.Where(session => session.Link!.ContactId == id && session.StaffId == null)
            .Select(session => new { Campaign = session.Link!.Campaign!.Name, session.BegunAt, session.EndsAt, session.Browser })
            .ToListAsync(),
        Assignments = await db.Assignments.Where(assignment => assignment.ContactId == id)
            .Select(assignment =>
                new { Organisation = assignment.Participant!.Name, assignment.Section, assignment.Kind, assignment.From, assignment.Until })
                    .ToListAsync(),
        Mails = await db.Mails.Where(mail => mail.ContactId == id)
            .Select(mail =>
                new { Campaign = mail.Campaign!.Name, mail.Kind, mail.State, mail.Due, mail.SentAt, mail.BouncedAt, mail.Error })
                    .ToListAsync(),
    };

    private async Task<object> TextsAsync(Guid id) => new
    {
        Notes = await db.ContactNotes.Where(note => note.ContactId == id)
            .Select(note => new { Organisation = note.Participant!.Name, note.At, note.Outcome, note.Text, note.FollowUpOn }).ToListAsync(),
        QuestionNotes = await db.QuestionNotes.Where(note => note.ContactId == id)
            .Select(note => new { Organisation = note.Participant!.Name, note.Section, note.Question, note.At, note.Text }).ToListAsync(),
        Handovers = await db.Handovers.Where(handover => handover.FromContactId == id || handover.ToContactId == id)
            .Select(handover =>
                new
                {
                    Organisation = handover.Participant!.Name,
                    handover.Section,
                    handover.Kind,
                    handover.Message,
                    handover.Reply,
                    handover.CreatedAt,
                    handover.Outcome
                }).ToListAsync(),
        Nominations = await db.Nominations.Where(nomination => nomination.ByContactId == id || nomination.NomineeId == id)
            .Select(nomination =>
                new { Organisation = nomination.Participant!.Name, nomination.Role, nomination.Outcome, nomination.Reason, nomination.At })
                    .ToListAsync(),
        Declines = await db.Declines.Where(decline => decline.ContactId == id)
            .Select(decline => new { Organisation = decline.Participant!.Name, decline.Section, decline.Reason, decline.At }).ToListAsync(),
    };

    /// <summary>What the person typed, also on behalf of their organisation.</summary>
    private async Task<object> AnswersAsync(Guid id) => await db.AnswerLog.Where(entry => entry.ContactId == id)
        .Join(db.SectionResponses, entry => entry.ResponseId, response => response.Id, (entry, response) =>
            new { Organisation = response.Participant!.Name, response.Section, response.Entry, entry.Question, entry.Value, entry.At })
        .OrderBy(answer => answer.At).ToListAsync();
}
