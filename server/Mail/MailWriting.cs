using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Mail;

/// <summary>Finds the room that writes a mail.</summary>
public sealed class MailWriting(IDbContextFactory<FormEngineDb> databases, IEnumerable<IMailWriter> writers)
{
    private readonly Dictionary<MailKind, IMailWriter> _writers = writers
        .SelectMany(writer => writer.Kinds.Select(kind => (kind, writer))).ToDictionary(pair => pair.kind, pair => pair.writer);

    /// <returns>Null where the mail is not due any more.</returns>
    public async Task<OutgoingMail?> WriteAsync(Guid mailId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var mail = await db.Mails.AsNoTracking().Include(row => row.Campaign).SingleAsync(row => row.Id == mailId);
        return await _writers[mail.Kind].WriteAsync(mail);
    }
}
