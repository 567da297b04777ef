using System.Text.Json;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Respond.Import;

/// <summary>
/// Keeps a file of answers between the preview and the import. It goes when it is imported, after a day, and whenever a person is
/// erased, for nobody has looked whether they are in it.
/// </summary>
public sealed class AnswerUploads(FormEngineDb db, TimeProvider time)
{
    private IQueryable<ImportUpload> OfAnswers => db.ImportUploads.Where(upload => upload.Kind == ImportKind.Answers);

    public async Task<Guid> KeepAsync(AnswerChoices choices, string fileName, byte[] content)
    {
        var upload = new ImportUpload
        {
            Kind = ImportKind.Answers,
            FileName = Path.GetFileName(fileName),
            Content = content,
            Choices = JsonSerializer.Serialize(choices),
            CreatedAt = time.GetUtcNow().UtcDateTime,
        };
        db.Add(upload);
        await db.SaveChangesAsync();
        return upload.Id;
    }

    /// <summary>Null where it has been imported or discarded.</summary>
    public async Task<AnswerUpload?> FindAsync(Guid id) =>
        await OfAnswers.AsNoTracking().SingleOrDefaultAsync(upload => upload.Id == id) is { } upload
            ? new AnswerUpload(id, upload.FileName, upload.Content, JsonSerializer.Deserialize<AnswerChoices>(upload.Choices!)!)
            : null;

    public Task DiscardAsync(Guid id) => OfAnswers.Where(upload => upload.Id == id).ExecuteDeleteAsync();
}

public sealed record AnswerUpload(Guid Id, string FileName, byte[] Content, AnswerChoices Choices);

/// <summary>The round that the answers belong to, and whether they are made up.</summary>
public sealed record AnswerChoices(Guid Campaign, bool Synthetic);
