using FormEngine.Server.Web.Components;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Staff;
using Microsoft.AspNetCore.Http;

namespace FormEngine.Server.Tests.Web;

public sealed class RoundTabsTests
{
    private static readonly Guid Round = Guid.Parse("0198a000-0000-7000-8000-000000000001");

    [Theory]
    [InlineData("", "TabStatus", "true")]
    [InlineData("/dashboard", "TabStatus", "page")]
    [InlineData("/tracking/0198a000-0000-7000-8000-000000000002", "TabAnswers", "true")]
    [InlineData("/nonresponse/method", "TabAnswers", "true")]
    [InlineData("/calls", "TabCalls", "page")]
    [InlineData("/reminders/now", "TabReminders", "true")]
    [InlineData("/release", "TabMails", "true")]
    [InlineData("/close", "TabSettings", "true")]
    public void A_page_of_a_round_stands_under_one_tab(string page, string text, string current)
    {
        var path = new PathString($"/staff/campaigns/{Round}{page}");

        var tab = Assert.Single(RoundTabs.Of(RoundTabs.RoundOf(path)!.Value), tab => tab.Current(path) is not null);

        Assert.Equal((text, current), (tab.Text, tab.Current(path)));
    }

    [Theory]
    [InlineData("/staff/campaigns")]
    [InlineData("/staff/campaigns/new")]
    [InlineData("/staff/campaigns/answers/0198a000-0000-7000-8000-000000000002")]
    [InlineData("/staff/surveys/0198a000-0000-7000-8000-000000000002")]
    public void Other_pages_have_none(string path) => Assert.Null(RoundTabs.RoundOf(path));

    [Theory]
    [InlineData("nb", "Status, Svar, Ringeliste, Purringer, E-post, Innstillinger")]
    [InlineData("nn", "Status, Svar, Ringeliste, Purringar, E-post, Innstillingar")]
    [InlineData("en", "Status, Answers, Call list, Reminders, E-mail, Settings")]
    public async Task All_pages_of_a_round_have_the_same_row_of_tabs_and_each_leads_to_a_page(string language, string tabs)
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var campaign = await server.ReleasedCampaignAsync(1);
        using var staff = await server.Host.CreateStaffClientAsync();
        var home = $"/staff/campaigns/{campaign.Id}";

        foreach (var path in (string[])["", .. RoundTabs.Of(campaign.Id).Select(tab => tab.Href[home.Length..]), "/letters", "/nonresponse"])
        {
            var links = (await staff.OpenAsync($"{home}{path}?lang={language}")).QuerySelectorAll(".round-tabs a");

            Assert.Equal(tabs, string.Join(", ", links.Select(link => link.TextContent)));
            Assert.Single(links, link => link.HasAttribute("aria-current"));
        }
    }
}
