using FormEngine.Server.Web.Languages;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Mail.OptOut;

/// <summary>The way out that ends every mail nobody asked for.</summary>
public sealed class StopFoot(StopLinks links, IStringLocalizer<MailTexts> texts)
{
    public OutgoingMail AddTo(OutgoingMail mail, Guid contactId) => AddTo(mail, links.For(contactId));

    /// <summary>As staff see the mail beforehand: nobody but its reader may say no.</summary>
    public OutgoingMail AddHiddenTo(OutgoingMail mail) => AddTo(mail, links.Hidden);

    private OutgoingMail AddTo(OutgoingMail mail, string address)
    {
        var label = (Language.Find(mail.Content.Language) ?? Language.Default).Say(() => texts["StopTitle"].Value);
        return mail with { StopAddress = address, Content = MailBody.WithFoot(mail.Content, label, address) };
    }
}
