using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts.Import.Undoing;

/// <summary>Imports that were carried out.</summary>
public sealed class ImportHistory(FormEngineDb db)
{
    private const int Listed = 20;

    public async Task<IReadOnlyList<ImportBatch>> LatestAsync() =>
        await db.ImportBatches.AsNoTracking().OrderByDescending(batch => batch.At).ThenByDescending(batch => batch.Id).Take(Listed)
            .ToListAsync();

    public Task<ImportBatch?> FindAsync(Guid id) => db.ImportBatches.AsNoTracking().SingleOrDefaultAsync(batch => batch.Id == id);
}
