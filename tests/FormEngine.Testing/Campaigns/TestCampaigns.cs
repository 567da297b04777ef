using FormEngine.Server.Campaigns;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Invitations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Testing.Campaigns;

public static class TestCampaigns
{
    /// <summary>All organisations take part; opened an hour ago and closes in ten days, by the server's clock.</summary>
    public static async Task<Campaign> CreateCampaignAsync(this CampaignServer server, TimeSpan? opensIn = null)
    {
        var now = server.Host.Time.GetUtcNow().UtcDateTime;
        var campaign = new Campaign
        {
            SurveyVersionId = await server.ReadAsync(db => db.SurveyVersions.Select(version => version.Id).SingleAsync()),
            Name = "Runde",
            OpensAt = now + (opensIn ?? TimeSpan.FromHours(-1)),
            ClosesAt = now.AddDays(10),
            CreatedAt = now,
        };
        await using var scope = server.Host.Services.CreateAsyncScope();
        var candidates = await Candidates.LoadAsync(scope.ServiceProvider.GetRequiredService<FormEngineDb>(), DateOnly.FromDateTime(now));
        await scope.ServiceProvider.GetRequiredService<CampaignChanges>().CreateAsync(campaign, candidates, candidates.All);
        return campaign;
    }

    public static Task<bool> ReleaseAsync(this CampaignServer server, Campaign campaign, int mails) =>
        server.WithAsync<Release, bool>(release => release.ReleaseAsync(campaign.Id, mails));

    /// <summary>A campaign with one contact in each of some organisations, released.</summary>
    public static async Task<Campaign> ReleasedCampaignAsync(this CampaignServer server, int contacts)
    {
        for (var i = 0; i < contacts; i++)
            await server.AddHolderAsync(await server.AddOrganisationAsync($"{i:0000}"), "gartner");
        var campaign = await server.CreateCampaignAsync();
        return await server.ReleaseAsync(campaign, contacts)
            ? campaign
            : throw new InvalidOperationException("The campaign was not released.");
    }
}
