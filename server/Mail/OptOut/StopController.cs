using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;
using FormEngine.Server.Web;
using FormEngine.Server.Web.Addresses;
using FormEngine.Server.Web.Languages;
using FormEngine.Server.Web.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Mail.OptOut;

/// <summary>
/// No more mail, in one click (RFC 8058): the mail program posts without cookies, so the token alone vouches for the
/// sender. Opening the page changes nothing, for mail scanners open links too.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken, MailLanguage<StopReaders>]
[Route("/mail/stop/{token}")]
public sealed class StopController(FormEngineDb db, StopLinks links, TimeProvider time) : Controller
{
    private const string OneClick = "List-Unsubscribe";

    [HttpGet("")]
    public async Task<IActionResult> Ask(string token) =>
        await Find(token).Select(contact => (bool?)(contact.OptedOutAt != null)).SingleOrDefaultAsync() is { } stopped
            ? View("Stop", new StopPage(token, stopped))
            : new ProblemResult(Web.Problems.Problem.Gone);

    [HttpPost("")]
    public async Task<IActionResult> Stop(string token)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await Find(token).Where(contact => contact.OptedOutAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(contact => contact.OptedOutAt, now));
        return Request.HasFormContentType && Request.Form.ContainsKey(OneClick) ? Ok() : this.SeeOther(MailAddresses.Stop(token));
    }

    [HttpPost("undo")]
    public async Task<IActionResult> Undo(string token)
    {
        await Find(token).ExecuteUpdateAsync(set => set.SetProperty(contact => contact.OptedOutAt, (DateTime?)null));
        return this.SeeOther(MailAddresses.Stop(token));
    }

    /// <summary>None for a token that is not ours, or of a contact who was erased.</summary>
    private IQueryable<Contact> Find(string token)
    {
        var known = links.TryRead(token, out var id);
        return db.Contacts.Known().Where(contact => known && contact.Id == id);
    }
}

public sealed record StopPage(string Token, bool Stopped);
