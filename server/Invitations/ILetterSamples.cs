using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;
using FormEngine.Server.Web.Languages;

namespace FormEngine.Server.Invitations;

/// <summary>
/// Writes letters of some kinds as one of those who would really get them would read them, with a text that need not be
/// saved. Each room that writes letters shows its own.
/// </summary>
public interface ILetterSamples
{
    IReadOnlyCollection<MailKind> Kinds { get; }

    /// <returns>Null where nobody would get the letter as things stand.</returns>
    Task<OutgoingMail?> SampleAsync(Campaign campaign, Letter letter, Language language, LetterTemplate text);
}
