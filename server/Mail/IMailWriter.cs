namespace FormEngine.Server.Mail;

/// <summary>Writes the mails of some kinds, when their turn to be sent comes. Each room writes its own.</summary>
public interface IMailWriter
{
    IReadOnlyCollection<Data.Model.MailKind> Kinds { get; }

    /// <returns>Null where the mail is not due any more: done, opted out, bounced, paused, closed.</returns>
    Task<OutgoingMail?> WriteAsync(Data.Model.Mail mail);
}
