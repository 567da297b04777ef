using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Mail;
using FormEngine.Server.Mail.OptOut;
using FormEngine.Server.Web.Languages;

namespace FormEngine.Server.Invitations;

/// <summary>Writes invitations: what they say is gathered as of now, for sending and for showing beforehand.</summary>
public sealed class InvitationMails(FormEngineDb db, Envelopes envelopes, LetterParts parts, StopFoot foot) : IMailWriter, ILetterSamples
{
    public IReadOnlyCollection<MailKind> Kinds => [MailKind.Invitation];

    IReadOnlyCollection<MailKind> ILetterSamples.Kinds => [MailKind.Invitation];

    public async Task<WrittenMail> WriteAsync(Data.Model.Mail mail)
    {
        if (await envelopes.OpenAsync(db, mail) is not { } envelope)
            return WrittenMail.NotDue;
        var recipient = (await RecipientAsync(envelope))?.At(envelope.Now.UtcDateTime);
        return recipient is { WhyNoMail: null } ? await WriteAsync(envelope, recipient) : WrittenMail.NotDue;
    }

    /// <summary>The mail as it would be sent now, but for the personal link; null for one who has nothing to answer.</summary>
    public async Task<OutgoingMail?> PreviewAsync(Campaign campaign, Guid contactId) =>
        await envelopes.ShowAsync(db, campaign, MailKind.Invitation, contactId) is { } envelope
        && await RecipientAsync(envelope) is { } recipient
            ? foot.AddHiddenTo(await WriteAsync(envelope, recipient))
            : null;

    public async Task<OutgoingMail?> SampleAsync(Campaign campaign, Letter letter, Language language, LetterTemplate text) =>
        (await db.RecipientsAsync(campaign.Id)).Find(recipient => recipient.WhyNoMail is null) is { } recipient
        && await envelopes.ShowAsync(db, campaign, letter.Kind, recipient.Id, language) is { } envelope
            ? foot.AddHiddenTo(await WriteAsync(envelope, recipient, text))
            : null;

    private async Task<Recipient?> RecipientAsync(Envelope envelope) =>
        (await db.RecipientsAsync(envelope.Mail.CampaignId, envelope.Reader.Id)).SingleOrDefault();

    private Task<IReadOnlyDictionary<Guid, KnownNames>> NamesAsync(Recipient recipient) => KnownNames.InAsync(
        db, recipient.Sections.Where(section => section.Owner is not null).Select(section => section.OrganisationId));

    private async Task<OutgoingMail> WriteAsync(Envelope envelope, Recipient recipient, LetterTemplate? own = null)
    {
        var namedBy = await db.NamedByAsync(envelope.Mail.CampaignId, recipient.Id);
        var facts = envelope.Facts(recipient.Sections.Min(section => section.ClosesAt)) with
        {
            Sections = SurveyFacts.Sections(envelope.Survey, envelope.Language, recipient.Sections, namedBy, await NamesAsync(recipient)),
        };
        var content = parts.Write(envelope.Mail.Kind, facts, envelope.Language, own ?? await envelope.OwnLetterAsync(db));
        return envelope.Seal(content, DeadlineFile.Of(envelope, facts, content, parts));
    }
}
