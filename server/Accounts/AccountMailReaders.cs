using FormEngine.Server.Data;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Accounts;

/// <summary>In which language a member of staff was last sent a link; where the page is sent in, the link stands in its form.</summary>
internal sealed class AccountMailReaders(FormEngineDb db) : IMailReaders
{
    private const string Staff = nameof(AccountLink.Staff);

    public async Task<Language?> LanguageAsync(HttpRequest request)
    {
        var asked = request.Query[Staff].FirstOrDefault() ?? (request.HasFormContentType ? request.Form[Staff].FirstOrDefault() : null);
        return Guid.TryParse(asked, out var staff)
            ? Language.Find(await db.AccountMails.Where(mail => mail.StaffId == staff).OrderByDescending(mail => mail.AskedAt)
                .Select(mail => mail.Language).FirstOrDefaultAsync())
            : null;
    }
}
