using System.Net;
using AngleSharp.Html.Dom;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Rounds;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Tracking;

/// <summary>One thing for many: seen by name, done to exactly those, undone as a whole.</summary>
public abstract class BulkTests(RoundServer server)
{
    [Theory]
    [InlineData("Extend", "")]
    [InlineData("Exclude", "")]
    [InlineData("Include", "&status=Excluded")]
    [InlineData("Decline", "&section=alfa")]
    public async Task A_selection_is_seen_by_name_changed_and_changed_back_as_a_whole(string kind, string filter)
    {
        var (round, client) = await OpenAsync();
        await ExcludeAsync(round, "000");
        var address = $"/staff/campaigns/{round.Campaign}/bulk?q=Virksomhet{filter}";
        var action = (await client.OpenAsync(address)).Forms.Single(form => form.QuerySelector("[name='Input.Reason']") is not null)
            .GetAttribute("action")!;
        (string, string)[] typed =
            [("Input.Kind", kind), ("Input.Section", "alfa"), ("Input.Date", "2027-01-31"), ("Input.Time", ""), ("Input.Reason", "Avtalt")];
        var before = await StateAsync(round);

        using var shown = await client.SendAsync(await client.OpenAsync(address), action, typed);
        var preview = await shown.ReadPageAsync();
        var names = preview.QuerySelectorAll("[aria-labelledby=bulk-plan] li").Select(row => row.TextContent).ToList();
        Assert.NotEmpty(names);
        Assert.Equal(before, await StateAsync(round));
        using var done = await client.SendAsync(preview, action, typed);
        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        var after = await StateAsync(round);
        Assert.Equal(names.Count, before.Zip(after).Count(pair => pair.First != pair.Second));

        var page = await client.OpenAsync(address);
        using var undone = await client.SendAsync(page, UndoOf(page));
        Assert.Equal(before, await StateAsync(round));
    }

    [Fact]
    public async Task Nothing_is_undone_where_one_has_been_changed_since_and_the_page_says_who()
    {
        var (round, client) = await OpenAsync();
        var address = $"/staff/campaigns/{round.Campaign}/bulk";
        (string, string)[] typed = [("Input.Kind", "Exclude"), ("Input.Reason", "Slått sammen")];
        using var shown = await client.SendAsync(await client.OpenAsync(address), address, typed);
        using var done = await client.SendAsync(await shown.ReadPageAsync(), address, typed);
        await server.Host.WithDatabaseAsync(db => db.Participants
            .Where(row => row.CampaignId == round.Campaign && row.Number == "003")
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ExcludedAt, (DateTime?)null)));
        var before = await StateAsync(round);

        var page = await client.OpenAsync(address);
        using var undone = await client.SendAsync(page, UndoOf(page));

        var told = (await client.OpenAsync(address)).QuerySelector(".ds-alert")!.TextContent;
        Assert.Contains("Virksomhet 3", told, StringComparison.Ordinal);
        Assert.Equal(before, await StateAsync(round));
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_beside_its_field_and_nothing_is_done()
    {
        var (round, client) = await OpenAsync();
        var address = $"/staff/campaigns/{round.Campaign}/bulk";

        using var refused = await client.SendAsync(await client.OpenAsync(address), address,
            ("Input.Kind", "Extend"), ("Input.Date", "i morgen"), ("Input.Time", "tolv"), ("Input.Reason", ""));
        var page = await refused.ReadPageAsync();

        Assert.Equal(["#Input_Date", "#Input_Reason", "#Input_Time"],
            page.QuerySelectorAll(".ds-error-summary a").Select(link => link.GetAttribute("href")!).Order(StringComparer.Ordinal));
        Assert.Equal("i morgen", page.QuerySelector("#Input_Date")!.GetAttribute("value"));
    }

    [Fact]
    public async Task For_whom_nothing_changes_is_named_too_and_a_deadline_that_has_passed_is_refused()
    {
        var (round, client) = await OpenAsync();
        await ExcludeAsync(round, "003");
        var address = $"/staff/campaigns/{round.Campaign}/bulk?status=Excluded";
        var page = await client.OpenAsync(address);
        var action = page.Forms.Single(form => form.QuerySelector("[name='Input.Reason']") is not null).GetAttribute("action")!;

        using var shown = await client.SendAsync(page, action, ("Input.Kind", "Exclude"), ("Input.Reason", "Slått sammen"));
        Assert.Contains("Virksomhet 3", (await shown.ReadPageAsync()).QuerySelector("[aria-labelledby=bulk-plan] details")!.TextContent,
            StringComparison.Ordinal);
        await server.Host.WithDatabaseAsync(db => db.Campaigns.Where(row => row.Id == round.Campaign)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ClosesAt, server.Host.Time.Now.UtcDateTime.AddDays(-9))));
        using var late = await client.SendAsync(page, action, ("Input.Kind", "Extend"), ("Input.Reason", "Ferie"),
            ("Input.Date", $"{server.Host.Time.Now.AddDays(-3):yyyy-MM-dd}"));
        Assert.NotNull((await late.ReadPageAsync()).QuerySelector("#Input_Date ~ .ds-validation-message, #Input_Date-validation"));
    }

    private static string UndoOf(IHtmlDocument page) => page.Forms.First(form =>
        form.GetAttribute("action")!.EndsWith("/undo", StringComparison.Ordinal)).GetAttribute("action")!;

    private Task ExcludeAsync(RandomRound round, string number) => server.Host.WithDatabaseAsync(db => db.Participants
        .Where(row => row.CampaignId == round.Campaign && row.Number == number)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.ExcludedAt, DateTime.UnixEpoch)));

    /// <summary>What can be changed of each participant.</summary>
    private Task<List<string>> StateAsync(RandomRound round) => server.Host.WithDatabaseAsync(async db =>
        (await db.Participants.Where(row => row.CampaignId == round.Campaign).OrderBy(row => row.Number)
            .Select(row => new
            {
                row.Number,
                row.ExtendedTo,
                row.ExcludedAt,
                Declined = db.Declines.Count(decline => decline.ParticipantId == row.Id && decline.WithdrawnAt == null),
            }).ToListAsync()).ConvertAll(row => $"{row}"));

    private async Task<(RandomRound Round, HttpClient Client)> OpenAsync()
    {
        var round = new RandomRound(server.Host, new Random(12));
        await round.CreateAsync(8);
        return (round, await server.Host.CreateStaffClientAsync(StaffRole.Staff));
    }
}

public sealed class BulkOnSqlite(RoundsOnSqlite server) : BulkTests(server), IClassFixture<RoundsOnSqlite>;

public sealed class BulkOnPostgres(RoundsOnPostgres server) : BulkTests(server), IClassFixture<RoundsOnPostgres>;
