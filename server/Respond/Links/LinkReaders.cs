using FormEngine.Server.Access;
using FormEngine.Server.Data;
using FormEngine.Server.Web.Languages;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Respond.Links;

/// <summary>Whose personal link it is, also one that was replaced.</summary>
internal sealed class LinkReaders(FormEngineDb db, LinkTokens tokens) : IMailReaders
{
    public async Task<Language?> LanguageAsync(HttpRequest request) => tokens.TryRead(request.RouteValues["token"] as string, out var id)
        ? Language.Find(await db.AccessLinks.Where(link => link.Id == id).Select(link => link.Contact!.Language).SingleOrDefaultAsync())
        : null;
}
