using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Invitations;

/// <summary>
/// Who gets an invitation and how far the newest one has come, who gets none, and the sections nobody is asked to answer.
/// </summary>
public sealed record MailList(IReadOnlyList<MailRow> Mails, IReadOnlyList<Recipient> None, IReadOnlyList<UnfilledSection> Unfilled)
{
    public static async Task<MailList> LoadAsync(FormEngineDb db, SurveyCatalogue catalogue, Campaign campaign)
    {
        var newest = (await db.Mails.AsNoTracking()
            .Where(mail => mail.CampaignId == campaign.Id && mail.Kind == MailKind.Invitation)
            .OrderBy(mail => mail.Sequence).ToListAsync())
            .GroupBy(mail => mail.ContactId!.Value).ToDictionary(group => group.Key, group => group.Last());
        var recipients = await db.RecipientsAsync(campaign.Id);
        var rows = recipients.Select(recipient => new MailRow(recipient, newest.GetValueOrDefault(recipient.Id)))
            .ToLookup(row => row.GetsMail);
        return new MailList(
            [.. rows[true].OrderBy(row => row.Recipient.Name)], [.. rows[false].Select(row => row.Recipient)],
            await UnfilledAsync(db, catalogue, campaign));
    }

    private static async Task<IReadOnlyList<UnfilledSection>> UnfilledAsync(FormEngineDb db, SurveyCatalogue catalogue, Campaign campaign)
    {
        var survey = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition;
        var texts = survey.Texts(Language.Current.Code);
        var participants = await db.Participants.Where(participant => participant.CampaignId == campaign.Id)
            .OrderBy(participant => participant.Name)
            .Select(participant => new
            {
                participant.Name,
                participant.Attributes,
                Filled = db.Assignments.Active().Where(assignment => assignment.ParticipantId == participant.Id)
                    .Select(assignment => assignment.Section).ToList(),
            }).ToListAsync();
        return [.. from participant in participants
                   from section in survey.SectionsFor(participant.Attributes)
                   where !participant.Filled.Contains(section.Id)
                   select new UnfilledSection(participant.Name, texts.Section(section.Id).Title, texts.Role(section.RoleId).Title)];
    }
}

/// <summary>A contact and their newest invitation, where one is planned.</summary>
public sealed record MailRow(Recipient Recipient, Data.Model.Mail? Mail)
{
    public bool GetsMail => Mail is not null || Recipient.WantsInvitation;

    public IEnumerable<string> Organisations => Recipient.Sections.Select(section => section.Organisation).Distinct();

    public bool Matches(string text) =>
        new[] { Recipient.Name, Recipient.Email }.Concat(Organisations)
            .Any(word => word.Contains(text, StringComparison.CurrentCultureIgnoreCase));
}

public sealed record UnfilledSection(string Organisation, string Section, string Role);
