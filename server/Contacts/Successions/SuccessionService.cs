using FormEngine.Server.Access;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts.Successions;

/// <summary>What organisations came from and became, told by hand.</summary>
public sealed class SuccessionService(FormEngineDb db, AuditLog audit)
{
    /// <summary>All an organisation has part in, in the order of the days.</summary>
    public async Task<IReadOnlyList<Succession>> OfAsync(Organisation organisation) =>
        await db.Successions.AsNoTracking().Include(row => row.From).Include(row => row.To)
            .Where(row => row.FromId == organisation.Id || row.ToId == organisation.Id)
            .OrderBy(row => row.Date).ThenBy(row => row.From!.Number).ThenBy(row => row.To!.Number).ToListAsync();

    /// <summary>Says that one took over from another, or nobody did; what was said of the two before gets the new day.</summary>
    public async Task SayAsync(Organisation from, Organisation? to, DateOnly date)
    {
        var toId = to?.Id;
        var row = await db.Successions.SingleOrDefaultAsync(known => known.FromId == from.Id && known.ToId == toId)
            ?? db.Add(new Succession { FromId = from.Id, ToId = toId }).Entity;
        row.Date = date;
        audit.Add(AuditCodes.OrganisationSucceeded, from.Id,
            AuditDetail.Code($"{from.Number} → {to?.Number ?? "–"}, {date:yyyy-MM-dd}"));
        await db.SaveChangesAsync();
    }

    /// <returns>Whether it was there.</returns>
    public async Task<bool> RemoveAsync(Organisation organisation, Guid id)
    {
        var row = await db.Successions.Include(known => known.From).Include(known => known.To).SingleOrDefaultAsync(
            known => known.Id == id && (known.FromId == organisation.Id || known.ToId == organisation.Id));
        if (row is null)
            return false;
        db.Remove(row);
        audit.Add(AuditCodes.OrganisationSuccessionRemoved, row.FromId,
            AuditDetail.Code($"{row.From!.Number} → {row.To?.Number ?? "–"}"));
        await db.SaveChangesAsync();
        return true;
    }
}
