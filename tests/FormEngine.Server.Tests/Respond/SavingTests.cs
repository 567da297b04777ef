using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Respond.Answering;
using FormEngine.Testing.Respondents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Respond;

/// <summary>Saving: merge, conflict, and bad input that loses nothing (promises 2 and 11).</summary>
public abstract class SavingTests(RespondentServer server)
{
    [Fact]
    public async Task Two_people_who_answer_different_questions_both_win()
    {
        var (mine, me, you) = await TwoAsync();
        var (mineOpen, yourOpen) = (await OpenAsync(me, mine), await OpenAsync(you, mine));
        await me.SendAsync(mineOpen.With("a.name", "Åse"));
        await you.SendAsync(yourOpen.With("a.age", "42"));

        Assert.Equal("""{"name":"Åse","age":42}""", await StoredAsync(mine));
        Assert.Equal(2, await server.Host.WithDatabaseAsync(db => db.AnswerLog.CountAsync(change =>
            db.SectionResponses.Any(response => response.Id == change.ResponseId && response.ParticipantId == mine.Participant.Id))));
    }

    [Fact]
    public async Task Two_who_begin_a_section_at_once_are_no_error_in_the_log()
    {
        var mine = await server.Round.InviteAsync("kinds");
        var signIn = await server.BeginSessionAsync(mine.Link);
        var key = new SectionKey(mine.Participant.Number, "kinds", 1);
        var before = server.Host.Log.Count;
        await using var one = server.Host.Services.CreateAsyncScope();
        await using var other = server.Host.Services.CreateAsyncScope();
        var (mySession, yourSession) = (await LoadAsync(one), await LoadAsync(other));
        await one.ServiceProvider.GetRequiredService<AnswerSaver>().SaveAsync(mySession, Posted());
        var saved = await other.ServiceProvider.GetRequiredService<AnswerSaver>().SaveAsync(yourSession, Posted());

        Assert.True(saved is { Accepted: true, Conflicts: [] });
        Assert.DoesNotContain(server.Host.Log.Skip(before), line => line.StartsWith("Error", StringComparison.Ordinal));

        async Task<SectionSession> LoadAsync(AsyncServiceScope scope) =>
            (await scope.ServiceProvider.GetRequiredService<SectionLoader>().LoadAsync(signIn, key))!;

        static PostedPage Posted() => new()
        {
            Revision = 0,
            RenderId = Guid.NewGuid(),
            Values = new Dictionary<string, JsonNode?> { ["name"] = "Åse" },
        };
    }

    [Theory]
    [InlineData("mine", "Bø")]
    [InlineData("theirs", "Åse")]
    public async Task The_same_question_answered_differently_lets_one_choose(string keep, string expected)
    {
        var (mine, me, you) = await TwoAsync();
        var (myPage, yourPage) = (await OpenAsync(me, mine), await OpenAsync(you, mine));
        await me.SendAsync(myPage.With("a.name", "Åse"));
        var conflict = await you.SendAsync(yourPage.With("a.name", "Bø").With("a.age", "42"));
        var choices = conflict.Page.QuerySelectorAll("label").Select(label => label.TextContent.Trim()).ToList();
        var path = mine.PathToPage("kinds", "open");
        var chosen =
            await you.SendAsync(
                new FilledForm(conflict.Page.Forms.First(form => form.QuerySelector("[name='keep.name']") is not null)).With("keep.name",
                    keep), action: path);

        Assert.Equal(409, conflict.Status);
        Assert.Contains(choices, choice => choice.Contains("Bø"));
        Assert.Contains(choices, choice => choice.Contains("Åse"));
        Assert.Equal(mine.PathToPage("kinds", "closed"), chosen.Location);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse($$"""{"name":"{{expected}}","age":42}"""), JsonNode.Parse(await StoredAsync(mine))));
    }

    /// <summary>The browser keeps it by the page it was typed on, until it is decided.</summary>
    [Fact]
    public async Task What_is_asked_about_again_and_again_is_known_by_the_page_it_was_typed_on()
    {
        var (mine, me, you) = await TwoAsync();
        var (myPage, yourPage) = (await OpenAsync(me, mine), await OpenAsync(you, mine));
        await me.SendAsync(myPage.With("a.name", "Åse"));
        var first = await you.SendAsync(yourPage.With("a.name", "Bø"));
        await me.SendAsync(myPage.With("a.name", "Åse Ås"));
        var again = await you.SendAsync(Choice(first), action: yourPage.Action);

        Assert.Equal([yourPage["render"], yourPage["render"]], new[] { first, again }
            .Select(shown => shown.Page.QuerySelector("form[data-decides]")?.GetAttribute("data-decides")));

        static FilledForm Choice(Shown shown) => new((IHtmlFormElement)shown.Page.QuerySelector("form[data-decides]")!);
    }

    [Fact]
    public async Task The_back_button_brings_no_conflict_with_oneself()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await OpenAsync(me, mine);
        await me.SendAsync(page.With("a.name", "Åse"));
        var again = await me.SendAsync(page.With("a.name", "Bø"));

        Assert.Equal(303, again.Status);
        Assert.Equal("""{"name":"Bø"}""", await StoredAsync(mine));
    }

    [Fact]
    public async Task Many_rows_are_shown_in_parts_and_saving_one_keeps_the_others()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var path = mine.PathToPage("kinds", "tables");
        var all = (await me.VisitAsync(path)).Answers();
        for (var row = 0; row < 60; row++)
            all.With($"a.suppliers.{row}.company", $"Firma {row}");
        await me.SendAsync(all);

        var first = await me.VisitAsync(path);
        Assert.Equal(25, first.Page.QuerySelectorAll("fieldset.row[data-index]").Count(row => row.GetAttribute("data-index") != "__row__"));
        Assert.Contains("Rad 1–25 av 60", first.Text);
        var last = await me.PressAsync(first.Answers().With("a.suppliers.3.company", "Tredje"), "go", "rows:suppliers.3");
        Assert.Contains("Rad 51–60 av 60", last.Text);
        Assert.Equal("Firma 59", last.Answers()["a.suppliers.59.company"]);
        var removed = await me.PressAsync(last.Answers().With("a.suppliers.59.company", "Siste"), "remove", "suppliers.55");

        Assert.Contains("Rad 51–59 av 59", removed.Text);
        string[] expected = [.. Enumerable.Range(0, 60).Where(row => row != 55)
            .Select(row => row switch { 3 => "Tredje", 59 => "Siste", _ => $"Firma {row}" })];
        Assert.Equal(expected, JsonNode.Parse(await StoredAsync(mine))!["suppliers"]!.AsArray().Select(row => (string)row!["company"]!));
    }

    [Fact]
    public async Task What_is_wrong_among_rows_that_are_not_shown_is_told_and_led_to()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var path = mine.PathToPage("kinds", "tables");
        var all = (await me.VisitAsync(path)).Answers();
        for (var row = 0; row < 60; row++)
            all.With($"a.suppliers.{row}.company", $"Firma {row}").With($"a.suppliers.{row}.amount", row == 58 ? "-1" : "1");
        await me.SendAsync(all);

        var told = await me.PressAsync((await me.VisitAsync(path)).Answers(), "go", "next");
        var link = Assert.Single(told.Page.QuerySelectorAll(".ds-error-summary a"), one => one.TextContent.Contains("rad 51–60"));
        Assert.Contains("høyst 3 rader", told.Text);
        var there = await me.VisitAsync(path + link.GetAttribute("href")!.Split('#')[0]);

        Assert.Equal("\u22121", there.Answers()["a.suppliers.58.amount"]);
        Assert.NotNull(there.Page.QuerySelector(".ds-error-summary a[href='#a-suppliers-58-amount']"));
        Assert.Equal(200, (await me.VisitAsync(mine.PathTo("kinds", "1/review"))).Status);
    }

    [Fact]
    public async Task A_row_is_added_after_all_others_also_where_the_last_are_not_shown()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var path = mine.PathToPage("kinds", "tables");
        var all = (await me.VisitAsync(path)).Answers();
        for (var row = 0; row < 30; row++)
            all.With($"a.suppliers.{row}.company", $"Firma {row}");
        await me.SendAsync(all);

        var added = await me.PressAsync((await me.VisitAsync(path)).Answers(), "add", "suppliers");
        await me.SendAsync(added.Answers().With("a.suppliers.30.company", "Ny"), "go", "exit");

        Assert.Equal("Ny", (string)JsonNode.Parse(await StoredAsync(mine))!["suppliers"]!.AsArray()[30]!["company"]!);
    }

    [Fact]
    public async Task A_quiet_save_is_answered_with_the_revision_and_the_time()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await OpenAsync(me, mine);
        using var saved = await me.AutosaveAsync(page.With("a.name", "Åse"));
        var report = JsonNode.Parse(await saved.Content.ReadAsStringAsync())!;

        Assert.Equal((1, "Lagret kl. 10.00"), (report["revision"]!.GetValue<int>(), report["text"]!.GetValue<string>()));
        Assert.Equal("""{"name":"Åse"}""", await StoredAsync(mine));
    }

    [Theory]
    [InlineData("go", "next", "1/pages/closed")]
    [InlineData("go", "review", "1/review")]
    [InlineData("go", "exit", null)]
    [InlineData("lang", "en", "1/pages/open")]
    public async Task A_press_that_a_script_sends_is_answered_with_where_it_leads(string button, string value, string? to)
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await OpenAsync(me, mine);
        var report = await PressAsync(me, page.With("a.name", "Åse").With(button, value));
        var quiet = await ReportAsync(await me.AutosaveAsync(page.With("a.name", "Bø").With("revision", "1").With("press")));

        Assert.Equal(to is null ? "/respond" : mine.PathTo("kinds", to), (string?)report["to"]);
        Assert.Null(quiet["to"]);
        Assert.Equal("""{"name":"Bø"}""", await StoredAsync(mine));
    }

    [Fact]
    public async Task It_leads_nowhere_where_the_servers_own_page_comes_first()
    {
        var (mine, me, you) = await TwoAsync();
        var (myPage, yourPage) = (await OpenAsync(me, mine), await OpenAsync(you, mine));
        await me.SendAsync(myPage.With("a.name", "Åse"));
        var conflict = await PressAsync(you, yourPage.With("a.name", "Bø"));
        var refused = await PressAsync(me, (await OpenAsync(me, mine)).With("a.nonsense", "x"));
        var wrong = await PressAsync(me, (await OpenAsync(me, mine)).With("a.age", "mange"));

        Assert.Equal((true, null), ((bool)conflict["conflict"]!, (string?)conflict["to"]));
        Assert.Null(refused["to"]);
        Assert.Equal(mine.PathToPage("kinds", "open") + "?check=wrong", (string?)wrong["to"]);
    }

    [Fact]
    public async Task A_quiet_save_after_others_saved_never_wipes_what_the_page_does_not_show()
    {
        var (mine, me, you) = await TwoAsync();
        var myPage = await OpenAsync(me, mine);
        await you.SendAsync((await OpenAsync(you, mine)).With("a.age", "42"));
        using var first = await me.AutosaveAsync(myPage.With("a.name", "Å"));
        var revision = JsonNode.Parse(await first.Content.ReadAsStringAsync())!["revision"]!.ToJsonString();
        await me.SendAsync(myPage.With("a.name", "Åse").With("revision", revision));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"age":42,"name":"Åse"}"""), JsonNode.Parse(await StoredAsync(mine))));
    }

    [Fact]
    public async Task Parallel_writers_lose_no_answer_and_the_log_holds_every_change()
    {
        var mine = await server.Round.InviteAsync("kinds");
        string[] values = ["a.name=N", "a.email=e@example.invalid", "a.age=7", "a.start=01.02.2020", "a.story=S"];
        var clients = await Task.WhenAll(values.Select(_ => server.StartAsync(mine)));
        var pages = await Task.WhenAll(clients.Select(client => OpenAsync(client, mine)));
        var sent = await Task.WhenAll(clients.Select((client, i) =>
            client.SendAsync(pages[i].With(values[i].Split('=')[0], values[i].Split('=')[1]))));

        Assert.All(sent, shown => Assert.Equal(303, shown.Status));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"name":"N","email":"e@example.invalid","age":7,"start":"2020-02-01","story":"S"}"""),
            JsonNode.Parse(await StoredAsync(mine))));
        Assert.Equal([1, 2, 3, 4, 5], await server.Host.WithDatabaseAsync(db => db.AnswerLog
            .Where(change =>
                db.SectionResponses.Any(response => response.Id == change.ResponseId && response.ParticipantId == mine.Participant.Id))
            .OrderBy(change => change.Revision).Select(change => change.Revision).ToListAsync()));
    }

    [Fact]
    public async Task Fields_that_are_no_questions_of_the_page_are_refused_and_the_rest_kept()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await OpenAsync(me, mine);
        var refused = await me.SendAsync(page.With("a.name", "Åse").With("a.nonsense", "x").With("a.comment", "fra en annen side")
            .With("rendered", "name nonsense comment"));

        Assert.Equal((400, "Noe av det du sendte, hører ikke til på siden"), (refused.Status, refused.Heading));
        Assert.Equal(["nonsense", "comment"], refused.Page.QuerySelectorAll("code").Select(code => code.TextContent));
        Assert.Equal("""{"name":"Åse"}""", await StoredAsync(mine));
    }

    [Fact]
    public async Task What_was_typed_while_the_section_was_completed_can_still_be_saved()
    {
        var (mine, me) = await server.EnterAsync("short");
        using var _ = me;
        var path = mine.PathToPage("short", "only");
        var review = await me.PressAsync((await me.VisitAsync(path)).Answers().With("a.title", "først"), "go", "next");
        var page = (await me.VisitAsync(path)).Answers();
        await me.PressAsync(review.Form(mine.PathTo("short") + "/complete"), "go", "");
        var locked = await me.SendAsync(page.With("a.title", "siden"));
        using var quiet = await me.AutosaveAsync(page);
        await me.SendAsync(new FilledForm(locked.Page.Forms.First(form => form.QuerySelector("[name=reopen]") is not null)), action: path);

        Assert.Equal(409, locked.Status);
        Assert.Contains("siden", locked.Page.QuerySelector(".answers")!.TextContent);
        Assert.Equal(HttpStatusCode.Conflict, quiet.StatusCode);
        Assert.Equal("""{"title":"siden"}""", await StoredAsync(mine, "short"));
    }

    [Fact]
    public async Task Whoever_is_away_for_so_long_that_the_cookie_runs_out_goes_on_with_what_was_typed()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await OpenAsync(me, mine);
        server.Host.Time.Advance(TimeSpan.FromHours(13));
        var again = await me.SendAsync(page.With("a.name", "Åse"));
        var form = GoingOn(again);
        var resent = await me.SendAsync(form);

        Assert.Equal((401, "Du har vært borte en stund"), (again.Status, again.Heading));
        Assert.Equal(307, resent.Status);
        Assert.Equal(303, (await me.SendAsync(form, action: resent.Location)).Status);
        Assert.Equal("""{"name":"Åse"}""", await StoredAsync(mine));
        Assert.Equal(1, await server.Host.WithDatabaseAsync(db => db.Sessions.CountAsync(session => session.LinkId == mine.Link.Id)));
    }

    /// <summary>Whoever could make another's browser send such a form, would sign them in as somebody else.</summary>
    [Fact]
    public async Task Another_browser_does_not_go_on_with_it()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await OpenAsync(me, mine);
        server.Host.Time.Advance(TimeSpan.FromHours(13));
        var again = await me.SendAsync(page.With("a.name", "Åse"));
        var form = GoingOn(again);

        using var other = new RespondentClient(server.Host.CreateClient());
        var typed = await other.SendAsync(page);
        var resent = await other.SendAsync(form);

        Assert.Equal((401, "Du er ikke logget inn lenger"), (typed.Status, typed.Heading));
        Assert.Equal(404, resent.Status);
        Assert.Equal(401, (await other.GetAsync("/respond")).Status);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_explained()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await OpenAsync(me, mine);
        var refused = await me.SendAsync(page.With("a.story", new string('x', 2_000_000)));

        Assert.Equal((413, "Det du sendte, er for stort"), (refused.Status, refused.Heading));
    }

    private static async Task<JsonNode> PressAsync(RespondentClient client, FilledForm form) =>
        await ReportAsync(await client.AutosaveAsync(form.With("press", "true")));

    private static async Task<JsonNode> ReportAsync(HttpResponseMessage response)
    {
        using (response)
            return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private async Task<(Invited Mine, RespondentClient Me, RespondentClient You)> TwoAsync()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        var colleague = await server.Round.InviteColleagueAsync(mine, AssignmentKind.Contributor, "kinds");
        return (mine, me, await server.StartAsync(colleague));
    }

    private static async Task<FilledForm> OpenAsync(RespondentClient client, Invited invited) =>
        (await client.VisitAsync(invited.PathToPage("kinds", "open"))).Answers();

    private static FilledForm GoingOn(Shown page) =>
        new(page.Page.Forms.First(form => form.GetAttribute("action")!.StartsWith("/s/again", StringComparison.Ordinal)));

    private Task<string> StoredAsync(Invited invited, string section = "kinds") => server.Host.WithDatabaseAsync(db => db.SectionResponses
        .Where(response => response.ParticipantId == invited.Participant.Id && response.Section == section)
        .Select(response => response.Answers).SingleAsync());
}

public sealed class SavingOnSqlite(RespondentsOnSqlite server) : SavingTests(server), IClassFixture<RespondentsOnSqlite>;

public sealed class SavingOnPostgres(RespondentsOnPostgres server) : SavingTests(server), IClassFixture<RespondentsOnPostgres>;
