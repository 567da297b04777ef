using FormEngine.Organisations;
using FormEngine.Server.Data;
using FormEngine.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace FormEngine.Server.Tracking;

/// <summary>What never changes of a participant: name and attributes, and so which of the survey's sections are for it.</summary>
public sealed record FrozenParticipant(Guid Id, string Number, string Name, OrganisationAttributes Attributes, IReadOnlyList<bool> Applies);

/// <summary>
/// A campaign's participants, read and worked out once and kept for as long as somebody follows the campaign. What the
/// database holds decides who they are; only what is frozen is remembered.
/// </summary>
public sealed class FrozenParticipants(IMemoryCache cache)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(20);

    /// <param name="db">The database.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="survey">Its survey.</param>
    /// <param name="ids">Who takes part now.</param>
    /// <returns>Them, by number.</returns>
    public async Task<IReadOnlyList<FrozenParticipant>> LoadAsync(
        FormEngineDb db, Guid campaign, SurveyDefinition survey, IReadOnlySet<Guid> ids)
    {
        var known = cache.Get<IReadOnlyList<FrozenParticipant>>((campaign, survey.Hash)) ?? [];
        if (ids.Count > known.Count || !ids.IsSubsetOf(known.Select(participant => participant.Id)))
            known = cache.Set((campaign, survey.Hash), await ReadAsync(db, campaign, survey),
                new MemoryCacheEntryOptions { SlidingExpiration = Kept });
        return known.Count == ids.Count ? known : [.. known.Where(participant => ids.Contains(participant.Id))];
    }

    private static async Task<IReadOnlyList<FrozenParticipant>> ReadAsync(FormEngineDb db, Guid campaign, SurveyDefinition survey)
    {
        var rows = await db.Participants.Where(participant => participant.CampaignId == campaign)
            .Select(participant => new { participant.Id, participant.Number, participant.Name, participant.Attributes }).ToListAsync();
        return [.. rows.OrderBy(row => row.Number, StringComparer.Ordinal).Select(row => new FrozenParticipant(
            row.Id, row.Number, row.Name, row.Attributes.Known,
            [.. survey.Sections.Select(section => section.AppliesTo(row.Attributes.Known))]))];
    }
}
