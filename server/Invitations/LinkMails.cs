using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;

namespace FormEngine.Server.Invitations;

/// <summary>
/// Writes mails that bring the personal link and ask for nothing: a copy to whoever asked for one, and the new one instead of one that
/// was replaced. Also to those who have no section to answer, and after closing.
/// </summary>
public sealed class LinkMails(FormEngineDb db, Envelopes envelopes, LetterParts parts) : IMailWriter
{
    public IReadOnlyCollection<MailKind> Kinds => [MailKind.NewLink, MailKind.ReplacedLink];

    public async Task<WrittenMail> WriteAsync(Data.Model.Mail mail)
    {
        if (await envelopes.OpenAsync(db, mail) is not { } envelope)
            return WrittenMail.NotDue;
        var closesAt = await db.ClosesForAsync(mail.Campaign!, envelope.Reader.Id, envelope.Now.UtcDateTime);
        return envelope.Seal(parts.Write(mail.Kind, envelope.Facts(closesAt), envelope.Language));
    }
}
