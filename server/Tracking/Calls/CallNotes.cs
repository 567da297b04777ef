using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tracking.Calls;

/// <summary>A line of the call log with the names in it.</summary>
public sealed record CallNote(
    Guid Id, Guid Participant, DateTime At, CallOutcome Outcome, string Text, DateOnly? FollowUpOn, DateTime? DoneAt,
    string? With, string? By)
{
    /// <summary>When it was taken back, by whom, and whether another stands instead.</summary>
    public DateTime? WithdrawnAt { get; init; }

    public string? WithdrawnBy { get; init; }

    public bool IsCorrected { get; init; }

    /// <summary>The day somebody is to call again; null where nobody is, or has done so.</summary>
    public DateOnly? Due => DoneAt is null && WithdrawnAt is null ? FollowUpOn : null;
}

internal static class CallNotes
{
    /// <summary>Those that have not been taken back.</summary>
    public static IQueryable<ContactNote> Standing(this IQueryable<ContactNote> notes) => notes.Where(note => note.WithdrawnAt == null);

    /// <summary>The newest first: of a whole campaign those that stand, of one participant also those taken back.</summary>
    public static async Task<ILookup<Guid, CallNote>> CallNotesAsync(this FormEngineDb db, Guid campaign, Guid? participant = null)
    {
        var notes = await db.ContactNotes
            .Where(note => note.Participant!.CampaignId == campaign
                && (participant == null ? note.WithdrawnAt == null : note.ParticipantId == participant))
            .OrderByDescending(note => note.At).ThenByDescending(note => note.Id)
            .Select(note => new CallNote(
                note.Id, note.ParticipantId, note.At, note.Outcome, note.Text, note.FollowUpOn, note.DoneAt, note.Contact!.Name,
                db.Users.Where(staff => staff.Id == note.StaffId).Select(staff => staff.Name).FirstOrDefault())
            {
                WithdrawnAt = note.WithdrawnAt,
                WithdrawnBy = db.Users.Where(staff => staff.Id == note.WithdrawnById).Select(staff => staff.Name).FirstOrDefault(),
                IsCorrected = note.CorrectionId != null,
            })
            .ToListAsync();
        return notes.ToLookup(note => note.Participant);
    }

    /// <summary>How many participants are to be called today or should have been.</summary>
    public static Task<int> FollowUpsDueAsync(this FormEngineDb db, Guid campaign, DateOnly today) => db.ContactNotes.Standing()
        .Where(note => note.Participant!.CampaignId == campaign && note.Participant.ExcludedAt == null && note.DoneAt == null
            && note.FollowUpOn <= today)
        .Select(note => note.ParticipantId).Distinct().CountAsync();
}
