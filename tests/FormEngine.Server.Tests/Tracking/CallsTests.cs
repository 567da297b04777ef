using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Rounds;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Tracking;

public abstract class CallsTests(RoundServer server)
{
    [Fact]
    public async Task A_call_is_logged_in_the_list_and_moves_to_where_it_belongs()
    {
        var (round, client) = await OpenAsync();
        var list = $"/staff/campaigns/{round.Campaign}/calls";
        var page = await client.OpenAsync(list + "?section=alfa");
        var form = LogForms(page).ElementAt(3);
        var name = NameOf(form);

        using var logged =
            await LogAsync(client, page, form, ("Outcome", "NoAnswer"), ("Text", "Ring <igjen>"), ("FollowUp", TodayOf(server)));
        var after = await client.OpenAsync(logged.Headers.Location!.OriginalString);

        Assert.Equal(HttpStatusCode.SeeOther, logged.StatusCode);
        Assert.EndsWith("?section=alfa", logged.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var first = after.QuerySelector("li.call")!;
        Assert.Equal(name, first.QuerySelector("h2")!.TextContent);
        Assert.Contains("Ring <igjen>", first.TextContent, StringComparison.Ordinal);

        using var done =
            await client.SendAsync(after, first.QuerySelector<IHtmlFormElement>("form[action*='/done']")!.GetAttribute("action")!);
        Assert.Null((await client.OpenAsync(list)).QuerySelector("form[action*='/done']"));
    }

    [Fact]
    public async Task What_cannot_be_read_stands_beside_its_message()
    {
        var (round, client) = await OpenAsync();
        var page = await client.OpenAsync($"/staff/campaigns/{round.Campaign}/calls");
        var form = LogForms(page).ElementAt(1);

        using var refused = await LogAsync(client, page, form, ("Outcome", ""), ("Text", "Mye å si"), ("FollowUp", "i morgen"));
        var again = await refused.ReadPageAsync();

        var same = LogForms(again).Single(other => other.GetAttribute("action") == form.GetAttribute("action"));
        Assert.True(same.ParentElement!.HasAttribute("open"));
        Assert.Equal("i morgen", same.QuerySelector<IHtmlInputElement>("input[type=date]")!.GetAttribute("value"));
        Assert.Equal("Mye å si", same.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value.Trim());
        Assert.Equal(2, same.QuerySelectorAll(".ds-validation-message").Length);
        Assert.Equal(0,
            await server.Host.WithDatabaseAsync(db => db.ContactNotes.CountAsync(note => note.Participant!.CampaignId == round.Campaign)));
    }

    [Fact]
    public async Task The_files_hold_a_row_for_each_section_owed_with_names_and_numbers()
    {
        var (round, client) = await OpenAsync();
        var owner = await server.Host.WithDatabaseAsync(async db =>
        {
            var owner = await db.Assignments.Include(row => row.Contact).FirstAsync(row => row.Participant!.CampaignId == round.Campaign
                && row.Until == null && row.Kind == AssignmentKind.Owner && row.Participant.ExcludedAt == null && row.Section == "alfa"
                && row.Participant.Responses.All(response => response.Section != "alfa")
                && !db.Declines.Any(decline => decline.ParticipantId == row.ParticipantId && decline.WithdrawnAt == null));
            owner.Contact!.Phone = "22 33 44 55";
            await db.SaveChangesAsync();
            return owner;
        });

        var csv = Encoding.UTF8.GetString(await client.GetByteArrayAsync($"/staff/campaigns/{round.Campaign}/calls.csv?section=alfa"));
        var xlsx = await client.GetByteArrayAsync($"/staff/campaigns/{round.Campaign}/calls.xlsx?section=alfa");

        Assert.Contains($";Alfadelen;", csv, StringComparison.Ordinal);
        Assert.Contains($";{owner.Contact!.Name};22 33 44 55;{owner.Contact.Email};", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(";Betadelen;", csv, StringComparison.Ordinal);
        Assert.Equal("PK", Encoding.ASCII.GetString(xlsx, 0, 2));
    }

    [Fact]
    public async Task A_call_logged_on_the_participants_page_is_in_the_list_too()
    {
        var (round, client) = await OpenAsync();
        var list = await client.OpenAsync($"/staff/campaigns/{round.Campaign}/calls");
        var path = list.QuerySelector("li.call h2 a")!.GetAttribute("href")!;
        var page = await client.OpenAsync(path);

        using var logged = await LogAsync(client, page, LogForms(page).Single(), ("Outcome", "WillAnswer"), ("Text", "Innen fredag"));

        Assert.Contains("Innen fredag", (await client.OpenAsync(path)).QuerySelector("#calls")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Innen fredag", (await client.OpenAsync($"/staff/campaigns/{round.Campaign}/calls")).Body!.TextContent,
            StringComparison.Ordinal);
    }

    private static string TodayOf(RoundServer server) =>
        TimeZoneInfo.ConvertTime(server.Host.Time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo")).ToString("yyyy-MM-dd");

    private static IEnumerable<IHtmlFormElement> LogForms(IHtmlDocument page) =>
        page.QuerySelectorAll<IHtmlFormElement>("form").Where(form => form.QuerySelector("[name$='.Outcome']") is not null);

    private static string NameOf(IHtmlFormElement form) => form.Closest("li")!.QuerySelector("h2")!.TextContent;

    private static Task<HttpResponseMessage> LogAsync(
        HttpClient client, IHtmlDocument page, IHtmlFormElement form, params (string Field, string Value)[] typed)
    {
        var prefix = form.QuerySelector("[name$='.Outcome']")!.GetAttribute("name")!.Split('.')[0];
        return client.SendAsync(page, form.GetAttribute("action")!, typed.Select(field => ($"{prefix}.{field.Field}", field.Value)));
    }

    private async Task<(RandomRound Round, HttpClient Client)> OpenAsync()
    {
        var round = new RandomRound(server.Host, new Random(11));
        await round.CreateAsync(30);
        await round.StepAsync(60);
        return (round, await server.Host.CreateStaffClientAsync(StaffRole.Staff));
    }
}

public sealed class CallsOnSqlite(RoundsOnSqlite server) : CallsTests(server), IClassFixture<RoundsOnSqlite>;

public sealed class CallsOnPostgres(RoundsOnPostgres server) : CallsTests(server), IClassFixture<RoundsOnPostgres>;
