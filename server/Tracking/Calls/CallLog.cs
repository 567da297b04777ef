using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tracking.Calls;

/// <summary>
/// Notes what came of a call. A new one settles what was to be followed up before it; a wrong one is corrected or taken back.
/// </summary>
public sealed class CallLog(FormEngineDb db, TimeProvider time)
{
    public DateOnly Today => time.Today();

    /// <returns>False where the campaign has no such participant.</returns>
    public async Task<bool> AddAsync(Guid campaign, Guid participant, NoteInput input, Guid staff)
    {
        if (!await db.Participants.AnyAsync(row => row.Id == participant && row.CampaignId == campaign))
            return false;
        var now = Now;
        await DoneAsync(campaign, participant, now);
        db.ContactNotes.Add(await NoteAsync(participant, input, staff, now));
        await db.SaveChangesAsync();
        return true;
    }

    /// <summary>Makes it one's task to call some participants, or nobody's.</summary>
    public Task GiveAsync(Guid campaign, IReadOnlyCollection<Guid> participants, Guid? staff) => db.Participants
        .Where(row => row.CampaignId == campaign && participants.Contains(row.Id))
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.CallerId, staff));

    /// <summary>What was to be followed up has been.</summary>
    public Task DoneAsync(Guid campaign, Guid participant) => DoneAsync(campaign, participant, Now);

    /// <summary>Puts one that is right in the place of another, at the time of the call; the log keeps both.</summary>
    /// <returns>False where the other does not stand any more.</returns>
    public async Task<bool> CorrectAsync(ContactNote wrong, NoteInput input, Guid staff)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var right = await NoteAsync(wrong.ParticipantId, input, staff, wrong.At);
        right.DoneAt = wrong.DoneAt ?? await SettledAsync(wrong);
        db.ContactNotes.Add(right);
        await db.SaveChangesAsync();
        if (!await TakeBackAsync(wrong, staff, right.Id))
            return false;
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>Takes it back. What it had settled is to be followed up again.</summary>
    public async Task WithdrawAsync(ContactNote wrong, Guid staff)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (!await TakeBackAsync(wrong, staff, null))
            return;
        await db.ContactNotes.Standing().Where(note => note.ParticipantId == wrong.ParticipantId && note.DoneAt == wrong.At)
            .ExecuteUpdateAsync(set => set.SetProperty(note => note.DoneAt, (DateTime?)null));
        await transaction.CommitAsync();
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private Task DoneAsync(Guid campaign, Guid participant, DateTime at) => db.ContactNotes
        .Where(note => note.ParticipantId == participant && note.Participant!.CampaignId == campaign && note.FollowUpOn != null
            && note.DoneAt == null)
        .ExecuteUpdateAsync(set => set.SetProperty(note => note.DoneAt, at));

    private async Task<ContactNote> NoteAsync(Guid participant, NoteInput input, Guid staff, DateTime at) => new()
    {
        ParticipantId = participant,
        ContactId = await db.Contacts.AnyAsync(contact => contact.Id == input.Contact) ? input.Contact : null,
        StaffId = staff,
        At = at,
        Outcome = input.Outcome!.Value,
        Text = input.Text?.Trim() ?? "",
        FollowUpOn = Typed.Date(input.FollowUp),
    };

    /// <summary>When a later call settled what this one left open.</summary>
    private Task<DateTime?> SettledAsync(ContactNote wrong) => db.ContactNotes.Standing()
        .Where(note => note.ParticipantId == wrong.ParticipantId && note.At > wrong.At).MinAsync(note => (DateTime?)note.At);

    private async Task<bool> TakeBackAsync(ContactNote wrong, Guid staff, Guid? correction) => await db.ContactNotes.Standing()
        .Where(note => note.Id == wrong.Id).ExecuteUpdateAsync(set => set
            .SetProperty(note => note.WithdrawnAt, Now)
            .SetProperty(note => note.WithdrawnById, staff)
            .SetProperty(note => note.CorrectionId, correction)) > 0;
}
