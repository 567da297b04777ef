using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Mail;

/// <summary>Finds the room that writes a mail.</summary>
public sealed class MailWriting(IDbContextFactory<FormEngineDb> databases, IEnumerable<IMailWriter> writers)
{
    private readonly Dictionary<MailKind, IMailWriter> _writers = writers
        .SelectMany(writer => writer.Kinds.Select(kind => (kind, writer))).ToDictionary(pair => pair.kind, pair => pair.writer);

    public async Task<WrittenMail> WriteAsync(Guid mailId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var mail = await db.Mails.AsNoTracking()
            .Include(row => row.Campaign).Include(row => row.Contact).Include(row => row.Staff).SingleAsync(row => row.Id == mailId);
        return IsGone(mail) ? WrittenMail.NotDue : await _writers[mail.Kind].WriteAsync(mail);
    }

    /// <summary>Whatever the mail, there is nobody to write to any more.</summary>
    private static bool IsGone(Data.Model.Mail mail) => mail.Contact?.ErasedAt is not null || mail.Staff?.ClosedAt is not null;
}
