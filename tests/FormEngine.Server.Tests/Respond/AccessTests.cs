using FormEngine.Server.Data.Model;
using FormEngine.Testing.Respondents;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Respond;

/// <summary>Personal links, and promise 4: a link opens its owner's sections and nothing else.</summary>
public abstract class AccessTests(RespondentServer server)
{
    private static readonly string[] Verbs = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

    [Fact]
    public async Task Opening_a_link_tells_what_is_asked_of_whom_names_no_person_and_changes_nothing()
    {
        var invited = await server.Round.InviteAsync("kinds");
        using var http = server.Host.CreateClient();
        using var response = await http.GetAsync(invited.StartPath);
        var shown = await Shown.ReadAsync(response);

        Assert.Equal("Prøveundersøkelsen", shown.Heading);
        var facts = shown.Page.QuerySelectorAll(".facts dd").Select(fact => fact.TextContent).ToList();
        Assert.Equal(["Prøveetaten", invited.Participant.Name], facts[..2]);
        Assert.StartsWith("Omtrent 5 minutter", facts[2], StringComparison.Ordinal);
        Assert.DoesNotContain(invited.Contact.Name, shown.Text);
        Assert.DoesNotContain(response.Headers,
            header => header.Key == "Set-Cookie" && header.Value.Any(cookie => cookie.StartsWith("formengine", StringComparison.Ordinal)));
        Assert.Null(await OpenedAsync(invited));
    }

    [Fact]
    public async Task Start_signs_in_and_notes_the_first_time_only()
    {
        var (invited, first) = await server.EnterAsync("kinds");
        first.Dispose();
        var opened = await OpenedAsync(invited);
        using var second = await server.StartAsync(invited);

        Assert.NotNull(opened);
        Assert.Equal(opened, await OpenedAsync(invited));
        Assert.Contains("Alle slags spørsmål", (await second.GetAsync("/respond")).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("../../etc")]
    public async Task A_mangled_link_says_what_to_do(string mangle)
    {
        var invited = await server.Round.InviteAsync("kinds");
        using var http = server.Host.CreateClient();
        using var response = await http.GetAsync($"/s/{Uri.EscapeDataString(mangle + invited.Token[..^1])}");
        var shown = await Shown.ReadAsync(response);

        Assert.Equal((404, "Lenken virker ikke"), (shown.Status, shown.Heading));
        Assert.NotNull(shown.Page.QuerySelector("a[href='/s/new-link']"));
    }

    [Fact]
    public async Task A_revoked_link_opens_nothing_also_for_those_signed_in()
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        await server.Host.WithDatabaseAsync(db => db.AccessLinks.Where(link => link.Id == invited.Link.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.RevokedAt, DateTime.UtcNow)));

        Assert.Equal(404, (await me.GetAsync(invited.StartPath)).Status);
        Assert.Equal(403, (await me.GetAsync("/respond")).Status);
        Assert.Equal(403, (await me.GetAsync(invited.PathToPage("kinds", "open"))).Status);
    }

    [Fact]
    public async Task Anothers_section_is_forbidden_on_every_verb_and_path()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var other = await server.Round.InviteAsync("kinds", "short", "projects");
        var token = await me.TokenAsync();
        string[] paths =
        [
            mine.PathToPage("short", "only"), other.PathToPage("kinds", "open"), other.PathTo("kinds"), other.PathTo("kinds", "1/review"),
            other.PathTo("kinds", "1/receipt"), other.PathTo("kinds", "1/print"), other.PathTo("kinds", "form"),
            other.PathTo("projects", ""),
            other.PathTo("kinds", "1/complete"), other.PathTo("kinds", "1/reopen"), other.PathTo("projects", "new"),
            other.PathTo("projects", "1/delete"), other.PathTo("kinds", "1/notes/name"), mine.PathTo("short", "1/notes/title"),
        ];
        foreach (var path in paths)
        {
            foreach (var verb in Verbs)
            {
                using var request = new HttpRequestMessage(new HttpMethod(verb), path.TrimEnd('/'))
                {
                    Content = verb is "GET" or "HEAD"
                        ? null
                        : new FormUrlEncodedContent([token, new("a.name", "Ondsinnet"), new("rendered", "name")]),
                };
                using var response = await me.Http.SendAsync(request);
                Assert.True((int)response.StatusCode == 403, $"{verb} {path}: {(int)response.StatusCode}");
            }
        }

        Assert.False(await server.Host.WithDatabaseAsync(db =>
            db.SectionResponses.AnyAsync(response => response.ParticipantId == other.Participant.Id)));
    }

    [Fact]
    public async Task What_the_survey_does_not_have_is_not_found()
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;

        Assert.Equal(404, (await me.GetAsync(invited.PathToPage("nonsense", "open"))).Status);
        Assert.Equal(404, (await me.GetAsync(invited.PathToPage("kinds", "nonsense"))).Status);
        Assert.Equal(404, (await me.GetAsync(invited.PathTo("kinds", "2"))).Status);
    }

    [Fact]
    public async Task The_hub_shows_ones_own_sections_and_how_the_others_come_on()
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var colleague = await server.Round.InviteColleagueAsync(invited, AssignmentKind.Owner, "short");
        using var other = await server.StartAsync(colleague);
        var page = await other.VisitAsync(colleague.PathTo("short"));
        await other.PressAsync(page.Answers().With("a.title", "hemmelig svar"), "go", "next");
        var hub = await me.GetAsync("/respond");
        var others = hub.Page.QuerySelectorAll(".lines > li").Select(row => row.TextContent).ToList();

        Assert.Contains(others, row => row.Contains("Kort del") && row.Contains("Lærer") && row.Contains("Klar til å fullføre"));
        Assert.DoesNotContain("hemmelig", hub.Text);
        Assert.DoesNotContain(hub.Page.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains("/short"));
    }

    [Fact]
    public async Task Whoever_answers_for_several_organisations_finds_each()
    {
        var invited = await server.Round.InviteAsync("kinds");
        var second = await server.Round.InviteAsync("kinds");
        await server.Host.WithDatabaseAsync(db => db.Assignments.Where(assignment => assignment.ParticipantId == second.Participant.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(assignment => assignment.ContactId, invited.Contact.Id)));
        using var me = await server.StartAsync(invited);
        var page = await me.VisitAsync(second.PathTo("kinds"));
        await me.PressAsync(page.Answers().With("a.name", "I den andre"), "go", "exit");
        var hub = await me.GetAsync("/respond");

        Assert.Contains(invited.Participant.Name, hub.Text);
        Assert.Contains(second.Participant.Name, hub.Text);
        Assert.DoesNotContain("I den andre", (await me.GetAsync(invited.PathTo("kinds", "1/review"))).Text);
    }

    [Fact]
    public async Task A_link_opens_nothing_of_another_round()
    {
        var (invited, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var other = await (await TestRound.OpenAsync(server.Host)).InviteAsync("kinds");
        await server.Host.WithDatabaseAsync(db => db.Assignments.Where(assignment => assignment.ParticipantId == other.Participant.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(assignment => assignment.ContactId, invited.Contact.Id)));

        Assert.Equal(403, (await me.GetAsync(other.PathToPage("kinds", "open"))).Status);
        Assert.DoesNotContain(other.Participant.Name, (await me.GetAsync("/respond")).Text);
    }

    private Task<DateTime?> OpenedAsync(Invited invited) => server.Host.WithDatabaseAsync(db =>
        db.AccessLinks.Where(link => link.Id == invited.Link.Id).Select(link => link.OpenedAt).SingleAsync());
}

public sealed class AccessOnSqlite(RespondentsOnSqlite server) : AccessTests(server), IClassFixture<RespondentsOnSqlite>;

public sealed class AccessOnPostgres(RespondentsOnPostgres server) : AccessTests(server), IClassFixture<RespondentsOnPostgres>;
