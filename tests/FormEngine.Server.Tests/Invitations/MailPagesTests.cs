using System.Net;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Tests.Web;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Invitations;

public sealed class MailPagesTests
{
    [Fact]
    public async Task The_mail_is_shown_in_a_page_that_may_do_nothing()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var campaign = await server.ReleasedCampaignAsync(contacts: 1);
        using var staff = await server.Host.CreateStaffClientAsync();
        var contact = (await server.OutboxAsync())[0].ContactId;

        using var mail = await staff.GetAsync($"/staff/campaigns/{campaign.Id}/mails/{contact}/html");

        Assert.Equal(["default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"],
            mail.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("&lt;parker&gt; &amp; benker", await mail.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MailState.Failed)]
    [InlineData(MailState.Uncertain)]
    public async Task A_mail_in_trouble_is_sent_again_once_when_staff_say_so_twice(MailState state)
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var campaign = await server.ReleasedCampaignAsync(contacts: 1);
        await SetAsync(server, state);
        using var staff = await server.Host.CreateStaffClientAsync();
        var address = $"/staff/campaigns/{campaign.Id}/mails";
        var form = (await staff.GetPageAsync(address)).FormTo($"{address}/");

        using var first = await staff.SubmitAsync(form.GetAttribute("action")!, form.Fields());
        using var second = await staff.SubmitAsync(form.GetAttribute("action")!, form.Fields());
        await server.DeliverAsync();

        Assert.Equal([state, MailState.Sent], (await server.OutboxAsync()).Select(mail => mail.State));
        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task Why_a_mail_could_not_be_made_is_said_in_words()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var campaign = await server.ReleasedCampaignAsync(contacts: 1);
        await server.Host.WithDatabaseAsync(db =>
            db.Contacts.ExecuteUpdateAsync(set => set.SetProperty(contact => contact.Email, "ingen adresse")));
        await server.DeliverAsync();
        using var staff = await server.Host.CreateStaffClientAsync();

        var row = (await staff.GetPageAsync($"/staff/campaigns/{campaign.Id}/mails")).QuerySelector("tbody tr")!.TextContent;

        Assert.Contains("E-posten kunne ikke lages", row);
        Assert.DoesNotContain("Exception", row);
    }

    [Fact]
    public async Task A_mail_that_is_sent_or_waiting_is_not_sent_again()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var campaign = await server.ReleasedCampaignAsync(contacts: 1);
        await server.DeliverAsync();
        using var staff = await server.Host.CreateStaffClientAsync();
        var address = $"/staff/campaigns/{campaign.Id}/mails";
        var page = await staff.GetPageAsync(address);
        var token = page.FormTo("/staff/sign-out").Fields();

        using var answer = await staff.SubmitAsync($"{address}/{(await server.OutboxAsync())[0].Id}/again", token);

        Assert.Empty(page.QuerySelectorAll("tbody button"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Mails_are_found_by_name_address_and_organisation()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var campaign = await server.ReleasedCampaignAsync(contacts: 12);
        using var staff = await server.Host.CreateStaffClientAsync();

        async Task<int> CountAsync(string search) =>
            (await staff.GetPageAsync($"/staff/campaigns/{campaign.Id}/mails?search={Uri.EscapeDataString(search)}")).QuerySelectorAll(
                "tbody tr").Length;

        Assert.Equal((12, 1, 1, 1, 0),
            (await CountAsync("åse"), await CountAsync("Prøve 003"), await CountAsync("person12@"), await CountAsync("BY 0005"),
                await CountAsync("nobody")));
    }

    private static Task SetAsync(CampaignServer server, MailState state) => server.Host.WithDatabaseAsync(async db =>
    {
        await db.Mails.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.State, state));
    });
}
