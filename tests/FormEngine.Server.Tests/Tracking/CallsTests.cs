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
    public async Task A_call_is_corrected_and_the_log_keeps_both()
    {
        var (round, client) = await OpenAsync();
        var path = await LoggedAsync(client, round, ("Outcome", "WillAnswer"), ("Text", "Svarer mandag"), ("FollowUp", TodayOf(server)));
        var wrong = (await client.OpenAsync(path)).QuerySelector("#calls a[href*='/calls/']")!.GetAttribute("href")!;
        var form = await client.OpenAsync(wrong);
        Assert.Equal("Svarer mandag", LogForms(form).Single().QuerySelector<IHtmlTextAreaElement>("textarea")!.Value.Trim());

        using var refused = await LogAsync(client, form, LogForms(form).Single(), ("Outcome", ""), ("Text", "Svarer tirsdag"));
        using var corrected = await LogAsync(client, form, LogForms(form).Single(), ("Outcome", "Reached"), ("Text", "Svarer tirsdag"));
        var page = await client.OpenAsync(path);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.SeeOther), (refused.StatusCode, corrected.StatusCode));
        Assert.Equal("Svarer mandag", page.QuerySelector("#calls del")!.TextContent);
        Assert.Contains("Rettet av Prøve", page.GetElementById("calls")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form[action$='/calls/done']"));
        var list = (await client.OpenAsync($"/staff/campaigns/{round.Campaign}/calls")).Body!.TextContent;
        Assert.Contains("Svarer tirsdag", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Svarer mandag", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_is_withdrawn_stays_in_the_log_and_what_it_settled_is_due_again()
    {
        var (round, client) = await OpenAsync();
        var path = await LoggedAsync(client, round, ("Outcome", "NoAnswer"), ("Text", "Ring igjen"), ("FollowUp", TodayOf(server)));
        server.Host.Time.Advance(TimeSpan.FromMinutes(1));
        var page = await client.OpenAsync(path);
        using var logged = await LogAsync(client, page, LogForms(page).Single(), ("Outcome", "Reached"), ("Text", "Feil virksomhet"));
        var wrong = (await client.OpenAsync(path)).QuerySelector("#calls a[href*='/calls/']")!.GetAttribute("href")!;

        using var withdrawn = await client.SendAsync(await client.OpenAsync(wrong), wrong + "/withdraw");
        var after = await client.OpenAsync(path);

        Assert.Equal("Feil virksomhet", after.QuerySelector("#calls del")!.TextContent);
        Assert.NotNull(after.QuerySelector("form[action$='/calls/done']"));
        using var twice = await client.GetAsync(wrong);
        Assert.Equal(HttpStatusCode.NotFound, twice.StatusCode);
    }

    [Fact]
    public async Task Calls_are_given_to_a_colleague_whose_list_holds_them_alone()
    {
        var (round, client) = await OpenAsync();
        var list = $"/staff/campaigns/{round.Campaign}/calls";
        var colleague = await StaffAccount.CreateAsync(server.Host, StaffRole.Staff);
        var id = await server.Host.WithDatabaseAsync(db =>
            db.Users.Where(staff => staff.Email == colleague.Email).Select(staff => staff.Id).SingleAsync());
        var all = Names(await client.OpenAsync(list));

        var shown = await client.OpenAsync(list + "?section=alfa&q=Virksomhet 1");
        var give = shown.Forms.Select(form => form.GetAttribute("action")).OfType<string>()
            .Single(action => action.Contains("/callers", StringComparison.Ordinal));
        using var given = await client.SendAsync(shown, give, ("to", $"{id}"));
        using var theirs = await colleague.SignInAsync(server.Host);
        var mine = await theirs.OpenAsync(list);
        var own = await theirs.OpenAsync(mine.QuerySelector("a[href*='caller=']")!.GetAttribute("href")!);

        Assert.Equal(HttpStatusCode.SeeOther, given.StatusCode);
        Assert.NotEmpty(Names(own));
        Assert.Equal(Names(shown).Order(), Names(own).Order());
        Assert.True(Names(own).Count < all.Count);
        Assert.Contains("Prøve ringer", own.QuerySelector("li.call")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_is_saved_under_a_name_for_all_and_a_name_is_given_once()
    {
        var (round, client) = await OpenAsync();
        var home = $"/staff/campaigns/{round.Campaign}";
        var form = $"{home}/filters?status=NotStarted&section=alfa&from=calls";

        using var nameless = await client.SendAsync(await client.OpenAsync(form), form, ("Name", " "));
        using var saved = await client.SendAsync(await client.OpenAsync(form), form, ("Name", "Ikke begynt i alfa"));
        using var again = await client.SendAsync(await client.OpenAsync(form), form, ("Name", "Ikke begynt i alfa"));
        using var colleague = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        var list = await colleague.OpenAsync($"{home}/tracking");

        Assert.Equal($"{home}/calls?status=NotStarted&section=alfa", saved.Headers.Location!.OriginalString);
        Assert.NotNull((await nameless.ReadPageAsync()).QuerySelector("#Name-validation"));
        Assert.Equal("Ikke begynt i alfa", (await again.ReadPageAsync()).QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Equal($"{home}/tracking?status=NotStarted&section=alfa",
            list.QuerySelectorAll("nav .filters a").Single(link => link.TextContent == "Ikke begynt i alfa").GetAttribute("href"));

        var page = await client.OpenAsync(form);
        using var removed = await client.SendAsync(page, page.Forms.Single(one => one.GetAttribute("action")!.EndsWith("/remove",
            StringComparison.Ordinal)).GetAttribute("action")!);
        Assert.Equal(0, await server.Host.WithDatabaseAsync(db => db.SavedFilters.CountAsync(row => row.CampaignId == round.Campaign)));
    }

    private static List<string> Names(IHtmlDocument list) => [.. list.QuerySelectorAll("li.call h2").Select(name => name.TextContent)];

    /// <returns>The page of the participant a call was logged for.</returns>
    private static async Task<string> LoggedAsync(HttpClient client, RandomRound round, params (string, string)[] typed)
    {
        var list = await client.OpenAsync($"/staff/campaigns/{round.Campaign}/calls");
        var path = list.QuerySelector("li.call a[href*='/tracking/']")!.GetAttribute("href")!;
        var page = await client.OpenAsync(path);
        using var logged = await LogAsync(client, page, LogForms(page).Single(), typed);
        return path;
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
        Assert.True(same.Closest("details")!.HasAttribute("open"));
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
        var path = list.QuerySelector("li.call a[href*='/tracking/']")!.GetAttribute("href")!;
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
