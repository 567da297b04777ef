using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;

namespace FormEngine.Server.Tests.Invitations;

public sealed class SeveralOrganisationsTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_person_with_roles_in_several_organisations_gets_one_mail_that_lists_all(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var person = await server.AddHolderAsync(await server.AddOrganisationAsync("0301"), "gartner");
        await server.AddHolderAsync(await server.AddOrganisationAsync("1103"), "gartner", person);
        await server.AddHolderAsync(await server.AddOrganisationAsync("4601"), "snekker", person);

        Assert.True(await server.ReleaseAsync(await server.CreateCampaignAsync(), mails: 1));
        await server.DeliverAsync();

        var mail = Assert.Single(server.Mails);
        Assert.All(["By 0301", "By 1103", "By 4601", "Trær", "Benker"], part => Assert.Contains(part, mail.Text, StringComparison.Ordinal));
    }
}
