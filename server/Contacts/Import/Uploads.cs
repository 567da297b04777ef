using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts.Import;

/// <summary>Keeps a file between the preview and the import, on any node, so that exactly what was previewed is imported.</summary>
public sealed class Uploads(FormEngineDb db, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<Guid> KeepAsync(ImportKind kind, string fileName, byte[] content)
    {
        var upload = new ImportUpload { Kind = kind, FileName = Path.GetFileName(fileName), Content = content, CreatedAt = Now };
        db.Add(upload);
        await db.SaveChangesAsync();
        return upload.Id;
    }

    /// <summary>Null where it has been imported or discarded.</summary>
    public Task<ImportUpload?> FindAsync(Guid id) => db.ImportUploads.AsNoTracking().SingleOrDefaultAsync(upload => upload.Id == id);

    /// <summary>Files nobody came back to.</summary>
    public Task<int> DiscardOldAsync()
    {
        var oldest = Now - Lifetime;
        return db.ImportUploads.Where(upload => upload.CreatedAt < oldest).ExecuteDeleteAsync();
    }

    public Task DiscardAsync(Guid id) => db.ImportUploads.Where(upload => upload.Id == id).ExecuteDeleteAsync();
}
