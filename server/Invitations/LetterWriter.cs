using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;
using FormEngine.Server.Web.Languages;

namespace FormEngine.Server.Invitations;

/// <summary>Writes the mails: the same facts give the same mail, in a preview and when it is sent.</summary>
public sealed class LetterWriter(LetterParts parts)
{
    /// <summary>The usual letter of its kind, or the one that staff wrote instead.</summary>
    public MailContent Write(MailKind kind, LetterFacts facts, Language language, LetterTemplate? own = null) => language.Say(() =>
        (own ?? parts.Usual(kind)).Write(parts.Values(facts, kind == MailKind.NewLink ? "Open" : "Start"), language));
}
