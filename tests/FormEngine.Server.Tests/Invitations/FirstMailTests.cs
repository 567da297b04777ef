using System.Text;
using AngleSharp.Html.Parser;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Tests.Web;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Mail;
using FormEngine.Testing.Staff;
using Ical.Net.CalendarComponents;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace FormEngine.Server.Tests.Invitations;

/// <summary>What a mail's reader meets: one heading, the address in the open, the time once, and the deadline for their calendar.</summary>
public sealed class FirstMailTests
{
    private static readonly DateTime Closes = new(2026, 3, 12, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("nb", "Svarfrist: Parker")]
    [InlineData("nn", "Svarfrist: Parkar")]
    [InlineData("en", "Deadline: Parks")]
    public async Task The_first_mail_carries_the_deadline_as_a_calendar_file(string language, string title)
    {
        await using var server = await InvitedAsync("gartner", language);
        var mail = Assert.Single(server.Mails);

        var (file, entry) = Calendar(mail);

        Assert.Equal(("text/calendar", "attachment"), (file.ContentType.MimeType, file.ContentDisposition!.Disposition));
        Assert.EndsWith(".ics", file.FileName, StringComparison.Ordinal);
        Assert.Equal((title, Closes), (entry.Summary, entry.DtEnd!.AsUtc));
        // Calendars are shared; a personal link is not.
        Assert.DoesNotContain("/s/", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Lines(file), line => !line.EndsWith('\r') || line.Length > 76);
    }

    [Fact]
    public async Task The_same_deadline_sent_again_is_the_same_entry_and_a_reminder_carries_none()
    {
        await using var server = await InvitedAsync("gartner");
        var campaign = await server.ReadAsync(db => db.Campaigns.AsNoTracking().SingleAsync());
        await server.Host.WithDatabaseAsync(db => db.Mails.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.State, MailState.Uncertain)));
        using var staff = await server.Host.CreateStaffClientAsync();
        var page = await staff.OpenAsync($"/staff/campaigns/{campaign.Id}/mails");
        await staff.SendAsync(page, page.Forms.Single(form => form.Action.EndsWith("/again", StringComparison.Ordinal)).GetAttribute("action")!);
        await server.DeliverAsync();
        await server.Host.AddPlanAsync(campaign, TestReminders.After(campaign, 1));
        server.Host.Time.Advance(TimeSpan.FromDays(1));
        await server.RemindAsync();

        var entries = server.Mails.Where(mail => mail.Message.Attachments.Any()).Select(mail => Calendar(mail).Entry.Uid).ToList();

        Assert.Equal(3, server.Mails.Count);
        Assert.Equal(2, entries.Count);
        Assert.Single(entries.Distinct());
    }

    [Fact]
    public async Task Whoever_is_asked_for_the_right_person_gets_it_too_and_staff_see_that_it_goes_along()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        await server.AddPostboxAsync(await server.AddOrganisationAsync("0301"), "Postmottak");
        var campaign = await server.CreateCampaignAsync();
        using var staff = await server.Host.CreateStaffClientAsync();
        var list = await staff.OpenAsync($"/staff/campaigns/{campaign.Id}/mails");
        var shown = await staff.OpenAsync(list.QuerySelector("tbody th a")!.GetAttribute("href")!);
        await server.ReleaseAsync(campaign, 1);
        await server.DeliverAsync();

        var (file, entry) = Calendar(Assert.Single(server.Mails));

        Assert.Equal(Closes, entry.DtEnd!.AsUtc);
        Assert.Contains(file.FileName!, shown.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_html_has_one_heading_of_the_first_order_and_shows_the_address()
    {
        await using var server = await InvitedAsync("gartner");
        var mail = Assert.Single(server.Mails);

        var html = new HtmlParser().ParseDocument(mail.Html);

        Assert.Equal("Parker", Assert.Single(html.QuerySelectorAll("h1")).TextContent);
        var address = mail.Links[0].OriginalString;
        Assert.Equal(2, html.QuerySelectorAll("a").Count(link => link.GetAttribute("href") == address));
        Assert.Contains(html.QuerySelectorAll("a"), link => link.TextContent == address);
    }

    [Fact]
    public async Task The_time_it_takes_and_the_deadline_stand_there_once()
    {
        await using var server = await InvitedAsync("gartner");

        var text = Assert.Single(server.Mails).Text;

        Assert.Equal(1, Count(text, "5 minutter"));
        Assert.Equal(1, Count(text, "12. mars 2026"));
        Assert.DoesNotContain("til sammen", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nb", "Du er meldt inn")]
    [InlineData("nn", "Du er meld inn")]
    [InlineData("en", "You are registered")]
    public async Task A_postbox_is_not_addressed_as_the_role(string language, string address)
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var town = await server.AddOrganisationAsync("0301");
        var postbox = await server.AddHolderAsync(town, "snekker", await server.AddPostboxAsync(town, "Postmottak"));
        await server.AddHolderAsync(town, "gartner", await server.AddContactAsync());
        await server.Host.WithDatabaseAsync(db => db.Contacts.Where(contact => contact.Postbox)
            .ExecuteUpdateAsync(set => set.SetProperty(contact => contact.Language, language)));
        await server.ReleaseAsync(await server.CreateCampaignAsync(), 2);
        await server.DeliverAsync();

        var text = server.Mails.Single(mail => mail.To.Contains(postbox.Email, StringComparison.Ordinal)).Text;

        Assert.DoesNotContain(address, text, StringComparison.Ordinal);
        Assert.Contains("snekker", text, StringComparison.Ordinal);
    }

    /// <summary>What a survey says of a role, it says to its holder: «Vi spør deg fordi …».</summary>
    [Fact]
    public async Task Nor_is_one_who_is_asked_for_the_right_person()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        await server.AddPostboxAsync(await server.AddOrganisationAsync("0301"), "Postmottak");
        await server.ReleaseAsync(await server.CreateCampaignAsync(), 1);
        await server.DeliverAsync();
        var mail = Assert.Single(server.Mails);
        using var browser = server.Host.CreateBrowsingClient();
        var start = await browser.GetPageAsync(mail.Links[0].AbsolutePath);
        using var roles = await browser.SubmitAsync(mail.Links[0].AbsolutePath, start.FormTo("/s/").Fields());

        Assert.Contains("Til den som har rollen: «Den som steller parken.»", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Til den som har rollen: «Den som steller parken.»",
            (await roles.PageAsync()).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<CampaignServer> InvitedAsync(string role, string language = "nb")
    {
        var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        await server.AddHolderAsync(await server.AddOrganisationAsync("0301"), role, await server.AddContactAsync(language));
        await server.ReleaseAsync(await server.CreateCampaignAsync(), 1);
        await server.DeliverAsync();
        return server;
    }

    private static (TextPart File, CalendarEvent Entry) Calendar(ReceivedMail mail)
    {
        var file = Assert.IsType<TextPart>(Assert.Single(mail.Message.Attachments));
        return (file, Assert.Single(Ical.Net.Calendar.Load(file.Text)!.Events));
    }

    /// <summary>Of the file as it is, which RFC 5545 wants to end in CRLF, and be no longer than 75 bytes.</summary>
    private static string[] Lines(TextPart file)
    {
        using var bytes = new MemoryStream();
        file.Content!.DecodeTo(bytes);
        return Encoding.Latin1.GetString(bytes.ToArray()).TrimEnd('\n').Split('\n');
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
