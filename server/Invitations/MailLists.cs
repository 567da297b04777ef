using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web.Languages;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Invitations;

/// <summary>Reads what a release would send from what it would plan, so that the list cannot differ from what is sent.</summary>
public sealed class MailLists(
    FormEngineDb db, SurveyCatalogue catalogue, InvitationPlanner invitations, NominationPlanner nominations, TimeProvider time)
{
    /// <summary>The mails by which a campaign first reaches somebody.</summary>
    private static readonly List<MailKind> First = [MailKind.Invitation, MailKind.Nomination, MailKind.Handover];

    public async Task<MailList> LoadAsync(Campaign campaign)
    {
        var survey = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition;
        var recipients = await db.RecipientsAsync(campaign.Id);
        var unfilled = await db.UnfilledRolesAsync(campaign.Id, survey);
        var rows = await RowsAsync(campaign, recipients, unfilled);
        var reached = await db.Mails.Where(mail => mail.CampaignId == campaign.Id && First.Contains(mail.Kind))
            .Select(mail => mail.ContactId!.Value).ToHashSetAsync();
        reached.UnionWith(rows.Select(row => row.Recipient.Id));
        return new MailList(
            rows, [.. recipients.Where(recipient => recipient.WhyNoMail is not null && !reached.Contains(recipient.Id))],
            await UnaskedAsync(campaign, survey, unfilled));
    }

    private async Task<List<MailRow>> RowsAsync(Campaign campaign, List<Recipient> recipients, List<UnfilledRole> unfilled)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var byId = recipients.ToDictionary(recipient => recipient.Id);
        var invited = (await invitations.DueAsync(campaign.Id, now, recipients)).Select(mail => byId[mail.ContactId!.Value]);
        var asked = (await nominations.DueAsync(campaign, now, unfilled)).Select(mail => mail.ContactId!.Value).ToList();
        var people = await db.Contacts.AsNoTracking().Where(contact => asked.Contains(contact.Id)).ToListAsync();
        var roles = unfilled.ToLookup(role => role.AskedContactId);
        return [
            .. invited.OrderBy(recipient => recipient.Name).Select(recipient => new MailRow(MailKind.Invitation, recipient)),
            .. people.OrderBy(person => person.Name)
                .Select(person => new MailRow(MailKind.Nomination, Recipient.Of(person, Unfilled(roles[person.Id])))),
        ];
    }

    private static List<OwedSection> Unfilled(IEnumerable<UnfilledRole> roles) =>
        [.. from role in roles
            from section in role.Sections
            select new OwedSection(role.Organisation, section, role.ClosesAt, Owner: null, Done: false)];

    /// <summary>The sections that nobody answers, has declined, or is asked to find somebody for.</summary>
    private async Task<List<UnfilledSection>> UnaskedAsync(Campaign campaign, SurveyDefinition survey, List<UnfilledRole> unfilled)
    {
        var texts = survey.Texts(Language.Current.Code);
        var asked = unfilled.Where(role => role.AskedContactId is not null)
            .SelectMany(role => role.Sections, (role, section) => (role.ParticipantId, section));
        var answered = await db.Assignments.Active().Where(assignment => assignment.Participant!.CampaignId == campaign.Id)
            .Select(assignment => new { assignment.ParticipantId, assignment.Section }).ToListAsync();
        var declined = await db.Declines.Active().Where(decline => decline.Participant!.CampaignId == campaign.Id)
            .Select(decline => new { decline.ParticipantId, decline.Section }).ToListAsync();
        var settled = answered.Concat(declined).Select(section => (section.ParticipantId, section.Section)).Concat(asked).ToHashSet();
        var participants = await db.Participants.Active().Where(participant => participant.CampaignId == campaign.Id)
            .OrderBy(participant => participant.Name)
            .Select(participant => new { participant.Id, participant.Name, participant.Attributes }).ToListAsync();
        return [.. from participant in participants
                   from section in survey.SectionsFor(participant.Attributes)
                   where !settled.Contains((participant.Id, section.Id))
                   select new UnfilledSection(participant.Name, texts.Section(section.Id).Title, texts.Role(section.RoleId).Title)];
    }
}
