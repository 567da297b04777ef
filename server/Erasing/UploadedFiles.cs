using FormEngine.Server.Contacts.Import;
using FormEngine.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Erasing;

/// <summary>
/// Files that wait to be imported, and may hold a person. They are searched as they were read, outside the transaction that erases: what
/// somebody has uploaded holds nobody's erasing up.
/// </summary>
public sealed class UploadedFiles(FormEngineDb db)
{
    /// <summary>Those the person is not in. One that has not been read, or cannot be, is not among them.</summary>
    public async Task<IReadOnlyList<Guid>> WithoutAsync(PersonTraces traces)
    {
        var clean = new List<Guid>();
        foreach (var id in await db.ImportUploads.Where(upload => upload.Rows != null).Select(upload => upload.Id).ToListAsync())
            if (await db.ImportUploads.AsNoTracking().SingleOrDefaultAsync(upload => upload.Id == id) is { } upload
                && !traces.AreIn(upload.FileName) && !Uploads.ChoicesOf(upload).Roles.Keys.Any(traces.AreIn)
                && FileBook.Stored(upload.Rows!).Sheets.All(sheet => IsWithout(sheet, traces)))
                clean.Add(id);
        return clean;
    }

    private static bool IsWithout(FileTable table, PersonTraces traces) =>
        table.Problem is null && !table.Header.Any(traces.AreIn) && !table.Rows.Any(row => row.Cells.Any(traces.AreIn));
}
