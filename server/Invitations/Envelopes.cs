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
    /// <summary>What stands for the personal link where a mail is shown to staff: nobody but its reader may have it.</summary>
    public const string HiddenToken = "•••";

    /// <summary>
    /// Null where there is no link any more. Whom mail may reach is decided before; whether there is still time to answer, by the writer,
    /// for some are given more of it.
    /// </summary>
    public async Task<Envelope?> OpenAsync(FormEngineDb db, Data.Model.Mail mail)
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

    /// <summary>To be looked at: without the personal link, and for a sample in another language than the reader's. Null for nobody
    /// known.</summary>
    public async Task<Envelope?> ShowAsync(FormEngineDb db, Campaign campaign, MailKind kind, Guid contactId, Language? language = null)
    {
        if (await db.Contacts.AsNoTracking().SingleOrDefaultAsync(contact => contact.Id == contactId) is not { } reader)
            return null;
        reader.Language = language?.Code ?? reader.Language;
        var survey = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition;
        var mail = new Data.Model.Mail { CampaignId = campaign.Id, Campaign = campaign, ContactId = contactId, Kind = kind };
        return new Envelope(mail, reader, survey, url.For(RespondAddresses.Link(HiddenToken)), time.GetUtcNow());
    }
}

public sealed record Envelope(Data.Model.Mail Mail, Contact Reader, SurveyDefinition Survey, string Address, DateTimeOffset Now)
{
    public Language Language { get; } = Language.Find(Reader.Language) ?? Language.Default;

    public SurveyTexts Texts => Survey.Texts(Language.Code);

    /// <param name="closesAt">Until when its reader may answer.</param>
    public LetterFacts Facts(DateTime closesAt) =>
        new(SurveyFacts.Of(Survey, Language), Reader.Name, Reader.Postbox, closesAt, [], Address);

    public OutgoingMail Seal(MailContent content, params MailFile[] files)
    {
        var asker = SurveyFacts.Of(Survey, Language);
        return new OutgoingMail(Mail.Id, new MailParty(Reader.Name, Reader.Email), asker.Help.Party, asker.Asker, Now, content)
        {
            Files = files,
        };
    }

    /// <summary>Whether something that may be answered until then may be answered still.</summary>
    public bool IsBefore(DateTime closesAt) => Now.UtcDateTime < closesAt;

    /// <summary>What staff wrote instead of the usual letter.</summary>
    public Task<LetterTemplate?> OwnLetterAsync(FormEngineDb db) => db.OwnLetterAsync(Mail.CampaignId, $"{Mail.Kind}", Language.Code);
}
