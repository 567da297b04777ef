using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts.People;

/// <summary>Gathers what a contact's page shows.</summary>
public sealed class PersonFile(FormEngineDb db, SurveyCatalogue catalogue, PublishedVocabulary vocabulary, TimeProvider time)
{
    private const int MostMails = 50;

    public async Task<PersonPage> PageAsync(Contact contact) =>
        new(contact, await vocabulary.LoadAsync(), await OwedAsync(contact.Id), await MailsAsync(contact.Id))
        {
            Links = await db.AccessLinks.Live().Where(link => link.ContactId == contact.Id)
                .OrderByDescending(link => link.Campaign!.ClosesAt)
                .Select(link => new PersonLink(link.CampaignId, link.Campaign!.Name)).ToListAsync(),
            SameAddress = await SameAddressAsync(contact),
            Organisations = await db.Organisations.AsNoTracking().OrderBy(organisation => organisation.Number).ToListAsync(),
        };

    private async Task<Contact?> SameAddressAsync(Contact contact) =>
        StoredAddress.IsNone(contact.Email) && StoredAddress.Meant(contact.Email) is { } meant
            ? await db.Contacts.AsNoTracking().SingleOrDefaultAsync(other => other.Email == meant)
            : null;

    private async Task<IReadOnlyList<Owed>> OwedAsync(Guid contact)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var open = await db.Campaigns.AsNoTracking().Open(now)
            .Where(campaign => db.Assignments.Active().Any(
                mine => mine.ContactId == contact && mine.Participant!.CampaignId == campaign.Id))
            .OrderBy(campaign => campaign.ClosesAt).ToListAsync();
        var owed = new List<Owed>();
        foreach (var campaign in open)
        {
            var texts = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition.Texts(Language.Current.Code);
            owed.AddRange(from recipient in await db.RecipientsAsync(campaign.Id, contact)
                          from section in recipient.Sections
                          select new Owed(campaign.Id, campaign.Name, section.Organisation, texts.Section(section.Section).Title,
                              section.Done));
        }
        return owed;
    }

    private async Task<IReadOnlyList<GotMail>> MailsAsync(Guid contact) => await db.Mails.Where(mail => mail.ContactId == contact)
        .OrderByDescending(mail => mail.SentAt ?? mail.Due).Take(MostMails)
        .Select(mail => new GotMail(mail.Campaign!.Name, mail.Kind, mail.State, mail.SentAt ?? mail.Due, mail.BouncedAt != null))
        .ToListAsync();
}
