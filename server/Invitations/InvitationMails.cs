using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Mail;
using FormEngine.Server.Mail.OptOut;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Invitations;

/// <summary>Writes invitations: what they say is gathered as of now, for sending and for showing beforehand.</summary>
public sealed class InvitationMails(
    FormEngineDb db, SurveyCatalogue catalogue, LetterParts parts, LinkTokens tokens, StopFoot foot, PublicUrl url,
    TimeProvider time)
    : IMailWriter, ILetterSamples
{
    /// <summary>What stands for the personal link where a mail is shown to staff: nobody but its reader may have it.</summary>
    internal const string HiddenToken = "•••";

    public IReadOnlyCollection<MailKind> Kinds => [MailKind.Invitation];

    IReadOnlyCollection<MailKind> ILetterSamples.Kinds => [MailKind.Invitation];

    public async Task<WrittenMail> WriteAsync(Data.Model.Mail mail)
    {
        var link = await db.AccessLinks.Live()
            .Where(link => link.CampaignId == mail.CampaignId && link.ContactId == mail.ContactId)
            .Select(link => (Guid?)link.Id).SingleOrDefaultAsync();
        var recipient = await RecipientAsync(mail.CampaignId, mail.ContactId!.Value);
        if (link is null || recipient is not { WhyNoMail: null } || time.GetUtcNow().UtcDateTime >= mail.Campaign!.ClosesAt)
            return WrittenMail.NotDue;
        return await WriteAsync(mail.Id, mail.Kind, mail.Campaign!, recipient, tokens.TokenFor(link.Value));
    }

    /// <summary>The mail as it would be sent now, but for the personal link; null for one who has nothing to answer.</summary>
    public async Task<OutgoingMail?> PreviewAsync(Campaign campaign, Guid contactId)
    {
        var recipient = await RecipientAsync(campaign.Id, contactId);
        return recipient is null
            ? null
            : foot.AddHiddenTo(await WriteAsync(Guid.Empty, MailKind.Invitation, campaign, recipient, HiddenToken));
    }

    public async Task<OutgoingMail?> SampleAsync(Campaign campaign, Letter letter, Language language, LetterTemplate text)
    {
        var recipient = (await db.RecipientsAsync(campaign.Id)).Find(recipient => recipient.WhyNoMail is null);
        return recipient is null
            ? null
            : foot.AddHiddenTo(await WriteAsync(Guid.Empty, letter.Kind, campaign, recipient with { Language = language.Code }, HiddenToken,
                text));
    }

    private async Task<Recipient?> RecipientAsync(Guid campaignId, Guid contactId) =>
        (await db.RecipientsAsync(campaignId, contactId)).SingleOrDefault();

    private Task<IReadOnlyDictionary<Guid, KnownNames>> NamesAsync(Recipient recipient) => KnownNames.InAsync(
        db, recipient.Sections.Where(section => section.Owner is not null).Select(section => section.OrganisationId));

    private async Task<OutgoingMail> WriteAsync(
        Guid id, MailKind kind, Campaign campaign, Recipient recipient, string token, LetterTemplate? own = null)
    {
        var survey = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition;
        var language = Language.Find(recipient.Language) ?? Language.Default;
        var facts = new LetterFacts(
            SurveyFacts.Of(survey, language), recipient.Name, recipient.Postbox, campaign.ClosesAt,
            SurveyFacts.Sections(
                survey, language, recipient.Sections, await db.NamedByAsync(campaign.Id, recipient.Id), await NamesAsync(recipient)),
            url.For(RespondAddresses.Link(token)));
        return new OutgoingMail(
            id, new MailParty(recipient.Name, recipient.Email), facts.Survey.Help.Party,
            facts.Survey.Asker, time.GetUtcNow(),
            parts.Write(kind, facts, language, own ?? await db.OwnLetterAsync(campaign.Id, $"{kind}", language.Code)));
    }
}
