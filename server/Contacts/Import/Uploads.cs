using System.Text.Json;
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
    public Task<ImportUpload?> FindAsync(Guid id) =>
        db.ImportUploads.AsNoTracking().SingleOrDefaultAsync(upload => upload.Id == id && upload.Kind != ImportKind.Answers);

    /// <summary>
    /// The sheets of the file. It is read once, outside any transaction, and then kept as its rows alone: who looks it over, imports it or
    /// searches it for a person waits for no parser.
    /// </summary>
    /// <returns>Null where it has been imported or discarded.</returns>
    public async Task<FileBook?> ReadAsync(Guid id, ReadingProgress? progress = null, CancellationToken stopping = default)
    {
        if (await FindAsync(id) is not { } upload)
            return null;
        if (upload.Rows is not null)
            return FileBook.Stored(upload.Rows);
        var book = FileBook.Read(upload.Content, progress: progress, stopping: stopping);
        await StoreAsync(id, book);
        return book;
    }

    public static ImportChoices ChoicesOf(ImportUpload upload) =>
        upload.Choices is null ? new ImportChoices() : JsonSerializer.Deserialize<ImportChoices>(upload.Choices)!;

    public Task ChooseAsync(Guid id, ImportChoices choices)
    {
        var stored = JsonSerializer.Serialize(choices, Json.Readable);
        return db.ImportUploads.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Choices, stored));
    }

    /// <summary>What is left of the file when what is in order has been imported: nothing, or the rows to mend.</summary>
    public Task KeepFaultyAsync(Guid id, ImportPlan plan)
    {
        if (plan.IsWhole)
            return DiscardAsync(id);
        var faulty = plan.Rows.Where(row => row.Outcome == RowOutcome.Wrong).Select(row => row.Line).ToHashSet();
        return StoreAsync(id, FileBook.Of(plan.Table with { Rows = [.. plan.Table.Rows.Where(row => faulty.Contains(row.Line))] }));
    }

    /// <summary>Files nobody came back to.</summary>
    public Task<int> DiscardOldAsync()
    {
        var oldest = Now - Lifetime;
        return db.ImportUploads.Where(upload => upload.CreatedAt < oldest).ExecuteDeleteAsync();
    }

    public Task DiscardAsync(Guid id) => db.ImportUploads.Where(upload => upload.Id == id).ExecuteDeleteAsync();

    private Task StoreAsync(Guid id, FileBook book)
    {
        var rows = book.ToStored();
        return db.ImportUploads.Where(row => row.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Rows, rows)
            .SetProperty(row => row.Content, Array.Empty<byte>()));
    }
}
