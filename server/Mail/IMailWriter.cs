namespace FormEngine.Server.Mail;

/// <summary>Writes the mails of some kinds, when their turn to be sent comes. Each room writes its own.</summary>
public interface IMailWriter
{
    IReadOnlyCollection<Data.Model.MailKind> Kinds { get; }

    /// <param name="mail">With its campaign, and its contact or member of staff.</param>
    Task<WrittenMail> WriteAsync(Data.Model.Mail mail);
}
