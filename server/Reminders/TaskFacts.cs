using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Invitations;
using FormEngine.Server.Tracking;

namespace FormEngine.Server.Reminders;

/// <summary>A participant that owes something, and until when it may answer.</summary>
internal sealed record Owing(Guid OrganisationId, string Organisation, DateTime ClosesAt);

/// <summary>A section that somebody is asked to answer.</summary>
internal sealed record OwnedSection(Guid ParticipantId, string Section, Guid Owner);

/// <summary>What is known of some participants; makes tasks of it.</summary>
internal sealed record TaskFacts(
    IReadOnlyDictionary<Guid, Owing> Participants, ILookup<Guid, Guid> Coordinators, IReadOnlyDictionary<Guid, DateTime> WrittenTo,
    IReadOnlySet<Guid> Opened, ILookup<(Guid, string), ResponseStatus> Answered)
{
    public OpenTask Of(OwnedSection section)
    {
        var owing = Participants[section.ParticipantId];
        var status = ParticipantStatus.Of(new CellFacts(
            Applies: true, HasOwner: true, Invited: WrittenTo.ContainsKey(section.Owner), Opened: Opened.Contains(section.Owner),
            Answered[(section.ParticipantId, section.Section)].Together()));
        return new OpenTask(
            section.ParticipantId, owing.Organisation, section.Section, OpenTask.StateOf(status), owing.ClosesAt, section.Owner,
            FirstMail(section.Owner),
            [.. Coordinators[owing.OrganisationId]]);
    }

    public OpenTask Of(UnfilledRole role)
    {
        var (owing, asked) = (Participants[role.ParticipantId], role.AskedContactId!.Value);
        return new OpenTask(
            role.ParticipantId, owing.Organisation, role.Role, ReminderAudience.RoleUnfilled, owing.ClosesAt, Owner: null, FirstMail(asked),
            [asked])
        {
            Sections = role.Sections,
        };
    }

    private DateTime? FirstMail(Guid contact) => WrittenTo.TryGetValue(contact, out var at) ? at : null;
}
