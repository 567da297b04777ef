using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tracking.Calls;

/// <summary>Notes what came of a call. A new one settles what was to be followed up before it.</summary>
public sealed class CallLog(FormEngineDb db, TimeProvider time)
{
    public DateOnly Today => time.Today();

    /// <returns>False where the campaign has no such participant.</returns>
    public async Task<bool> AddAsync(Guid campaign, Guid participant, NoteInput input, Guid staff)
    {
        if (!await db.Participants.AnyAsync(row => row.Id == participant && row.CampaignId == campaign))
            return false;
        await DoneAsync(campaign, participant);
        db.ContactNotes.Add(new ContactNote
        {
            ParticipantId = participant,
            ContactId = await db.Contacts.AnyAsync(contact => contact.Id == input.Contact) ? input.Contact : null,
            StaffId = staff,
            At = time.GetUtcNow().UtcDateTime,
            Outcome = input.Outcome!.Value,
            Text = input.Text?.Trim() ?? "",
            FollowUpOn = Typed.Date(input.FollowUp),
        });
        await db.SaveChangesAsync();
        return true;
    }

    /// <summary>What was to be followed up has been.</summary>
    public Task DoneAsync(Guid campaign, Guid participant) => db.ContactNotes
        .Where(note => note.ParticipantId == participant && note.Participant!.CampaignId == campaign && note.FollowUpOn != null
            && note.DoneAt == null)
        .ExecuteUpdateAsync(set => set.SetProperty(note => note.DoneAt, time.GetUtcNow().UtcDateTime));
}
