using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Invitations;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tracking.Participants;

/// <summary>Reads the trace of «who is the right person?» in one participant.</summary>
internal static class AskingTracks
{
    public static async Task<AskingTrack> AskingAsync(
        this FormEngineDb db, Participant participant, SurveyDefinition survey, SurveyTexts texts)
    {
        var unfilled = await db.UnfilledRolesAsync(participant.CampaignId, survey, participant.Id);
        var before = await AskedBeforeAsync(db, participant, [.. UnfilledRoles.Speaking(survey)]);
        var asked = unfilled.Select(role => role.AskedContactId).OfType<Guid>().Union(before).ToList();
        return new AskingTrack(
            [.. unfilled.Select(role => texts.Role(role.Role).Title)], await TracksAsync(db, participant.CampaignId, asked));
    }

    /// <summary>
    /// Those who answered for it, and those who got such a mail and speak for nobody else: a mail to one who speaks for many does not
    /// tell which of them it was about.
    /// </summary>
    private static Task<List<Guid>> AskedBeforeAsync(FormEngineDb db, Participant participant, List<string> speaking) => db.Contacts
        .Where(contact => db.Mails.Any(mail => mail.CampaignId == participant.CampaignId && mail.ContactId == contact.Id
            && mail.Kind == MailKind.Nomination))
        .Where(contact => db.Nominations.Any(answer => answer.ParticipantId == participant.Id && answer.ByContactId == contact.Id)
            || (contact.Roles.Any(role => role.OrganisationId == participant.OrganisationId && speaking.Contains(role.Role))
                && !contact.Roles.Any(role => role.OrganisationId != participant.OrganisationId && speaking.Contains(role.Role))))
        .Select(contact => contact.Id).ToListAsync();

    private static async Task<IReadOnlyList<AskedTrack>> TracksAsync(FormEngineDb db, Guid campaign, List<Guid> asked)
    {
        var people = await db.Contacts.AsNoTracking().Where(contact => asked.Contains(contact.Id)).OrderBy(contact => contact.Name)
            .ToListAsync();
        var mails = (await db.Mails.AsNoTracking()
            .Where(mail => mail.CampaignId == campaign && mail.Kind == MailKind.Nomination && asked.Contains(mail.ContactId!.Value))
            .OrderBy(mail => mail.Sequence).ToListAsync()).ToLookup(mail => mail.ContactId);
        var opened = (await db.AccessLinks.AsNoTracking()
            .Where(link => link.CampaignId == campaign && asked.Contains(link.ContactId)).ToListAsync()).ToLookup(link => link.ContactId);
        return [.. people.Select(person => new AskedTrack(
            person.Name, person.Email, person.OptedOutAt is not null, person.BouncedAt is not null, mails[person.Id].LastOrDefault()?.State,
            mails[person.Id].Max(mail => mail.SentAt), opened[person.Id].Min(link => link.OpenedAt)))];
    }
}
