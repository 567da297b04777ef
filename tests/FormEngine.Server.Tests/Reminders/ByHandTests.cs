using System.Net;
using AngleSharp.Html.Dom;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Reminders;

/// <summary>«Remind this selection now», on Monday 2 March 2026 at ten.</summary>
public sealed class ByHandTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Those_selected_are_reminded_once_however_often_the_page_is_sent(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var now = await InvitedAsync(server) + "?q=0001";
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        var page = await staff.OpenAsync(now);
        Assert.Equal(["Åse Prøve 002"], page.QuerySelectorAll("tbody th").Select(name => name.TextContent));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => staff.SendAsync(page, now, ("step", "send"))));
        await server.DeliverAsync();

        Assert.Equal(MailState.Sent, Assert.Single(await server.RemindersAsync()).State);
        Assert.Equal(1, await server.ReadAsync(db => db.ReminderSteps.CountAsync()));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Nobody_is_reminded_twice_by_several_who_send_at_once(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var now = await InvitedAsync(server);
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        var pages = new List<IHtmlDocument>();
        for (var page = 0; page < 6; page++)
            pages.Add(await staff.OpenAsync(now));

        var answers = await Task.WhenAll(pages.Select(page => staff.SendAsync(page, now, ("step", "send"))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.SeeOther);
        Assert.Equal(2, (await server.RemindersAsync()).Count);
    }

    [Fact]
    public async Task Those_reminded_today_or_at_the_ceiling_are_left_out_and_it_says_why()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var now = await InvitedAsync(server);
        using var staff = await server.Host.CreateStaffClientAsync();
        await staff.SendAsync(await staff.OpenAsync($"{now}?q=0001"), $"{now}?q=0001", ("step", "send"));

        var left = (await staff.OpenAsync(now)).QuerySelectorAll("h2 ~ .table-scroll").Last();

        Assert.Equal("Åse Prøve 002", left.QuerySelector("tbody th")!.TextContent);
        Assert.Equal("Har fått en purring i dag", left.QuerySelectorAll("tbody td").Last().TextContent);
        await server.Host.WithDatabaseAsync(db => db.ReminderPlans.ExecuteUpdateAsync(set => set.SetProperty(plan => plan.Ceiling, 1)));
        server.Host.Time.Advance(TimeSpan.FromDays(1));
        using var later = await server.Host.CreateStaffClientAsync();
        Assert.Contains("Har fått 1 purringer", (await later.OpenAsync(now)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "status=FromOpened", "trees")]
    [InlineData(DatabaseKind.Postgres, "status=FromOpened", "trees")]
    [InlineData(DatabaseKind.Sqlite, "status=Opened&section=trees", "trees")]
    [InlineData(DatabaseKind.Sqlite, "status=Opened&section=benches", "")]
    [InlineData(DatabaseKind.Postgres, "section=benches", "benches")]
    [InlineData(DatabaseKind.Sqlite, "status=Owed", "benches trees")]
    [InlineData(DatabaseKind.Sqlite, "status=Complete", "")]
    public async Task Persons_and_sections_are_chosen_by_the_filter_of_the_view(DatabaseKind kind, string filter, string sections)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var town = await server.AddOrganisationAsync("0301");
        var owners = new Dictionary<string, Contact>
        {
            ["trees"] = await server.AddHolderAsync(town, "gartner"),
            ["benches"] = await server.AddHolderAsync(town, "snekker"),
        };
        var campaign = await server.CreateCampaignAsync();
        await server.ReleaseAsync(campaign, 2);
        await server.DeliverAsync();
        await server.OpenAsync(owners["trees"]);
        var now = $"/staff/campaigns/{campaign.Id}/reminders/now?{filter}";
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);

        var page = await staff.OpenAsync(now);
        await staff.SendAsync(page, page.QuerySelector("#now")!.GetAttribute("action")!, ("step", "send"));

        var expected = sections.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected.Select(section => owners[section].Name).Order(),
            page.QuerySelectorAll("#now tbody th").Select(name => name.TextContent).Order());
        Assert.Equal(expected.Select(section => owners[section].Id).Order(),
            (await server.RemindersAsync()).Select(mail => mail.ContactId!.Value).Order());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_mail_is_about_the_sections_that_the_view_chose(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var town = await server.AddOrganisationAsync("0301");
        var both = await server.AddHolderAsync(town, "snekker", await server.AddHolderAsync(town, "gartner"));
        var campaign = await server.CreateCampaignAsync();
        await server.ReleaseAsync(campaign, 1);
        await server.DeliverAsync();
        var now = $"/staff/campaigns/{campaign.Id}/reminders/now?section=benches";
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);

        var page = await staff.OpenAsync(now);
        var action = page.QuerySelector("#now")!.GetAttribute("action")!;
        var preview = page.QuerySelector("#now tbody button")!.GetAttribute("formaction")!;
        using var shown = await staff.SendAsync(page, action, preview);
        await staff.SendAsync(page, action, ("step", "send"));
        await server.DeliverAsync();

        foreach (var text in new[] { (await shown.ReadPageAsync()).QuerySelector("pre.mail")!.TextContent, server.Mails[^1].Text })
        {
            Assert.Contains("Benker", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Trær", text, StringComparison.Ordinal);
        }
        Assert.Equal(both.Id, Assert.Single(await server.RemindersAsync()).ContactId);
    }

    [Fact]
    public async Task In_quiet_hours_the_button_says_when_they_go_and_nothing_says_now()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var now = await InvitedAsync(server);
        server.Host.Time.Now = new DateTimeOffset(2026, 3, 2, 21, 0, 0, TimeSpan.FromHours(1));
        using var staff = await server.Host.CreateStaffClientAsync();

        var page = await staff.OpenAsync(now);
        using var sent = await staff.SendAsync(page, now, ("step", "send"));

        Assert.Equal("Send 2 e-poster 3. mars 2026 kl. 07.00", page.QuerySelector("button[value=send]")!.TextContent);
        Assert.DoesNotMatch(@"\bnå\b", page.QuerySelector("main")!.TextContent);
        Assert.Contains("2 e-poster går ut 3. mars 2026 kl. 07.00",
            (await staff.OpenAsync(sent.Headers.Location!.ToString())).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_goes_when_the_number_is_not_the_one_shown()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var now = await InvitedAsync(server);
        using var staff = await server.Host.CreateStaffClientAsync();
        var page = await staff.OpenAsync(now);
        await server.AnswerAsync(await server.ReadAsync(db => db.Contacts.FirstAsync()), ResponseStatus.Complete);

        using var answer = await staff.SendAsync(page, now, ("step", "send"));

        Assert.Contains("Antallet er endret", (await answer.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await server.RemindersAsync());
    }

    [Fact]
    public async Task A_text_of_ones_own_is_checked_shown_and_sent()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var now = await InvitedAsync(server);
        using var staff = await server.Host.CreateStaffClientAsync();
        var page = await staff.OpenAsync(now);
        (string, string)[] Typed(string body) => [("Input.OwnText", "true"), .. from language in new[] { "nb", "nn", "en" }
                                                    from field in new[] { ($"Input.Letters[{language}].Subject", "Kjære {name}"),
                                                        ($"Input.Letters[{language}].Body", body) }
                                                    select field];

        using var wrong = await staff.SendAsync(page, now, [.. Typed("Ring oss."), ("step", "send")]);
        var field = (IHtmlTextAreaElement)(await wrong.ReadPageAsync()).QuerySelector("#Input_Letters_nb__Body")!;
        Assert.Equal(("Ring oss.", "true"), (field.Value.Trim(), field.GetAttribute("aria-invalid")));
        Assert.Empty(await server.RemindersAsync());

        await staff.SendAsync(page, now, [.. Typed("Ring oss.\n\n{link}"), ("step", "send")]);
        await server.DeliverAsync();
        var mail = server.Mails.Single(mail => mail.Subject == "Kjære Åse Prøve 001");
        Assert.StartsWith("Ring oss.", mail.Text, StringComparison.Ordinal);
        Assert.Single(mail.Links, link => link.AbsolutePath.StartsWith("/s/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Input.Letters[nn].Subject]")]
    [InlineData("Input.Letters[nn]")]
    [InlineData("Input.Letters[xx].Subject")]
    public async Task A_field_that_names_a_letter_and_holds_nothing_of_it_is_as_if_it_were_not_there(string field)
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var now = await InvitedAsync(server);
        var letter = now.Replace("/reminders/now", "/letters/Reminder", StringComparison.Ordinal);
        using var staff = await server.Host.CreateStaffClientAsync();

        using var shown =
            await staff.SendAsync(await staff.OpenAsync(now), now, ("Input.OwnText", "true"), (field, "Hei"), ("step", "send"));
        using var saved = await staff.SendAsync(await staff.OpenAsync(letter), letter, (field.Replace("Input.", "", StringComparison.Ordinal), "Hei"));

        Assert.All([shown, saved], answer => Assert.InRange((int)answer.StatusCode, 200, 399));
    }

    private static async Task<string> InvitedAsync(CampaignServer server)
    {
        var campaign = await server.ReleasedCampaignAsync(contacts: 2);
        await server.DeliverAsync();
        return $"/staff/campaigns/{campaign.Id}/reminders/now";
    }
}
