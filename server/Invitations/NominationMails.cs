using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;
using FormEngine.Server.Mail.OptOut;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web.Languages;

namespace FormEngine.Server.Invitations;

/// <summary>Writes the mail that asks one thing: who is the right person?</summary>
public sealed class NominationMails(FormEngineDb db, SurveyCatalogue catalogue, Envelopes envelopes, LetterParts parts, StopFoot foot)
    : IMailWriter, ILetterSamples
{
    public IReadOnlyCollection<MailKind> Kinds => [MailKind.Nomination];

    public async Task<WrittenMail> WriteAsync(Data.Model.Mail mail)
    {
        if (await envelopes.OpenAsync(db, mail) is not { } envelope)
            return WrittenMail.NotDue;
        var asked = (await AskedAsync(envelope)).FindAll(role => envelope.IsBefore(role.ClosesAt));
        return asked.Count == 0 ? WrittenMail.NotDue : Write(envelope, asked, await envelope.OwnLetterAsync(db));
    }

    /// <summary>The mail as it would be sent now, but for the personal link; null for one who is asked about nothing.</summary>
    public async Task<OutgoingMail?> PreviewAsync(Campaign campaign, Guid contactId) =>
        await envelopes.ShowAsync(db, campaign, MailKind.Nomination, contactId) is { } envelope
        && await AskedAsync(envelope) is { Count: > 0 } asked
            ? foot.AddHiddenTo(Write(envelope, asked, await envelope.OwnLetterAsync(db)))
            : null;

    /// <summary>To the first who is asked about a role.</summary>
    public async Task<OutgoingMail?> SampleAsync(Campaign campaign, Letter letter, Language language, LetterTemplate text)
    {
        var survey = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition;
        var unfilled = await db.UnfilledRolesAsync(campaign.Id, survey);
        if (unfilled.Find(role => role.AskedContactId is not null)?.AskedContactId is not { } reader)
            return null;
        return await envelopes.ShowAsync(db, campaign, letter.Kind, reader, language) is { } envelope
            ? foot.AddHiddenTo(Write(envelope, unfilled.FindAll(role => role.AskedContactId == reader), text))
            : null;
    }

    private async Task<List<UnfilledRole>> AskedAsync(Envelope envelope)
    {
        var among = UnfilledRoles.SpokenForBy(envelope.Reader.Id, envelope.Survey);
        var unfilled = await db.UnfilledRolesAsync(envelope.Mail.CampaignId, envelope.Survey, among);
        return unfilled.FindAll(role => role.AskedContactId == envelope.Reader.Id);
    }

    private OutgoingMail Write(Envelope envelope, List<UnfilledRole> asked, LetterTemplate? own)
    {
        var facts = envelope.Facts(asked.Min(role => role.ClosesAt));
        var content = envelope.Language.Say(() => (own ?? parts.Usual(MailKind.Nomination)).Write(
            parts.Values(facts, "NominationAction")
                .With("organisation", parts.Organisations(asked.Select(role => role.Organisation)))
                .With("roles", body => Roles(body, envelope, asked)),
            envelope.Language));
        return envelope.Seal(content, DeadlineFile.Of(envelope, facts, content, parts));
    }

    private void Roles(MailBody body, Envelope envelope, List<UnfilledRole> asked) => LetterParts.ByOrganisation(
        body.Heading(parts.Text("NominationTitle")), asked, role => role.Organisation, role => Role(envelope, role.Role));

    private string Role(Envelope envelope, string role)
    {
        var texts = envelope.Texts.Role(role);
        return parts.ToOthers(texts) is { } description ? $"{texts.Title}\n{description}" : texts.Title;
    }
}
