using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Data.Queries;

/// <summary>Those among the participants of an earlier round that an organisation comes from: itself, as a rule.</summary>
/// <param name="Participants">In the order of their numbers; none where none of them took part.</param>
/// <param name="Divided">Those of them that others come from too.</param>
/// <param name="IsSame">Whether it is one organisation then and now; else it has merged or been divided in between.</param>
public sealed record Forerunners(IReadOnlyList<Participant> Participants, IReadOnlySet<Participant> Divided, bool IsSame)
{
    /// <param name="db">The database.</param>
    /// <param name="round">The earlier round.</param>
    /// <param name="organisation">As it is now.</param>
    /// <param name="then">The day the earlier round opened.</param>
    /// <param name="now">The day that counts as now.</param>
    public static async Task<Forerunners> FindAsync(FormEngineDb db, Guid round, Guid organisation, DateOnly then, DateOnly now)
    {
        var lineage = await Lineage.LoadAsync(db, then, now);
        var possible = lineage.OriginsOf(organisation, _ => true).Select(origin => origin.Organisation).ToList();
        var took = await db.Participants.AsNoTracking()
            .Where(participant => participant.CampaignId == round && possible.Contains(participant.OrganisationId))
            .ToDictionaryAsync(participant => participant.OrganisationId);
        var origins = lineage.OriginsOf(organisation, took.ContainsKey);
        var found = origins.Where(origin => took.ContainsKey(origin.Organisation)).ToList();
        return new Forerunners(
            [.. found.Select(origin => took[origin.Organisation]).OrderBy(participant => participant.Number, StringComparer.Ordinal)],
            found.Where(origin => origin.Divided).Select(origin => took[origin.Organisation]).ToHashSet(),
            Lineage.IsSame(origins));
    }
}
