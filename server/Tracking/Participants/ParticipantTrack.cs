using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Tracking.Participants;

/// <summary>The names behind a participant's cells.</summary>
public sealed record ParticipantTrack(
    Campaign Campaign, Participant Participant, CellStatus Overall, IReadOnlyList<SectionTrack> Sections, AskingTrack Asking)
{
    /// <summary>Those who answer anything, each once.</summary>
    public IReadOnlyList<PersonSections> People { get; } =
    [
        .. Sections.SelectMany(section => section.People, (section, person) => (Section: section, Person: person))
            .GroupBy(one => one.Person.Id)
            .Select(person => new PersonSections(
                person.First().Person, [.. person.Select(one => (one.Section, one.Person.Kind))])),
    ];
}

/// <summary>Somebody with all the sections they answer.</summary>
public sealed record PersonSections(PersonTrack Person, IReadOnlyList<(SectionTrack Section, AssignmentKind Kind)> Sections);

public sealed record SectionTrack(
    string Id, string Title, string Role, CellStatus Status, IReadOnlyList<PersonTrack> People, IReadOnlyList<EntryTrack> Entries,
    Decline? Decline);

/// <summary>Somebody who answers a section, and how far the invitation has come.</summary>
public sealed record PersonTrack(
    Guid Id, string Name, string Email, string? Phone, AssignmentKind Kind, MailState? Mail, DateTime? InvitedAt, DateTime? OpenedAt,
    bool OptedOut, bool Bounced);

public sealed record EntryTrack(int Number, ResponseStatus Status, DateTime StartedAt, DateTime UpdatedAt, DateTime? CompletedAt);
