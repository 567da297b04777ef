using FormEngine.Server.Data;
using FormEngine.Server.Jobs;
using FormEngine.Server.Web;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Erasing;

/// <summary>Deletes the personal data of campaigns whose day has come.</summary>
public sealed class CampaignDataJob(FormEngineDb db, CampaignErasure erasure, TimeProvider time) : IRecurringJob
{
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var today = time.Today();
        var due = await db.Campaigns.Where(campaign => campaign.DeleteOn <= today && campaign.ErasedAt == null)
            .Select(campaign => campaign.Id).ToListAsync(stopping);
        foreach (var id in due)
            await erasure.EraseAsync(id);
        return due.Count;
    }
}
