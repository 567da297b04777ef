using FormEngine.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Campaigns;

/// <summary>Who holds which role in which organisation today: people before shared postboxes, then by name.</summary>
public sealed class Roster
{
    private readonly ILookup<(Guid Organisation, string Role), Guid> _holders;

    private Roster(ILookup<(Guid Organisation, string Role), Guid> holders) => _holders = holders;

    public static async Task<Roster> LoadAsync(FormEngineDb db, Guid? participantId = null)
    {
        var rows = await db.RoleHolders.AsNoTracking()
            .Where(holder => participantId == null
                || db.Participants.Any(participant => participant.Id == participantId
                && participant.OrganisationId == holder.OrganisationId))
            .OrderBy(holder => holder.Contact!.Postbox).ThenBy(holder => holder.Contact!.Name).ThenBy(holder => holder.ContactId)
            .Select(holder => new { holder.OrganisationId, holder.Role, holder.ContactId }).ToListAsync();
        return new Roster(rows.ToLookup(row => (row.OrganisationId, row.Role), row => row.ContactId));
    }

    public IReadOnlyList<Guid> Holders(Guid organisation, string role) => [.. _holders[(organisation, role)]];
}
