using FormEngine.Server.Data;
using FormEngine.Server.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FormEngine.Server.Erasing;

/// <summary>
/// What lies outside the database: mails written to files. It can be run again at any moment, and is, for the server may stop between
/// erasing a person and this.
/// </summary>
public sealed class Leftovers(FormEngineDb db, Folders folders, IOptions<MailOptions> mail)
{
    public Task<int> RemoveAsync(IReadOnlyCollection<Guid> contacts, PersonTraces? traces = null) =>
        RemoveMailsAsync(db.Mails.Where(mail => contacts.Contains(mail.ContactId!.Value)), traces);

    public async Task<int> RemoveMailsAsync(IQueryable<Data.Model.Mail> mails, PersonTraces? traces = null)
    {
        var ids = await mails.Select(mail => mail.Id).ToListAsync();
        return MailFiles.Delete(folders.Data, ids, traces)
            + (mail.Value.BounceFolder is { } elsewhere && Directory.Exists(elsewhere) ? MailFiles.Delete(elsewhere, ids, traces) : 0);
    }
}
