using FormEngine.Server.Data;
using FormEngine.Server.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Erasing;

/// <summary>Tells of tables that should have been written anew by now: they are too large, or somebody is always in the way.</summary>
internal sealed class UnwrittenTables(
    IDbContextFactory<FormEngineDb> databases, TimeProvider time, IStringLocalizer<ErasingTexts> texts) : IJobNotice
{
    public string? Text
    {
        get
        {
            using var db = databases.CreateDbContext();
            var late = time.GetUtcNow().UtcDateTime - Erasure.Rewritten;
            var tables = db.StaleTables.Where(table => table.Since < late).Select(table => table.Name).Order().ToList();
            return tables.Count == 0 ? null : texts["Unwritten", string.Join(", ", tables)].Value;
        }
    }
}
