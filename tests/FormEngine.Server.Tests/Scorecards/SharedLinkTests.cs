using FormEngine.Server.Data.Model;
using FormEngine.Testing.Respondents;
using FormEngine.Testing.Rounds;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Scorecards;

/// <summary>A scorecard is passed on by a link to read, which ends by itself or when it is withdrawn.</summary>
public abstract class SharedLinkTests(ScorecardServer server)
{
    private static readonly Dictionary<string, string> Answered = new()
    {
        ["teknisk"] = """{"kilde":"ja","tiltak":["plan","vakt"],"lekkasje":"nei"}""",
        ["natur"] = """{"skog":"ja"}""",
    };

    private DateOnly Today => DateOnly.FromDateTime(server.Host.Time.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task The_link_shows_the_areas_of_who_made_it_to_anybody_without_answers_and_without_changing_anything()
    {
        var (invited, me) = await EnterAsync();
        using var _ = me;
        var address = await MakeAsync(me, invited, answers: false);
        using var anybody = new RespondentClient(server.Host.CreateClient());
        var before = await server.Host.WithDatabaseAsync(db => db.SnapshotAsync());

        using var response = await anybody.Http.GetAsync(address);
        var shown = await Shown.ReadAsync(response);

        Assert.Equal($"Målkort for {invited.Participant.Name}", shown.Heading);
        Assert.Equal(["Vann", "Strøm"], shown.Page.QuerySelectorAll(".scorecard tbody th").Select(area => area.TextContent.Trim()));
        Assert.DoesNotContain("Har dere kartlagt", shown.Text);
        Assert.DoesNotContain("/respond", shown.Page.QuerySelector("main")!.InnerHtml);
        Assert.Contains("noindex", response.Headers.GetValues("X-Robots-Tag"));
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal(before, await server.Host.WithDatabaseAsync(db => db.SnapshotAsync()));
    }

    [Fact]
    public async Task Answers_are_shown_where_the_owner_ticked_that()
    {
        var (invited, me) = await EnterAsync();
        using var _ = me;

        var shown = await me.GetAsync(await MakeAsync(me, invited, answers: true));

        Assert.Contains("Har dere kartlagt vannkildene?", shown.Text);
        Assert.DoesNotContain("Tar dere vare på skogen?", shown.Text);
    }

    [Fact]
    public async Task Withdrawn_or_out_of_date_it_is_gone_and_tells_why()
    {
        var (invited, me) = await EnterAsync();
        using var _ = me;
        var first = await MakeAsync(me, invited, answers: false);
        var list = await me.GetAsync(List(invited));
        var end = list.Page.Forms.Single(form => form.GetAttribute("action")!.EndsWith("/end", StringComparison.Ordinal));
        await me.SendAsync(new FilledForm(end));
        var withdrawn = await me.GetAsync(first);
        var second = await MakeAsync(me, invited, answers: false);
        server.Host.Time.Now += TimeSpan.FromDays(6);
        var late = await me.GetAsync(second);

        Assert.Equal((410, "Lenken virker ikke lenger"), (withdrawn.Status, withdrawn.Heading));
        Assert.Contains("Den er trukket tilbake.", withdrawn.Text);
        Assert.Equal(410, late.Status);
        Assert.Contains("Den virket til og med", late.Text);
        using var back = await StartAsync(invited);
        var after = await back.GetAsync(List(invited));
        Assert.Empty(after.Page.QuerySelectorAll("main a[href^='/scorecards/']"));
        Assert.Equal(2, after.Page.QuerySelectorAll("main h3").Length);
    }

    [Fact]
    public async Task A_mangled_link_and_a_personal_one_lead_to_no_scorecard()
    {
        var (invited, me) = await EnterAsync();
        using var _ = me;
        var address = await MakeAsync(me, invited, answers: false);

        Assert.Equal(404, (await me.GetAsync(address[..^1] + (address[^1] == 'A' ? 'B' : 'A') + "AAA")).Status);
        Assert.Equal(404, (await me.GetAsync($"/scorecards/{invited.Token}")).Status);
        Assert.Equal(404, (await me.GetAsync(address.Replace("/scorecards/", "/s/", StringComparison.Ordinal))).Status);
    }

    [Theory]
    [InlineData("", 3, "Skriv hva lenken er til.")]
    [InlineData("Styret", null, "Velg den siste dagen lenken skal virke.")]
    [InlineData("Styret", -1, "Velg i dag eller en senere dag.")]
    [InlineData("Styret", 5000, "Velg en dag senest")]
    public async Task What_is_missing_or_wrong_is_said_beside_what_was_typed(string name, int? days, string message)
    {
        var (invited, me) = await EnterAsync();
        using var _ = me;
        var until = days is { } number ? Today.AddDays(number).ToString("yyyy-MM-dd") : "";

        var shown = await me.SendAsync((await me.GetAsync(List(invited))).Form(List(invited)).With("Name", name).With("Until", until)
            .With("ShowsAnswers", "true"));

        Assert.Equal(200, shown.Status);
        Assert.Contains(message, shown.Page.QuerySelector(".ds-error-summary")!.TextContent);
        var form = shown.Form(List(invited));
        Assert.Equal((name, until, "true"), (form["Name"], form["Until"], form["ShowsAnswers"]));
        Assert.Equal(0, await server.Host.WithDatabaseAsync(db => db.ScorecardLinks.CountAsync(link =>
            link.ParticipantId == invited.Participant.Id)));
    }

    [Fact]
    public async Task Only_who_owns_a_section_or_coordinates_may_pass_on_and_end()
    {
        var (invited, me) = await EnterAsync();
        using var _ = me;
        await MakeAsync(me, invited, answers: false);
        var id = await server.Host.WithDatabaseAsync(db => db.ScorecardLinks.Where(link => link.ParticipantId == invited.Participant.Id)
            .Select(link => link.Id).SingleAsync());
        var round = await server.OpenAsync();
        var contributor = await StartAsync(await InviteAsync(invited, AssignmentKind.Contributor, "teknisk"));
        var neighbour = await StartAsync(await InviteAsync(invited, AssignmentKind.Owner, "natur"));
        var leader = await StartAsync(await InviteAsync(invited, AssignmentKind.Owner));
        var stranger = await StartAsync(await round.AddAsync("{}", Answered, ["teknisk"]));

        Assert.Equal(403, (await contributor.GetAsync(List(invited))).Status);
        Assert.Equal(403, (await stranger.GetAsync(List(invited))).Status);
        Assert.Empty((await neighbour.GetAsync(List(invited))).Page.QuerySelectorAll("main h3"));
        Assert.Single((await leader.GetAsync(List(invited))).Page.QuerySelectorAll("main a[href^='/scorecards/']"));
        foreach (var (who, status) in new[] { (contributor, 403), (stranger, 403), (neighbour, 403), (leader, 303) })
        {
            var page = await who.VisitAsync("/respond");
            var form = page.Form("/respond/sign-out");
            Assert.Equal(status, (await who.SendAsync(form, action: $"{List(invited)}/{id}/end")).Status);
            who.Dispose();
        }
    }

    [Fact]
    public async Task It_is_in_the_log_and_slows_down()
    {
        var (invited, me) = await EnterAsync();
        using var _ = me;
        for (var i = 0; i < 20; i++)
            await MakeAsync(me, invited, answers: false);

        var form = (await me.GetAsync(List(invited))).Form(List(invited));
        var late = await me.SendAsync(form.With("Name", "Enda en").With("Until", Today.ToString("yyyy-MM-dd")));

        Assert.Equal(429, late.Status);
        Assert.Equal("Enda en", late.Form(List(invited))["Name"]);
        Assert.Equal(20, await server.Host.WithDatabaseAsync(db => db.Audit.CountAsync(entry =>
            entry.Action == "scorecard.shared" && entry.ContactId == invited.Contact.Id)));
    }

    private static string List(Invited invited) => $"/respond/scorecards/{invited.Participant.Number}/links";

    private async Task<(Invited Invited, RespondentClient Client)> EnterAsync()
    {
        var invited = await (await server.OpenAsync()).AddAsync("{}", Answered, ["teknisk"]);
        return (invited, await StartAsync(invited));
    }

    private Task<RespondentClient> StartAsync(Invited invited) => RespondentClient.StartAsync(server.Host.CreateClient(), invited);

    private Task<Invited> InviteAsync(Invited colleague, AssignmentKind kind, params string[] sections) =>
        ScorecardRound.InviteAsync(server.Host, colleague.Participant, kind, sections);

    /// <summary>The newest link's address, which works for five days.</summary>
    private async Task<string> MakeAsync(RespondentClient me, Invited invited, bool answers)
    {
        var form = (await me.GetAsync(List(invited))).Form(List(invited)).With("Name", "Kommunestyret")
            .With("Until", Today.AddDays(5).ToString("yyyy-MM-dd")).With("ShowsAnswers", answers ? ["true"] : []);
        var list = await me.PressAsync(form, "go", "");
        return list.Page.QuerySelector("main a[href^='/scorecards/']")!.GetAttribute("href")!;
    }
}

public sealed class SharedLinkOnSqlite(ScorecardsOnSqlite server) : SharedLinkTests(server), IClassFixture<ScorecardsOnSqlite>;

public sealed class SharedLinkOnPostgres(ScorecardsOnPostgres server) : SharedLinkTests(server), IClassFixture<ScorecardsOnPostgres>;
