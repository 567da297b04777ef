using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Invitations;

/// <summary>
/// What staff look over is what is sent: invitations and the mails that ask who the right person is stand in one list, and
/// are one number, before the release and after it. Here one town has a gardener and nobody else, one has its postbox alone,
/// and one has nobody.
/// </summary>
public sealed class OneListTests
{
    private const string Postbox = "Postmottak By 1101";

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    [Theory, MemberData(nameof(Databases))]
    public async Task What_is_listed_is_what_the_button_sends_and_what_the_round_says_was_sent(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var (address, staff) = await PreparedAsync(server);
        using var _ = staff;

        var listed = await staff.OpenAsync($"{address}/mails");
        Assert.Equal(["Invitasjon", "Hvem er rett person?"], Kinds(listed));
        Assert.Contains("2 e-poster", listed.Body!.TextContent, StringComparison.Ordinal);
        var release = await staff.OpenAsync($"{address}/release");
        Assert.Equal("Send 2 e-poster", release.QuerySelector("main form button")!.TextContent);
        await staff.SendAsync(release, $"{address}/release");
        await server.DeliverAsync();

        var sent = (await staff.OpenAsync(address)).QuerySelector<IHtmlAnchorElement>("a[href$='state=Sent']")!;
        Assert.Equal("2", sent.TextContent);
        Assert.Equal(["Hvem er rett person?", "Invitasjon"], Kinds(await staff.OpenAsync(sent.GetAttribute("href")!)).Order());
        Assert.Equal(2, server.Mails.Count);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_asking_is_read_before_it_goes_and_afterwards(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var (address, staff) = await PreparedAsync(server);
        using var _ = staff;

        var before = await ReadAsync(staff, await staff.OpenAsync($"{address}/mails"));
        await staff.SendAsync(await staff.OpenAsync($"{address}/release"), $"{address}/release");
        await server.DeliverAsync();
        var after = await ReadAsync(staff, await staff.OpenAsync($"{address}/mails"));

        Assert.Contains("* Snekker", before, StringComparison.Ordinal);
        Assert.Contains("•••", before, StringComparison.Ordinal);
        Assert.Equal(before, after);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Sections_whose_postbox_is_asked_are_not_among_those_without_mail(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var (address, staff) = await PreparedAsync(server);
        using var _ = staff;

        string[] expected = ["By 0301 Benker", "By 1103 Benker", "By 1103 Trær"];
        Assert.Equal(expected, Unasked(await staff.OpenAsync($"{address}/mails/none")));
        Assert.Contains("3 deler uten noen å spørre", (await staff.OpenAsync($"{address}/mails")).Body!.TextContent, StringComparison.Ordinal);
        await staff.SendAsync(await staff.OpenAsync($"{address}/release"), $"{address}/release");
        await server.DeliverAsync();

        Assert.Equal(expected, Unasked(await staff.OpenAsync($"{address}/mails/none")));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_section_declined_or_of_one_taken_out_waits_for_nobody(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var (address, staff) = await PreparedAsync(server);
        using var _ = staff;
        await server.Host.WithDatabaseAsync(async db =>
        {
            (await db.Participants.SingleAsync(row => row.Number == "1103")).ExcludedAt = DateTime.UnixEpoch;
            db.Add(new Decline
            {
                ParticipantId = await db.Participants.Where(row => row.Number == "0301").Select(row => row.Id).SingleAsync(),
                Section = "benches",
                Reason = "Har ingen",
                At = DateTime.UnixEpoch,
            });
            await db.SaveChangesAsync();
        });

        Assert.Empty(Unasked(await staff.OpenAsync($"{address}/mails/none")));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_participant_s_page_tells_that_its_postbox_was_asked_and_when(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var (address, staff) = await PreparedAsync(server);
        using var _ = staff;
        var participant = await server.ReadAsync(db =>
            db.Participants.Where(row => row.Number == "1101").Select(row => row.Id).SingleAsync());
        var waiting = Asked(await staff.OpenAsync($"{address}/tracking/{participant}"));
        await staff.SendAsync(await staff.OpenAsync($"{address}/release"), $"{address}/release");
        await server.DeliverAsync();

        var asked = Asked(await staff.OpenAsync($"{address}/tracking/{participant}"));

        Assert.Contains("Ingen er spurt ennå", waiting, StringComparison.Ordinal);
        Assert.Contains(Postbox, asked, StringComparison.Ordinal);
        Assert.Contains("2. mars 2026", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_took_all_over_from_a_colleague_is_not_among_those_without_mail()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var (address, staff) = await PreparedAsync(server);
        using var _ = staff;
        await server.Host.WithDatabaseAsync(db => db.Assignments
            .ExecuteUpdateAsync(set => set.SetProperty(assignment => assignment.Origin, AssignmentOrigin.Handover)));

        using var page = await staff.GetAsync($"{address}/mails/none");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("Kontaktpersoner som ikke får e-post (0)", WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()),
            StringComparison.Ordinal);
    }

    private static async Task<(string Address, HttpClient Staff)> PreparedAsync(CampaignServer server)
    {
        await server.AddHolderAsync(await server.AddOrganisationAsync("0301"), "gartner");
        await server.AddPostboxAsync(await server.AddOrganisationAsync("1101"), Postbox);
        await server.AddOrganisationAsync("1103");
        var campaign = await server.CreateCampaignAsync();
        return ($"/staff/campaigns/{campaign.Id}", await server.Host.CreateStaffClientAsync(StaffRole.Staff));
    }

    private static async Task<string> ReadAsync(HttpClient staff, IHtmlDocument list)
    {
        var link = list.QuerySelectorAll<IHtmlAnchorElement>("tbody th a").Single(link => link.TextContent == Postbox);
        var address = link.GetAttribute("href")!;
        Assert.Contains("Hvem er rett person?", await staff.GetStringAsync(HtmlOf(await staff.OpenAsync(address))), StringComparison.Ordinal);
        return (await staff.OpenAsync(address)).QuerySelector("pre.mail")!.TextContent;
    }

    private static string HtmlOf(IHtmlDocument mail) => mail.QuerySelector("main a.ds-button")!.GetAttribute("href")!;

    private static IEnumerable<string> Kinds(IHtmlDocument list)
    {
        var column = list.QuerySelectorAll("thead th").Select(title => title.TextContent).ToList().IndexOf("Hva slags");
        return list.QuerySelectorAll("tbody tr").Select(row => row.Children[column].TextContent.Trim());
    }

    private static IEnumerable<string> Unasked(IHtmlDocument page) => page.QuerySelectorAll("main .table-scroll tbody tr")
        .Where(row => row.Children.Length == 3 && row.Children[0].TextContent.StartsWith("By ", StringComparison.Ordinal))
        .Select(row => $"{row.Children[0].TextContent} {row.Children[1].TextContent}").Order();

    private static string Asked(IHtmlDocument page) => page.GetElementById("asked")!.TextContent;
}
