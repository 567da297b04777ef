using FormEngine.Server.Data.Model;
using FormEngine.Testing.Respondents;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Respond;

/// <summary>Before opening, after closing, extensions, and what contributors may.</summary>
public abstract class PeriodTests(RespondentServer server)
{
    [Fact]
    public async Task Before_opening_the_link_tells_when()
    {
        var round = await TestRound.OpenAsync(server.Host);
        var invited = await round.InviteAsync("kinds");
        await round.ChangeAsync(campaign => campaign.OpensAt = new DateTime(2026, 3, 5, 7, 0, 0, DateTimeKind.Utc));
        using var me = new RespondentClient(server.Host.CreateClient());
        var shown = await me.GetAsync(invited.StartPath);

        Assert.Contains("5. mars 2026 kl. 08.00", shown.Text);
        Assert.Empty(shown.Page.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task After_closing_answers_are_read_and_what_was_typed_is_shown_but_not_saved()
    {
        var (round, invited, me) = await AnsweredAsync();
        using var _ = me;
        var page = (await me.VisitAsync(invited.PathToPage("short", "only"))).Answers();
        await round.ChangeAsync(campaign => campaign.ClosesAt = server.Host.Time.GetUtcNow().UtcDateTime.AddMinutes(-1));
        var refused = await me.SendAsync(page.With("a.title", "for sent"));
        var review = await me.VisitAsync(invited.PathToPage("short", "only"));

        Assert.Equal((409, "Svarfristen er ute"), (refused.Status, refused.Heading));
        Assert.Contains("for sent", refused.Text);
        Assert.Contains("i tide", review.Text);
        Assert.DoesNotContain("for sent", review.Text);
        Assert.Empty(review.Page.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task After_closing_nothing_is_opened_again_though_its_button_stands_on_an_old_page()
    {
        var (round, invited, me) = await AnsweredAsync();
        using var _ = me;
        var review = await me.VisitAsync(invited.PathTo("short", "1/review"));
        await me.PressAsync(review.Form(invited.PathTo("short") + "/complete"), "go", "");
        var reopen = (await me.VisitAsync(invited.PathTo("short", "1/review"))).Form(invited.PathTo("short") + "/reopen");
        await round.ChangeAsync(campaign => campaign.ClosesAt = server.Host.Time.GetUtcNow().UtcDateTime.AddMinutes(-1));

        var refused = await me.PressAsync(reopen, "go", "");

        Assert.Contains("Delen kan ikke gjenåpnes", refused.Text);
        Assert.Equal(ResponseStatus.Complete, await StatusAsync(invited));
    }

    [Fact]
    public async Task An_extension_keeps_the_section_open_for_one_participant()
    {
        var (round, invited, me) = await AnsweredAsync();
        using var _ = me;
        var now = server.Host.Time.GetUtcNow().UtcDateTime;
        await round.ChangeAsync(campaign => campaign.ClosesAt = now.AddMinutes(-1));
        await server.Host.WithDatabaseAsync(db => db.Participants.Where(participant => participant.Id == invited.Participant.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(participant => participant.ExtendedTo, now.AddDays(1))));

        Assert.Equal("Den eneste siden", (await me.VisitAsync(invited.PathToPage("short", "only"))).Heading);
    }

    [Fact]
    public async Task A_contributor_answers_and_the_owner_completes()
    {
        var (round, invited, owner) = await AnsweredAsync();
        using var _ = owner;
        using var me = await server.StartAsync(await round.InviteColleagueAsync(invited, AssignmentKind.Contributor, "short"));
        var review = await me.VisitAsync(invited.PathTo("short", "1/review"));
        using var refused = await me.Http.PostAsync(
            invited.PathTo("short", "1/complete"), new FormUrlEncodedContent([await me.TokenAsync(), new("revision", "1")]));

        Assert.Contains("Den som har ansvar for delen, fullfører den.", review.Text);
        Assert.Empty(review.Page.QuerySelectorAll("main form"));
        Assert.Equal(ResponseStatus.Ready, await StatusAsync(invited));
    }

    [Fact]
    public async Task Completing_what_has_changed_since_one_looked_asks_to_look_again()
    {
        var (_, invited, me) = await AnsweredAsync();
        using var client = me;
        var review = await me.VisitAsync(invited.PathTo("short", "1/review"));
        var page = (await me.VisitAsync(invited.PathToPage("short", "only"))).Answers();
        await me.SendAsync(page.With("a.title", "nytt"));
        var again = await me.PressAsync(review.Form(invited.PathTo("short") + "/complete"), "go", "");

        Assert.Contains("Svarene er endret etter at du åpnet siden", again.Text);
        Assert.Contains("nytt", again.Text);
    }

    [Fact]
    public async Task Entries_are_added_named_by_their_first_text_and_deleted()
    {
        var (invited, me) = await server.EnterAsync("projects");
        using var _ = me;
        var list = await me.VisitAsync(invited.PathTo("projects", "").TrimEnd('/'));
        var first = await me.PressAsync(list.Form(invited.PathTo("projects", "new")), "go", "");
        await me.PressAsync(first.Answers().With("a.title", "Velferdsteknologi"), "go", "exit");
        await me.PressAsync(list.Form(invited.PathTo("projects", "new")), "go", "");
        list = await me.VisitAsync(invited.PathTo("projects", "").TrimEnd('/'));
        var names = list.Page.QuerySelectorAll(".entry-name").Select(name => name.TextContent.Trim()).ToList();
        var confirm = await me.VisitAsync(invited.PathTo("projects", "2/delete"));
        var left = await me.PressAsync(confirm.Form(invited.PathTo("projects", "2/delete")), "go", "");

        Assert.Equal(["Velferdsteknologi", "Prosjekt 2"], names);
        Assert.Single(left.Page.QuerySelectorAll(".lines > li"));
        Assert.Equal(404, (await me.GetAsync(invited.PathTo("projects", "2"))).Status);
    }

    [Fact]
    public async Task A_copy_of_an_entry_has_its_answers_and_a_history_of_its_own()
    {
        var (invited, me) = await server.EnterAsync("projects");
        using var _ = me;
        var list = await me.VisitAsync(invited.PathTo("projects", "").TrimEnd('/'));
        var first = await me.PressAsync(list.Form(invited.PathTo("projects", "new")), "go", "");
        list = await me.PressAsync(first.Answers().With("a.title", "Det ene"), "go", "exit");
        var copy = await me.PressAsync(list.Form(invited.PathTo("projects", "1/copy")), "go", "");
        Assert.Equal("Det ene", copy.Answers()["a.title"]);
        list = await me.PressAsync(copy.Answers().With("a.title", "Det andre"), "go", "exit");

        Assert.Equal(["Det ene", "Det andre"], list.Page.QuerySelectorAll(".entry-name").Select(name => name.TextContent));
        Assert.Equal(["\"Det ene\"", "\"Det andre\""], await server.Host.WithDatabaseAsync(db => db.AnswerLog
            .Where(change => db.SectionResponses.Any(entry =>
                entry.Id == change.ResponseId && entry.ParticipantId == invited.Participant.Id && entry.Entry == 2))
            .OrderBy(change => change.Revision).Select(change => change.Value).ToListAsync()));
    }

    private Task<ResponseStatus> StatusAsync(Invited invited) => server.Host.WithDatabaseAsync(db => db.SectionResponses
        .Where(response => response.ParticipantId == invited.Participant.Id).Select(response => response.Status).SingleAsync());

    private async Task<(TestRound Round, Invited Invited, RespondentClient Client)> AnsweredAsync()
    {
        var round = await TestRound.OpenAsync(server.Host);
        var invited = await round.InviteAsync("short");
        var me = await server.StartAsync(invited);
        var page = await me.VisitAsync(invited.PathToPage("short", "only"));
        await me.SendAsync(page.Answers().With("a.title", "i tide"));
        return (round, invited, me);
    }
}

public sealed class PeriodOnSqlite(RespondentsOnSqlite server) : PeriodTests(server), IClassFixture<RespondentsOnSqlite>;

public sealed class PeriodOnPostgres(RespondentsOnPostgres server) : PeriodTests(server), IClassFixture<RespondentsOnPostgres>;
