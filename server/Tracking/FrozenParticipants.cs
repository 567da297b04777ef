using System.Text.Json.Nodes;
using FormEngine.Evaluation;
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

    public async Task<IReadOnlyList<FrozenParticipant>> LoadAsync(FormEngineDb db, Guid campaign, SurveyDefinition survey)
    {
        var participants = db.Participants.Where(participant => participant.CampaignId == campaign);
        var ids = await participants.OrderBy(participant => participant.Number).Select(participant => participant.Id).ToListAsync();
        var known = cache.Get<Dictionary<Guid, FrozenParticipant>>((campaign, survey.Hash)) ?? [];
        if (!ids.TrueForAll(known.ContainsKey))
            known = cache.Set((campaign, survey.Hash), await ReadAsync(db, campaign, survey), new MemoryCacheEntryOptions { SlidingExpiration = Kept });
        return ids.ConvertAll(id => known[id]);
    }

    private static async Task<Dictionary<Guid, FrozenParticipant>> ReadAsync(FormEngineDb db, Guid campaign, SurveyDefinition survey)
    {
        var rows = await db.Participants.Where(participant => participant.CampaignId == campaign)
            .Select(participant => new { participant.Id, participant.Number, participant.Name, participant.Attributes }).ToListAsync();
        return rows.ToDictionary(row => row.Id, row =>
        {
            var attributes = new OrganisationAttributes(JsonNode.Parse(row.Attributes)!.AsObject());
            return new FrozenParticipant(row.Id, row.Number, row.Name, attributes, [.. survey.Sections.Select(section => section.AppliesTo(attributes))]);
        });
    }
}
