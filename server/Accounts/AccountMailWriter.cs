using FormEngine.Server.Data.Model;
using FormEngine.Server.Mail;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Languages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace FormEngine.Server.Accounts;

/// <summary>Writes the mails that bring staff a link to set a password.</summary>
public sealed class AccountMailWriter(
    AccountLinks links, IStringLocalizer<AccountsTexts> texts, IOptions<SiteOptions> site, PublicUrl url, TimeProvider time)
{
    public async Task<OutgoingMail> WriteAsync(AccountMail mail)
    {
        var staff = mail.Staff!;
        var address = url.For(await links.NewAsync(staff, mail.Kind));
        var language = Language.Find(mail.Language) ?? Language.Default;
        return new OutgoingMail(
            mail.Id, new MailParty(staff.Name, staff.Email!), site.Value.Email is { } email ? new MailParty(site.Value.Name, email) : null,
            site.Value.Name, time.GetUtcNow(), language.Say(() => Content(mail.Kind, staff, address, language)));
    }

    private MailContent Content(AccountMailKind kind, Staff staff, string address, Language language) => new MailBody()
        .Paragraph(texts["LetterGreeting", staff.Name])
        .Paragraph(texts[$"Letter{kind}Lead", site.Value.Name, texts[$"Role{staff.Role}"].Value])
        .Action(texts["ChoosePassword"], address)
        .Paragraph(texts[$"Letter{kind}Lasts"])
        .Paragraph(texts[$"Letter{kind}NotAsked"])
        .Finish(language.Code, texts[$"Letter{kind}Subject", site.Value.Name]);
}
