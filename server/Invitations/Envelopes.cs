using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Mail;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Invitations;

/// <summary>What a mail that asks a contact for something has around its words: the reader, the survey and the personal link.</summary>
public sealed class Envelopes(SurveyCatalogue catalogue, LinkTokens tokens, PublicUrl url, TimeProvider time)
{
    /// <summary>Null where the round has closed, so that there is nothing to ask for. Whom mail may reach is decided before.</summary>
    public async Task<Envelope?> OpenAsync(FormEngineDb db, Data.Model.Mail mail) =>
        mail.Campaign!.ClosesAt <= time.GetUtcNow().UtcDateTime ? null : await OpenAtAnyTimeAsync(db, mail);

    /// <summary>Also after closing, when what one has answered can still be read. Null where there is no link any more.</summary>
    public async Task<Envelope?> OpenAtAnyTimeAsync(FormEngineDb db, Data.Model.Mail mail)
    {
        if (mail.Contact is not { } contact)
            return null;
        var link = await db.AccessLinks.Live()
            .Where(link => link.CampaignId == mail.CampaignId && link.ContactId == contact.Id)
            .Select(link => (Guid?)link.Id).SingleOrDefaultAsync();
        if (link is null)
            return null;
        var survey = (await catalogue.GetAsync(mail.Campaign!.SurveyVersionId)).Definition;
        return new Envelope(mail, contact, survey, url.For(RespondAddresses.Link(tokens.TokenFor(link.Value))), time.GetUtcNow());
    }

    /// <summary>For a sample: in any language, and without the personal link.</summary>
    public async Task<Envelope> ShowAsync(FormEngineDb db, Campaign campaign, MailKind kind, Guid contactId, Language language)
    {
        var reader = await db.Contacts.AsNoTracking().SingleAsync(contact => contact.Id == contactId);
        reader.Language = language.Code;
        var survey = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition;
        var mail = new Data.Model.Mail { CampaignId = campaign.Id, Campaign = campaign, ContactId = contactId, Kind = kind };
        return new Envelope(mail, reader, survey, url.For(RespondAddresses.Link(InvitationMails.HiddenToken)), time.GetUtcNow());
    }
}

public sealed record Envelope(Data.Model.Mail Mail, Contact Reader, SurveyDefinition Survey, string Address, DateTimeOffset Now)
{
    public Language Language { get; } = Language.Find(Reader.Language) ?? Language.Default;

    public SurveyTexts Texts => Survey.Texts(Language.Code);

    public LetterFacts Facts => new(SurveyFacts.Of(Survey, Language), Reader.Name, Reader.Postbox, Mail.Campaign!.ClosesAt, [], Address);

    public OutgoingMail Seal(MailContent content)
    {
        var asker = Facts.Survey;
        return new OutgoingMail(Mail.Id, new MailParty(Reader.Name, Reader.Email), asker.Help.Party, asker.Asker, Now, content);
    }

    /// <summary>What staff wrote instead of the usual letter.</summary>
    public Task<LetterTemplate?> OwnLetterAsync(FormEngineDb db) => db.OwnLetterAsync(Mail.CampaignId, $"{Mail.Kind}", Language.Code);
}
