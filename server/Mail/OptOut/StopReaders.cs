using FormEngine.Server.Data;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Mail.OptOut;

/// <summary>Whose way out of mail it is.</summary>
internal sealed class StopReaders(FormEngineDb db, StopLinks links) : IMailReaders
{
    public async Task<Language?> LanguageAsync(HttpRequest request) => links.TryRead(request.RouteValues["token"] as string, out var id)
        ? Language.Find(await db.Contacts.Where(contact => contact.Id == id).Select(contact => contact.Language).SingleOrDefaultAsync())
        : null;
}
