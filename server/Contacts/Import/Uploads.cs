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

    /// <summary>
    /// The rows of the file. It is read once, outside any transaction, and then kept as its rows alone: who looks it over, imports it or
    /// searches it for a person waits for no parser.
    /// </summary>
    /// <returns>Null where it has been imported or discarded.</returns>
    public async Task<FileTable?> ReadAsync(Guid id, ReadingProgress? progress = null, CancellationToken stopping = default)
    {
        if (await FindAsync(id) is not { } upload)
            return null;
        if (upload.Rows is not null)
            return FileTable.Stored(upload.Rows);
        var table = FileTable.Read(upload.Content, progress: progress, stopping: stopping);
        var rows = table.ToStored();
        await db.ImportUploads.Where(row => row.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Rows, rows)
            .SetProperty(row => row.Content, Array.Empty<byte>()));
        return table;
    }

    /// <summary>Files nobody came back to.</summary>
    public Task<int> DiscardOldAsync()
    {
        var oldest = Now - Lifetime;
        return db.ImportUploads.Where(upload => upload.CreatedAt < oldest).ExecuteDeleteAsync();
    }

    public Task DiscardAsync(Guid id) => db.ImportUploads.Where(upload => upload.Id == id).ExecuteDeleteAsync();
}
