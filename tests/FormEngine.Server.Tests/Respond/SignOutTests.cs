using System.Net;
using FormEngine.Testing.Respondents;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Respond;

/// <summary>A respondent's sign-in ends on the server, not in the browser alone.</summary>
public abstract class SignOutTests(RespondentServer server)
{
    [Fact]
    public async Task Signing_out_on_the_hub_closes_the_section_also_to_a_copy_of_the_cookie()
    {
        var (mine, me, copy) = await EnterAsync();
        using var _ = me;
        var page = (await copy.VisitAsync(mine.PathToPage("kinds", "open"))).Answers();

        var left = await me.SendAsync((await me.GetAsync("/respond")).Form("/respond/sign-out"));

        Assert.Equal((200, "Du er logget ut"), (left.Status, left.Heading));
        Assert.Equal(401, (await me.GetAsync(mine.PathToPage("kinds", "open"))).Status);
        Assert.Equal(401, (await copy.GetAsync("/respond")).Status);
        Assert.Equal(401, (await copy.GetAsync(mine.PathToPage("kinds", "open"))).Status);
        Assert.Equal(401, (await copy.SendAsync(page.With("a.name", "Ondsinnet"))).Status);
        Assert.False(await server.Host.WithDatabaseAsync(db =>
            db.SectionResponses.AnyAsync(response => response.ParticipantId == mine.Participant.Id)));
    }

    [Fact]
    public async Task After_signing_out_nobody_goes_on_with_what_stood_on_a_page()
    {
        var (mine, me, copy) = await EnterAsync();
        using var _ = me;
        var page = (await copy.VisitAsync(mine.PathToPage("kinds", "open"))).Answers();
        await me.SendAsync((await me.GetAsync("/respond")).Form("/respond/sign-out"));
        server.Host.Time.Advance(TimeSpan.FromHours(13));

        var typed = await copy.SendAsync(page.With("a.name", "Ondsinnet"));
        using var again = await copy.Http.PostAsync("/s/again?to=/respond", new FormUrlEncodedContent([]));

        Assert.Equal((401, "Du er ikke logget inn lenger"), (typed.Status, typed.Heading));
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    /// <summary>Others' drafts may lie in the same browser: the page's script sees to one's own.</summary>
    [Theory]
    [InlineData("/respond", "/respond/sign-out")]
    [InlineData("/respond/link", "/respond/link")]
    public async Task What_lies_unsent_in_the_browser_is_told_of_and_only_ones_own_goes(string page, string action)
    {
        var (mine, me, _) = await EnterAsync();
        using var disposing = me;
        var shown = await me.GetAsync(page);
        using var left = await me.Http.PostAsync(action, new FormUrlEncodedContent([await me.TokenAsync()]));

        Assert.Contains("ikke lagret", shown.Page.QuerySelector($"form[action='{action}']")!.GetAttribute("data-signs-out"));
        Assert.Equal($"{mine.Link.Id}.", shown.Page.QuerySelector("[data-unsent]")!.GetAttribute("data-unsent"));
        Assert.NotNull(shown.Page.QuerySelector("script[src*='arriving']"));
        Assert.False(left.Headers.Contains("Clear-Site-Data"));
    }

    [Fact]
    public async Task That_others_use_the_machine_stands_as_it_was_said()
    {
        var (mine, me, _) = await EnterAsync();
        using var disposing = me;
        var before = await me.GetAsync(mine.StartPath);
        await me.SendAsync(before.Form(mine.StartPath).With("shared", "true"));
        var after = await me.GetAsync(mine.StartPath);
        await me.SendAsync(after.Form(mine.StartPath));
        var again = await me.VisitAsync(mine.PathToPage("kinds", "open"));

        Assert.Equal([false, true], new[] { before, after }.Select(start => start.Page.QuerySelector("#shared")!.HasAttribute("checked")));
        Assert.Null(again.Page.QuerySelector("[data-unsent]"));
    }

    [Fact]
    public async Task What_is_typed_is_kept_in_the_browser_unless_others_use_it_too()
    {
        var (mine, me, _) = await EnterAsync();
        using var disposing = me;
        var own = await me.VisitAsync(mine.PathToPage("kinds", "open"));
        var start = await me.GetAsync(mine.StartPath);
        await me.SendAsync(start.Form(mine.StartPath).With("shared", "true"));
        var shared = await me.VisitAsync(mine.PathToPage("kinds", "open"));
        await me.SendAsync(start.Form(mine.StartPath));
        var again = await me.VisitAsync(mine.PathToPage("kinds", "open"));

        Assert.Equal([$"{mine.Link.Id}.", null, $"{mine.Link.Id}."],
            new[] { own, shared, again }.Select(page => page.Page.QuerySelector("[data-unsent]")?.GetAttribute("data-unsent")));
    }

    [Fact]
    public async Task Whoever_was_away_too_long_may_end_too()
    {
        var (_, me, _) = await EnterAsync();
        using var disposing = me;
        var hub = await me.GetAsync("/respond");
        server.Host.Time.Advance(TimeSpan.FromHours(13));

        var stale = await me.SendAsync(hub.Form("/respond/sign-out"));
        var left = await me.SendAsync(stale.Form("/respond/sign-out"));
        using var again = await me.Http.PostAsync("/s/again?to=/respond", new FormUrlEncodedContent([]));

        Assert.Equal((200, "Du er logget ut"), (left.Status, left.Heading));
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task A_session_ends_after_three_days_however_much_it_is_used()
    {
        var (mine, me, _) = await EnterAsync();
        using var disposing = me;
        var seen = new List<int>();
        for (var i = 0; i < 8; i++)
        {
            server.Host.Time.Advance(TimeSpan.FromHours(10));
            seen.Add((await me.GetAsync(mine.PathToPage("kinds", "open"))).Status);
        }

        Assert.Equal([.. Enumerable.Repeat(200, 7), 401], seen);
    }

    [Fact]
    public async Task The_hub_shows_where_else_the_link_is_signed_in_and_ends_it_there()
    {
        var (mine, me, _) = await EnterAsync();
        using var disposing = me;
        var alone = await me.GetAsync("/respond");
        using var other = await server.StartAsync(mine);

        var hub = await me.GetAsync("/respond");
        var end = hub.Page.Forms.Single(form => form.GetAttribute("action")!.EndsWith("/end", StringComparison.Ordinal));
        var ended = await me.PressAsync(new FilledForm(end), "", "");

        Assert.DoesNotContain("flere nettlesere", alone.Text);
        Assert.Contains("flere nettlesere", hub.Text);
        Assert.Equal((200, "/respond"), (ended.Status, ended.Path));
        Assert.Equal(401, (await other.GetAsync(mine.PathToPage("kinds", "open"))).Status);
        Assert.Equal(1, await server.Host.WithDatabaseAsync(db =>
            db.Audit.CountAsync(entry => entry.Action == "session.ended" && entry.ContactId == mine.Contact.Id)));
    }

    [Fact]
    public async Task Nobody_ends_anothers()
    {
        var (mine, me, _) = await EnterAsync();
        using var disposing = me;
        var (_, other) = await server.EnterAsync("kinds");
        using var disposingToo = other;
        var id = await server.Host.WithDatabaseAsync(db =>
            db.Sessions.Where(session => session.LinkId == mine.Link.Id).Select(session => session.Id).SingleAsync());

        using var tried = await other.Http.PostAsync($"/respond/sessions/{id}/end", new FormUrlEncodedContent([await other.TokenAsync()]));

        Assert.Equal(HttpStatusCode.SeeOther, tried.StatusCode);
        Assert.Equal(200, (await me.GetAsync("/respond")).Status);
    }

    /// <summary>A respondent, and another browser that shows a copy of their cookies.</summary>
    private async Task<(Invited Mine, RespondentClient Me, RespondentClient Copy)> EnterAsync()
    {
        var mine = await server.Round.InviteAsync("kinds");
        var cookies = new CookieContainer();
        var me = await RespondentClient.StartAsync(server.Host.CreateClient(cookies), mine);
        return (mine, me, new RespondentClient(server.Host.CreateClient(cookies.GetCookieHeader(server.Host.Address))));
    }
}

public sealed class SignOutOnSqlite(RespondentsOnSqlite server) : SignOutTests(server), IClassFixture<RespondentsOnSqlite>;

public sealed class SignOutOnPostgres(RespondentsOnPostgres server) : SignOutTests(server), IClassFixture<RespondentsOnPostgres>;
