using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Mail;
using FormEngine.Server.Mail.OptOut;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Invitations;

/// <summary>Writes the mail that tells what a colleague offers. Reading it, or opening its link, accepts nothing.</summary>
public sealed class HandoverMails(FormEngineDb db, Envelopes envelopes, LetterParts parts, StopFoot foot) : IMailWriter, ILetterSamples
{
    public IReadOnlyCollection<MailKind> Kinds => [MailKind.Handover];

    public async Task<WrittenMail> WriteAsync(Data.Model.Mail mail)
    {
        if (await envelopes.OpenAsync(db, mail) is not { } envelope)
            return WrittenMail.NotDue;
        var offers = (await Open(mail.CampaignId).Where(offer => offer.ToContactId == mail.ContactId).ToListAsync())
            .FindAll(offer => envelope.IsBefore(ClosesAt(envelope, offer)));
        return offers.Count == 0 ? WrittenMail.NotDue : Write(envelope, offers, await envelope.OwnLetterAsync(db));
    }

    /// <summary>To the first who has an offer to answer.</summary>
    public async Task<OutgoingMail?> SampleAsync(Campaign campaign, Letter letter, Language language, LetterTemplate text)
    {
        if (await Open(campaign.Id).FirstOrDefaultAsync() is not { } offer)
            return null;
        return await envelopes.ShowAsync(db, campaign, letter.Kind, offer.ToContactId, language) is { } envelope
            ? foot.AddHiddenTo(Write(envelope, [offer], text))
            : null;
    }

    private IQueryable<Handover> Open(Guid campaignId) => db.Handovers.AsNoTracking()
        .Include(offer => offer.Participant).Include(offer => offer.FromContact)
        .Where(offer => offer.Participant!.CampaignId == campaignId && offer.Outcome == null).OrderBy(offer => offer.CreatedAt);

    private static DateTime ClosesAt(Envelope envelope, Handover offer) =>
        Deadline.Of(envelope.Mail.Campaign!.ClosesAt, offer.Participant!.ExtendedTo);

    private OutgoingMail Write(Envelope envelope, List<Handover> offers, LetterTemplate? own)
    {
        var facts = envelope.Facts(offers.Min(offer => ClosesAt(envelope, offer)));
        var content = envelope.Language.Say(() => (own ?? parts.Usual(MailKind.Handover)).Write(
            parts.Values(facts, "HandoverAction")
                .With("organisation", parts.Organisations(offers.Select(offer => offer.Participant!.Name)))
                .With("colleague", offers[0].FromContact!.Name)
                .With("offers", body => offers.ForEach(offer => Offer(body, envelope, offer))),
            envelope.Language));
        return envelope.Seal(content, DeadlineFile.Of(envelope, facts, content, parts));
    }

    /// <summary>What is asked, what the section is about, how long it takes, and what the colleague says of it.</summary>
    private void Offer(MailBody body, Envelope envelope, Handover offer)
    {
        var (from, section) = (offer.FromContact!.Name, envelope.Texts.Section(offer.Section));
        body.Paragraph(parts.Text("Handover" + offer.Kind, from, section.Title, offer.Participant!.Name, envelope.Texts.Title));
        if (section.Description is { } purpose)
            body.Paragraph(purpose);
        if (envelope.Survey.Sections.First(one => one.Id == offer.Section).Minutes is { } minutes)
            body.Paragraph(parts.Text("Duration", minutes));
        if (offer.Message is { } message)
            body.Paragraph(parts.Text("HandoverMessage", from, message));
    }
}
