using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tracking.Calls;

/// <summary>A line of the call log with the names in it.</summary>
public sealed record CallNote(Guid Participant, DateTime At, CallOutcome Outcome, string Text, DateOnly? FollowUpOn, DateTime? DoneAt,
    string? With, string? By)
{
    /// <summary>The day somebody is to call again; null where nobody is, or has done so.</summary>
    public DateOnly? Due => DoneAt is null ? FollowUpOn : null;
}

internal static class CallNotes
{
    /// <summary>The newest first, of a whole campaign or of one participant.</summary>
    public static async Task<ILookup<Guid, CallNote>> CallNotesAsync(this FormEngineDb db, Guid campaign, Guid? participant = null)
    {
        var notes = await db.ContactNotes
            .Where(note => note.Participant!.CampaignId == campaign && (participant == null || note.ParticipantId == participant))
            .OrderByDescending(note => note.At).ThenByDescending(note => note.Id)
            .Select(note => new CallNote(
                note.ParticipantId, note.At, note.Outcome, note.Text, note.FollowUpOn, note.DoneAt, note.Contact!.Name,
                db.Users.Where(staff => staff.Id == note.StaffId).Select(staff => staff.Name).FirstOrDefault()))
            .ToListAsync();
        return notes.ToLookup(note => note.Participant);
    }

    /// <summary>How many participants are to be called today or should have been.</summary>
    public static Task<int> FollowUpsDueAsync(this FormEngineDb db, Guid campaign, DateOnly today) => db.ContactNotes
        .Where(note => note.Participant!.CampaignId == campaign && note.Participant.ExcludedAt == null && note.DoneAt == null
            && note.FollowUpOn <= today)
        .Select(note => note.ParticipantId).Distinct().CountAsync();
}
