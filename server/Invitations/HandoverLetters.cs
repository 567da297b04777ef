using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Invitations;

/// <summary>Writes the mail that tells what a colleague offers. Reading it, or opening its link, accepts nothing.</summary>
public sealed class HandoverLetters(IDbContextFactory<FormEngineDb> databases, Envelopes envelopes, LetterParts parts) : IMailWriter
{
    public IReadOnlyCollection<MailKind> Kinds => [MailKind.Handover];

    public async Task<WrittenMail> WriteAsync(Data.Model.Mail mail)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await envelopes.OpenAsync(db, mail) is not { } envelope)
            return WrittenMail.NotDue;
        var offers = await db.Handovers.AsNoTracking().Include(offer => offer.Participant).Include(offer => offer.FromContact)
            .Where(offer => offer.ToContactId == mail.ContactId && offer.Participant!.CampaignId == mail.CampaignId && offer.Outcome == null)
            .OrderBy(offer => offer.CreatedAt).ToListAsync();
        return offers.Count == 0 ? WrittenMail.NotDue : envelope.Seal(envelope.Language.Say(() => Write(envelope, offers)));
    }

    private MailContent Write(Envelope envelope, List<Handover> offers)
    {
        var facts = envelope.Facts;
        var body = new MailBody();
        parts.Greet(body, facts);
        foreach (var offer in offers)
            Offer(body, envelope, offer);
        body.Paragraph(Text("HandoverHow"));
        body.Action(Text("HandoverAction"), facts.Address);
        body.Paragraph(Text("NewLinkDeadline", facts.ClosesAt.ToDateTimeText()));
        body.Paragraph(Text("LinkIsPersonal"));
        var subject = Text("HandoverSubject", facts.Survey.Title, offers[0].FromContact!.Name);
        return parts.Help(body, facts.Survey.Help).Finish(envelope.Language.Code, subject);
    }

    private void Offer(MailBody body, Envelope envelope, Handover offer)
    {
        var section = envelope.Texts.Section(offer.Section).Title;
        body.Paragraph(Text("Handover" + offer.Kind, offer.FromContact!.Name, section, offer.Participant!.Name, envelope.Texts.Title));
        if (offer.Message is { } message)
            body.Paragraph(Text("HandoverMessage", offer.FromContact.Name, message));
    }

    private string Text(string key, params object[] arguments) => parts.Text(key, arguments);
}
