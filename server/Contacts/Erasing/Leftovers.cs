using FormEngine.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts.Erasing;

/// <summary>
/// What lies outside the rows: mails written to files, and bytes of old rows in the database's own files. It can be run
/// again at any moment, and is, for the server may stop between erasing a person and this.
/// </summary>
public sealed class Leftovers(FormEngineDb db, Folders folders)
{
    public async Task<int> RemoveAsync(IReadOnlyCollection<Guid> contacts, PersonTraces? traces = null)
    {
        var removed = await RemoveMailsAsync(db.Mails.Where(mail => contacts.Contains(mail.ContactId!.Value)), traces);
        await db.RemoveResidueAsync();
        return removed;
    }

    public async Task<int> RemoveMailsAsync(IQueryable<Data.Model.Mail> mails, PersonTraces? traces = null) =>
        MailFiles.Delete(folders.Data, await mails.Select(mail => mail.Id).ToListAsync(), traces);
}
