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
        var asked = await AskedAsync(envelope);
        return asked.Count == 0 ? WrittenMail.NotDue : envelope.Seal(Write(envelope, asked, await envelope.OwnLetterAsync(db)));
    }

    /// <summary>To the first who is asked about a role.</summary>
    public async Task<OutgoingMail?> SampleAsync(Campaign campaign, Letter letter, Language language, LetterTemplate text)
    {
        var survey = (await catalogue.GetAsync(campaign.SurveyVersionId)).Definition;
        var unfilled = await db.UnfilledRolesAsync(campaign.Id, survey);
        if (unfilled.Find(role => role.AskedContactId is not null)?.AskedContactId is not { } reader)
            return null;
        var envelope = await envelopes.ShowAsync(db, campaign, letter.Kind, reader, language);
        return foot.AddHiddenTo(envelope.Seal(Write(envelope, unfilled.FindAll(role => role.AskedContactId == reader), text)));
    }

    private async Task<List<UnfilledRole>> AskedAsync(Envelope envelope)
    {
        var among = UnfilledRoles.SpokenForBy(envelope.Reader.Id, envelope.Survey);
        var unfilled = await db.UnfilledRolesAsync(envelope.Mail.CampaignId, envelope.Survey, among);
        return unfilled.FindAll(role => role.AskedContactId == envelope.Reader.Id);
    }

    private MailContent Write(Envelope envelope, List<UnfilledRole> asked, LetterTemplate? own) => envelope.Language.Say(() =>
        (own ?? parts.Usual(MailKind.Nomination)).Write(
            parts.Values(envelope.Facts, "NominationAction")
                .With("organisation", parts.Organisations(asked.Select(role => role.Organisation)))
                .With("roles", body => Roles(body, envelope, asked)),
            envelope.Language));

    private void Roles(MailBody body, Envelope envelope, List<UnfilledRole> asked) => LetterParts.ByOrganisation(
        body.Heading(parts.Text("NominationTitle")), asked, role => role.Organisation, role => Role(envelope, role.Role));

    private static string Role(Envelope envelope, string role)
    {
        var texts = envelope.Texts.Role(role);
        return texts.Description is { } description ? $"{texts.Title}\n{description}" : texts.Title;
    }
}
