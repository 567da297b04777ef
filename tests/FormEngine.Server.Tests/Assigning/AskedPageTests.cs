using FormEngine.Server.Data.Model;
using FormEngine.Testing.Respondents;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Assigning;

/// <summary>«Spør en kollega om denne siden»: an offer to contribute, which leads to that page.</summary>
public abstract class AskedPageTests(RespondentServer server)
{
    [Fact]
    public async Task A_colleague_is_asked_about_a_page_with_what_is_typed_saved_and_gets_to_it_by_saying_yes_and_by_Start()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await me.VisitAsync(mine.PathToPage("kinds", "closed"));
        var ask = await me.PressAsync(page.Answers().With("a.colour", "red"), "go", "ask");
        var form = ask.Form(Path(mine));
        Assert.NotNull(ask.Page.QuerySelector("#kind-Contributor[checked]"));
        Assert.Equal("Kan du hjelpe med siden «Lukkede spørsmål»?", form["Message"]);

        var colleague = await SendAsync(me, mine, form.With("Kind", "Contributor"));
        Assert.Contains("«Lukkede spørsmål»", Assert.Single(await server.MailsToAsync(colleague.Contact.Email)).Text);
        using var them = await server.StartAsync(colleague);
        var there = await AcceptAsync(them);
        using var again = await server.StartAsync(colleague);
        var start = await again.SendAsync((await again.GetAsync(colleague.StartPath)).Form(colleague.StartPath));

        Assert.Equal(mine.PathToPage("kinds", "closed"), there.Path);
        Assert.Equal("red", there.Answers()["a.colour"]);
        Assert.Equal(mine.PathToPage("kinds", "closed"), start.Location);
        Assert.Equal(mine.Contact.Email, await server.OwnerAsync(mine.Participant, "kinds"));
    }

    [Fact]
    public async Task Start_leads_to_the_overview_where_there_is_more_to_do_than_that_page()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var colleague = await SendAsync(me, mine,
            (await me.GetAsync(Path(mine) + "?page=closed")).Form(Path(mine)).With("Kind", "Contributor"));
        using var them = await server.StartAsync(colleague);
        await AcceptAsync(them);
        await server.Host.WithDatabaseAsync(async db =>
        {
            db.Add(new Assignment { ParticipantId = mine.Participant.Id, Section = "short", ContactId = colleague.Contact.Id });
            await db.SaveChangesAsync();
        });

        var start = await them.SendAsync((await them.GetAsync(colleague.StartPath)).Form(colleague.StartPath));

        Assert.Equal("/respond", start.Location);
    }

    [Fact]
    public async Task A_page_that_the_section_does_not_have_asks_about_the_section()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;

        var form = (await me.GetAsync(Path(mine) + "?page=nonsense")).Form(Path(mine));
        Assert.Equal("", form["Message"].Trim());
        var colleague = await SendAsync(me, mine, form.With("Kind", "Contributor").With("Page", "nonsense"));
        using var them = await server.StartAsync(colleague);

        Assert.Equal("/respond", (await AcceptAsync(them)).Path);
        Assert.Null(await server.Host.WithDatabaseAsync(db => db.Handovers.Where(offer => offer.ToContactId == colleague.Contact.Id)
            .Select(offer => offer.Page).SingleAsync()));
    }

    [Fact]
    public async Task Who_only_contributes_is_not_offered_to_ask_others()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        using var them = await server.StartAsync(await server.Round.InviteColleagueAsync(mine, AssignmentKind.Contributor, "kinds"));
        var path = mine.PathToPage("kinds", "closed");

        Assert.NotNull((await me.GetAsync(path)).Page.QuerySelector("button[value=ask]"));
        Assert.Null((await them.GetAsync(path)).Page.QuerySelector("button[value=ask]"));
        Assert.Equal(403, (await them.PressAsync((await them.GetAsync(path)).Answers(), "go", "ask")).Status);
    }

    private async Task<Invited> SendAsync(RespondentClient me, Invited mine, FilledForm form)
    {
        var address = $"{Guid.NewGuid():N}@example.invalid";
        await me.PressAsync(form.With("Name", "Kollega Kollegasen").With("Email", address), "go", "send");
        return await server.FindAsync(mine.Participant, address);
    }

    private static async Task<Shown> AcceptAsync(RespondentClient them)
    {
        var hub = await them.GetAsync("/respond");
        return await them.PressAsync(new FilledForm(hub.Page.Forms.First(form =>
            form.GetAttribute("action")!.EndsWith("/accept", StringComparison.Ordinal))), "go", "yes");
    }

    private static string Path(Invited invited) => $"/respond/handovers/{invited.Participant.Number}/kinds";
}

public sealed class AskedPageOnSqlite(RespondentsOnSqlite server) : AskedPageTests(server), IClassFixture<RespondentsOnSqlite>;

public sealed class AskedPageOnPostgres(RespondentsOnPostgres server) : AskedPageTests(server), IClassFixture<RespondentsOnPostgres>;
