using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Invitations;

/// <summary>Writes the mail that asks one thing: who is the right person?</summary>
public sealed class NominationLetters(IDbContextFactory<FormEngineDb> databases, Envelopes envelopes, LetterParts parts) : IMailWriter
{
    public IReadOnlyCollection<MailKind> Kinds => [MailKind.Nomination];

    public async Task<WrittenMail> WriteAsync(Data.Model.Mail mail)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await envelopes.OpenAsync(db, mail) is not { } envelope)
            return WrittenMail.NotDue;
        var unfilled = await db.UnfilledRolesAsync(mail.CampaignId, envelope.Survey, UnfilledRoles.SpokenForBy(envelope.Reader.Id, envelope.Survey));
        var asked = unfilled.FindAll(role => role.AskedContactId == envelope.Reader.Id);
        return asked.Count == 0 ? WrittenMail.NotDue : envelope.Seal(envelope.Language.Say(() => Write(envelope, asked)));
    }

    private MailContent Write(Envelope envelope, List<UnfilledRole> asked)
    {
        var facts = envelope.Facts;
        var organisations = asked.GroupBy(role => role.Organisation).ToList();
        var body = new MailBody();
        parts.Greet(body, facts);
        body.Paragraph(Text("NominationLead", facts.Survey.Asker, parts.Organisations(organisations.Select(one => one.Key)), facts.Survey.Title));
        body.Heading(Text("NominationTitle"));
        foreach (var organisation in organisations)
        {
            if (organisations.Count > 1)
                body.Paragraph(organisation.Key + ":");
            body.Bullets(organisation.Select(role => Role(envelope, role.Role)));
        }
        body.Paragraph(Text("NominationHow"));
        body.Action(Text("NominationAction"), facts.Address);
        body.Paragraph(Text("NominationDeadline", facts.ClosesAt.ToDateText()));
        return parts.Help(body, facts.Survey.Help).Finish(envelope.Language.Code, Text("NominationSubject", facts.Survey.Title));
    }

    private static string Role(Envelope envelope, string role)
    {
        var texts = envelope.Texts.Role(role);
        return texts.Description is { } description ? $"{texts.Title}\n{description}" : texts.Title;
    }

    private string Text(string key, params object[] arguments) => parts.Text(key, arguments);
}
