using FormEngine.Server.Campaigns;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Invitations;

public sealed class LateContactTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_contact_who_comes_later_is_invited_once_and_nobody_else_again(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var town = await server.AddOrganisationAsync("0301");
        await server.AddHolderAsync(town, "gartner");
        await server.ReleaseAsync(await server.CreateCampaignAsync(), 1);
        await server.DeliverAsync();
        var late = await server.AddHolderAsync(town, "snekker");

        Assert.False((await FollowContactsAsync(server)).IsEmpty);
        Assert.True((await FollowContactsAsync(server)).IsEmpty);
        await server.DeliverAsync();

        Assert.Equal(2, server.Mails.Count);
        Assert.Single(server.Mails, mail => mail.To.Contains(late.Email, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_section_that_does_not_apply_is_assigned_to_nobody(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        await server.AddHolderAsync(await server.AddOrganisationAsync("0301", "large"), "gartner");
        await server.AddHolderAsync(await server.AddOrganisationAsync("1101", "small"), "gartner");
        await server.ReleaseAsync(await server.CreateCampaignAsync(), 2);

        await server.DeliverAsync();

        Assert.Single(server.Mails, mail => mail.Text.Contains("* Stadion", StringComparison.Ordinal));
        Assert.Equal(2, server.Mails.Count(mail => mail.Text.Contains("* Trær", StringComparison.Ordinal)));
    }

    private static async Task<AssignmentChanges> FollowContactsAsync(CampaignServer server)
    {
        var campaign = await server.ReadAsync(db => db.Campaigns.AsNoTracking().SingleAsync());
        return await server.WithAsync<CampaignChanges, AssignmentChanges>(changes => changes.FollowContactsAsync(campaign));
    }
}
