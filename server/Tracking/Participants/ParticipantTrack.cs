using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Tracking.Participants;

/// <summary>The names behind a participant's cells.</summary>
public sealed record ParticipantTrack(
    Campaign Campaign, Participant Participant, CellStatus Overall, IReadOnlyList<SectionTrack> Sections, AskingTrack Asking);

public sealed record SectionTrack(
    string Id, string Title, string Role, CellStatus Status, IReadOnlyList<PersonTrack> People, IReadOnlyList<EntryTrack> Entries,
    Decline? Decline);

/// <summary>Somebody who answers a section, and how far the invitation has come.</summary>
public sealed record PersonTrack(
    Guid Id, string Name, string Email, string? Phone, AssignmentKind Kind, MailState? Mail, DateTime? InvitedAt, DateTime? OpenedAt,
    bool OptedOut, bool Bounced);

public sealed record EntryTrack(int Number, ResponseStatus Status, DateTime StartedAt, DateTime UpdatedAt, DateTime? CompletedAt);
