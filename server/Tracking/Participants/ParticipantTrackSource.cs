using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tracking.Participants;

/// <summary>Reads who is behind one participant's statuses.</summary>
public sealed class ParticipantTrackSource(FormEngineDb db)
{
    public async Task<ParticipantTrack?> LoadAsync(Guid campaign, Guid id, SurveyDefinition survey, SurveyTexts texts)
    {
        var participant = await db.Participants.AsNoTracking().AsSplitQuery()
            .Include(participant => participant.Campaign).Include(participant => participant.Organisation)
            .WithActiveAssignments().ThenInclude(assignment => assignment.Contact)
            .SingleOrDefaultAsync(participant => participant.Id == id && participant.CampaignId == campaign);
        if (participant is null)
            return null;

        var entries = await EntriesAsync(id);
        var declines = await db.Declines.Active().AsNoTracking().Where(decline => decline.ParticipantId == id)
            .ToDictionaryAsync(decline => decline.Section);
        var named = await db.Nominations.AsNoTracking().Where(nomination => nomination.ParticipantId == id).ToListAsync();
        var people = await PeopleAsync(campaign, participant.Assignments);
        var sections = survey.Sections.Select(section => Track(
            section, texts, section.AppliesTo(participant.Attributes.Known), [.. people[section.Id]], [.. entries[section.Id]],
            declines.GetValueOrDefault(section.Id),
            [.. named.Where(nomination => nomination.Role == section.RoleId).Select(nomination => nomination.NomineeId)])).ToList();
        return new ParticipantTrack(participant.Campaign!, participant,
            ParticipantStatus.Overall(sections.Select(section => section.Status)), sections,
            await db.AskingAsync(participant, survey, texts));
    }

    private static SectionTrack Track(
        SurveySection section, SurveyTexts texts, bool applies, List<PersonTrack> people, List<EntryTrack> entries, Decline? decline,
        HashSet<Guid?> named)
    {
        var owner = people.Find(person => person.Kind == AssignmentKind.Owner);
        var status = ParticipantStatus.Of(new CellFacts(
            applies, owner is not null, owner?.Mail == MailState.Sent, owner?.OpenedAt is not null,
            entries.Select(entry => entry.Status).Together(), owner is not null && named.Contains(owner.Id), decline is not null));
        return new SectionTrack(section.Id, texts.Section(section.Id).Title, texts.Role(section.RoleId).Title, status, people, entries,
            decline);
    }

    private async Task<ILookup<string, EntryTrack>> EntriesAsync(Guid participant)
    {
        var responses = await db.SectionResponses.Where(response => response.ParticipantId == participant)
            .OrderBy(response => response.Entry)
            .Select(response => new
            {
                response.Section,
                Entry = new EntryTrack(response.Entry, response.Status, response.StartedAt, response.UpdatedAt, response.CompletedAt),
            }).ToListAsync();
        return responses.ToLookup(response => response.Section, response => response.Entry);
    }

    private async Task<ILookup<string, PersonTrack>> PeopleAsync(Guid campaign, List<Assignment> assignments)
    {
        var contacts = assignments.Select(assignment => assignment.ContactId).Distinct().ToList();
        var mails = await db.Mails.AsNoTracking()
            .Where(mail => mail.CampaignId == campaign && mail.Kind == MailKind.Invitation && contacts.Contains(mail.ContactId!.Value))
            .ToListAsync();
        var links = await db.AccessLinks.AsNoTracking()
            .Where(link => link.CampaignId == campaign && contacts.Contains(link.ContactId)).ToListAsync();
        return assignments.OrderBy(assignment => assignment.Kind).ThenBy(assignment => assignment.From)
            .ToLookup(assignment => assignment.Section, assignment => Person(assignment, mails, links));
    }

    private static PersonTrack Person(Assignment assignment, List<Data.Model.Mail> mails, List<AccessLink> links)
    {
        var contact = assignment.Contact!;
        var own = mails.FindAll(mail => mail.ContactId == contact.Id);
        var sent = own.FindAll(mail => mail.State == MailState.Sent);
        return new PersonTrack(
            contact.Id, contact.Name, contact.Email, contact.Phone, assignment.Kind,
            sent.Count > 0 ? MailState.Sent : own.MaxBy(mail => mail.Due)?.State,
            sent.Min(mail => mail.SentAt),
            links.FindAll(link => link.ContactId == contact.Id).Min(link => link.OpenedAt),
            contact.OptedOutAt is not null, contact.BouncedAt is not null);
    }
}
