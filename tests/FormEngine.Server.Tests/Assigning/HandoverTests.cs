using FormEngine.Server.Data.Model;
using FormEngine.Testing.Respondents;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Assigning;

/// <summary>A section handed to a colleague, or shared: nothing changes until the colleague presses yes.</summary>
public abstract class HandoverTests(RespondentServer server)
{
    [Fact]
    public async Task The_answers_go_along_and_whoever_handed_over_reads_but_writes_no_more()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await me.VisitAsync(mine.PathTo("kinds"));
        await me.PressAsync(page.Answers().With("a.name", "Svaret så langt"), "go", "exit");
        var colleague = await OfferAsync(me, mine, message: "Du kjenner dette bedre.");
        Assert.Equal(mine.Contact.Email, await server.OwnerAsync(mine.Participant, "kinds"));
        Assert.Contains("Du kjenner dette bedre.", Assert.Single(await server.MailsToAsync(colleague.Contact.Email)).Text);

        using var them = await server.StartAsync(colleague);
        Assert.Equal(403, (await them.GetAsync(mine.PathTo("kinds", "1/review"))).Status);
        var hub = await AcceptAsync(them);

        Assert.Contains("Alle slags spørsmål", hub.Text);
        Assert.Contains("Svaret så langt", (await them.GetAsync(mine.PathTo("kinds", "1/review"))).Text);
        Assert.Contains("Svaret så langt", (await me.GetAsync(mine.PathTo("kinds", "1/review"))).Text);
        Assert.Contains("sa ja til å ta over", (await me.GetAsync("/respond")).Text);
        await ShouldRefuseToWriteAsync(me, mine);
        await server.MailsToAsync(colleague.Contact.Email);
        Assert.Single(await server.MailsToAsync(colleague.Contact.Email));
    }

    [Fact]
    public async Task Whoever_handed_over_reads_no_more_when_the_round_has_closed()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var colleague = await OfferAsync(me, mine);
        using var them = await server.StartAsync(colleague);
        await AcceptAsync(them);
        string[] papers = [mine.PathTo("kinds", "1/review"), mine.PathTo("kinds", "1/print")];
        foreach (var paper in papers)
            Assert.Equal(200, (await me.GetAsync(paper)).Status);

        try
        {
            await server.Round.ChangeAsync(campaign => campaign.ClosesAt = server.Host.Time.GetUtcNow().UtcDateTime);
            foreach (var paper in papers)
                Assert.Equal((403, 200), ((await me.GetAsync(paper)).Status, (await them.GetAsync(paper)).Status));
        }
        finally
        {
            await server.Round.ChangeAsync(campaign => campaign.ClosesAt = server.Host.Time.GetUtcNow().UtcDateTime.AddDays(9));
        }
    }

    [Fact]
    public async Task A_contributor_joins_and_the_owner_stays()
    {
        var (mine, me) = await server.EnterAsync("short");
        using var _ = me;
        var colleague = await OfferAsync(me, mine, "short", AssignmentKind.Contributor);
        using var them = await server.StartAsync(colleague);
        await AcceptAsync(them);

        Assert.Equal(mine.Contact.Email, await server.OwnerAsync(mine.Participant, "short"));
        Assert.Equal(200, (await them.VisitAsync(mine.PathTo("short"))).Status);
        Assert.Equal(403, (await them.GetAsync(Path(mine, "short"))).Status);
    }

    [Fact]
    public async Task A_colleague_sees_the_time_the_purpose_and_the_questions_before_saying_yes()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await me.VisitAsync(mine.PathTo("kinds"));
        await me.PressAsync(page.Answers().With("a.name", "Svaret så langt"), "go", "exit");
        var colleague = await OfferAsync(me, mine);
        string[] told = ["Tar omtrent 5 minutter.", "Ett av hvert.", "Svarfrist: ", "mars 2026 kl."];
        var mail = Assert.Single(await server.MailsToAsync(colleague.Contact.Email));
        using var them = await server.StartAsync(colleague);

        var hub = await them.GetAsync("/respond");
        var offer = hub.Page.QuerySelector("section.sheet")!;
        var form = await them.GetAsync(offer.QuerySelector("a")!.GetAttribute("href")!);

        Assert.All(told, text => Assert.Contains(text, offer.TextContent, StringComparison.Ordinal));
        Assert.Contains("Ett av hvert.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Det tar omtrent 5 minutter.", mail.Text, StringComparison.Ordinal);
        Assert.NotEmpty(form.Page.QuerySelectorAll("ol.asked li"));
        Assert.DoesNotContain("Svaret så langt", form.Text);
        Assert.Equal(403, (await me.GetAsync(offer.QuerySelector("a")!.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task Who_says_no_may_say_why_and_whoever_asked_is_told()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var colleague = await OfferAsync(me, mine);
        using var them = await server.StartAsync(colleague);
        var hub = await them.GetAsync("/respond");
        await them.PressAsync(Button(hub, "/refuse").With("reply", "Jeg er i permisjon."), "go", "no");

        Assert.Contains("Jeg er i permisjon.", (await me.GetAsync("/respond")).Text);
        Assert.Equal(mine.Contact.Email, await server.OwnerAsync(mine.Participant, "kinds"));
        Assert.DoesNotContain("/respond/offers/", (await them.GetAsync("/respond")).Text);
    }

    [Fact]
    public async Task An_offer_withdrawn_can_not_be_accepted_and_the_next_can()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var first = await OfferAsync(me, mine);
        using var one = await server.StartAsync(first);
        var stale = await one.GetAsync("/respond");
        var waiting = await SendOfferAsync(me, mine, "kinds", AssignmentKind.Owner, $"{Guid.NewGuid():N}@example.invalid");
        Assert.Contains("Noen er allerede spurt", waiting.Text);
        await me.PressAsync(Button(await me.GetAsync(Path(mine, "kinds")), "/withdraw"), "go", "withdraw");
        var second = await OfferAsync(me, mine);
        using var two = await server.StartAsync(second);

        var late = await one.SendAsync(Button(stale, "/accept"));
        await AcceptAsync(two);

        Assert.Equal((409, "Forespørselen gjelder ikke lenger"), (late.Status, late.Heading));
        Assert.Equal(second.Contact.Email, await server.OwnerAsync(mine.Participant, "kinds"));
    }

    [Fact]
    public async Task Accepted_by_many_presses_at_once_it_is_taken_over_once_and_every_change_has_its_history()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var coordinator = await server.AddHolderAsync(mine.Participant, "coordinator");
        using var boss = await server.StartAsync(coordinator);
        var colleague = await OfferAsync(boss, mine);
        using var them = await server.StartAsync(colleague);
        var accept = Button(await them.GetAsync("/respond"), "/accept");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => them.SendAsync(accept)));

        Assert.All(answers, answer => Assert.Equal((303, "/respond"), (answer.Status, answer.Location)));
        var assignments = await AssignmentsAsync(mine, "kinds");
        Assert.Equal(colleague.Contact.Id, Assert.Single(assignments, assignment => assignment.Until is null).ContactId);
        Assert.Equal(2, assignments.Count);
        Assert.Contains("sa ja til å ta over", (await boss.GetAsync("/respond")).Text);
    }

    [Theory]
    [InlineData("/refuse")]
    [InlineData("/withdraw")]
    public async Task The_second_of_two_equal_presses_leads_where_the_first_does(string button)
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        using var them = await server.StartAsync(await OfferAsync(me, mine));
        var (client, page) = button == "/refuse" ? (them, "/respond") : (me, Path(mine, "kinds"));
        var form = Button(await client.GetAsync(page), button);

        var first = await client.PressAsync(form, "go", "");
        var second = await client.PressAsync(form, "go", "");

        Assert.Equal((200, page), (second.Status, second.Path));
        Assert.Equal(
            first.Page.QuerySelector(".ds-alert")!.TextContent, second.Page.QuerySelector(".ds-alert")!.TextContent);
    }

    [Fact]
    public async Task It_can_be_handed_on_and_back_again()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var colleague = await OfferAsync(me, mine);
        using var them = await server.StartAsync(colleague);
        await AcceptAsync(them);
        await SendOfferAsync(them, mine, "kinds", AssignmentKind.Owner, mine.Contact.Email);
        await AcceptAsync(me);

        Assert.Equal(mine.Contact.Email, await server.OwnerAsync(mine.Participant, "kinds"));
        Assert.Equal(3, (await AssignmentsAsync(mine, "kinds")).Count);
        Assert.Contains("Du har overført delen", (await them.GetAsync(mine.PathTo("kinds", "1/review"))).Text);
    }

    [Fact]
    public async Task Offers_that_make_no_sense_get_a_clear_message_and_what_was_typed_stays()
    {
        var (mine, me) = await server.EnterAsync("short");
        using var _ = me;
        var helper = await server.Round.InviteColleagueAsync(mine, AssignmentKind.Contributor, "short");
        var postbox = await server.AddHolderAsync(mine.Participant, "postbox", postbox: true);

        Assert.Contains("din egen adresse", (await SendOfferAsync(me, mine, "short", AssignmentKind.Owner, mine.Contact.Email)).Text);
        Assert.Contains("svarer på delen allerede",
            (await SendOfferAsync(me, mine, "short", AssignmentKind.Contributor, helper.Contact.Email)).Text);
        Assert.Contains("felles postmottak", (await SendOfferAsync(me, mine, "short", AssignmentKind.Owner, postbox.Contact.Email)).Text);
        var wrong = await SendOfferAsync(me, mine, "short", AssignmentKind.Owner, "feil");
        Assert.Equal("feil", wrong.Page.QuerySelector("#Email")!.GetAttribute("value"));
        Assert.Equal("true", wrong.Page.QuerySelector("#Email")!.GetAttribute("aria-invalid"));
        Assert.False(await server.Host.WithDatabaseAsync(db => db.Handovers.AnyAsync(offer => offer.ParticipantId == mine.Participant.Id)));
    }

    [Fact]
    public async Task A_completed_section_is_opened_again_before_it_changes_hands()
    {
        var (mine, me) = await server.EnterAsync("short");
        using var _ = me;
        var colleague = await OfferAsync(me, mine, "short");
        var page = await me.VisitAsync(mine.PathTo("short"));
        var review = await me.PressAsync(page.Answers().With("a.title", "Noe"), "go", "next");
        await me.PressAsync(review.Form(mine.PathTo("short", "1/complete")), "go", "complete");
        using var them = await server.StartAsync(colleague);

        Assert.Contains("Delen er fullført i mellomtiden", (await AcceptAsync(them)).Text);
        Assert.Contains("Den må gjenåpnes", (await me.GetAsync(Path(mine, "short"))).Text);
        Assert.Equal(mine.Contact.Email, await server.OwnerAsync(mine.Participant, "short"));
    }

    [Fact]
    public async Task The_coordinator_sees_who_has_what_and_offers_it_but_reads_no_answers()
    {
        var mine = await server.Round.InviteAsync("kinds");
        var coordinator = await server.AddHolderAsync(mine.Participant, "coordinator");
        using var boss = await server.StartAsync(coordinator);
        var hub = await boss.GetAsync("/respond");

        Assert.Contains(hub.Page.QuerySelectorAll(".lines > li"),
            row => row.TextContent.Contains("Alle slags") && row.TextContent.Contains(mine.Contact.Name));
        Assert.Equal(403, (await boss.GetAsync(mine.PathTo("kinds", "1/review"))).Status);
        Assert.Equal(403, (await boss.GetAsync(Path(await server.Round.InviteAsync("kinds"), "kinds"))).Status);
        var colleague = await OfferAsync(boss, mine);
        using var them = await server.StartAsync(colleague);
        await AcceptAsync(them);
        Assert.Equal(colleague.Contact.Email, await server.OwnerAsync(mine.Participant, "kinds"));
    }

    [Fact]
    public async Task Nobody_but_the_colleague_answers_an_offer()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        await OfferAsync(me, mine);
        var offer =
            await server.Host.WithDatabaseAsync(db => db.Handovers.Where(one => one.ParticipantId == mine.Participant.Id)
                .Select(one => one.Id).SingleAsync());
        var token = await me.TokenAsync();
        foreach (var verb in new[] { "accept", "refuse" })
        {
            using var response = await me.Http.PostAsync($"/respond/offers/{offer}/{verb}", new FormUrlEncodedContent([token]));
            Assert.Equal(403, (int)response.StatusCode);
        }
        Assert.Null(await server.Host.WithDatabaseAsync(db => db.Handovers.Where(one => one.Id == offer).Select(one => one.Outcome)
            .SingleAsync()));
    }

    [Fact]
    public async Task Offers_to_strangers_slow_down_and_it_is_told_when_to_try_again()
    {
        var (mine, me) = await server.EnterAsync("short");
        using var _ = me;
        for (var offer = 0; offer < 20; offer++)
            await OfferAsync(me, mine, "short", AssignmentKind.Contributor);

        var refused = await SendOfferAsync(me, mine, "short", AssignmentKind.Contributor, $"{Guid.NewGuid():N}@example.invalid");

        var message = refused.Page.QuerySelector(".ds-validation-message")!.TextContent;
        Assert.Matches(@"Du kan prøve igjen \d+\. \w+ \d{4} kl\. \d\d\.\d\d", message);
        Assert.Equal("Kollega Kollegasen", refused.Page.QuerySelector("#Name")!.GetAttribute("value"));
        var typed = refused.Page.QuerySelector("#Email")!.GetAttribute("value");
        Assert.False(await server.Host.WithDatabaseAsync(db => db.Contacts.AnyAsync(contact => contact.Email == typed)));
    }

    [Fact]
    public async Task One_address_is_not_mailed_again_and_again_by_offering_and_withdrawing()
    {
        var (mine, me) = await server.EnterAsync("short");
        using var _ = me;
        var address = $"{Guid.NewGuid():N}@example.invalid";
        for (var offer = 0; offer < 12; offer++)
        {
            await SendOfferAsync(me, mine, "short", AssignmentKind.Owner, address);
            var page = await me.GetAsync(Path(mine, "short"));
            if (page.Page.QuerySelector("form[action$='/withdraw']") is not null)
                await me.PressAsync(Button(page, "/withdraw"), "go", "withdraw");
        }

        Assert.Equal(6, await server.Host.WithDatabaseAsync(db => db.Handovers.CountAsync(offer => offer.ToContact!.Email == address)));
    }

    [Theory]
    [InlineData("Message", "Se http://svindel.example/logg-inn")]
    [InlineData("Message", "Se svindel.com nå")]
    [InlineData("Name", "Kari www.svindel.example")]
    public async Task No_web_address_goes_along_and_what_was_typed_stays(string field, string text)
    {
        var (mine, me) = await server.EnterAsync("short");
        using var _ = me;
        var form = (await me.GetAsync(Path(mine, "short"))).Form(Path(mine, "short"))
            .With("Kind", nameof(AssignmentKind.Owner)).With("Name", "Kollega").With("Email", $"{Guid.NewGuid():N}@example.invalid")
            .With(field, text);
        var page = await me.PressAsync(form, "go", "send");

        var shown = page.Page.QuerySelector($"#{field}")!;
        Assert.Equal(("true", text), (shown.GetAttribute("aria-invalid"), shown.GetAttribute("value") ?? shown.TextContent.Trim()));
        Assert.False(await server.Host.WithDatabaseAsync(db => db.Handovers.AnyAsync(offer => offer.ParticipantId == mine.Participant.Id)));
    }

    [Fact]
    public async Task An_address_in_another_organisation_does_not_tell_whose_it_is()
    {
        var (mine, me) = await server.EnterAsync("short");
        using var _ = me;
        var stranger = await server.Round.InviteAsync("kinds");
        await server.Host.WithDatabaseAsync(db => db.Contacts.Where(contact => contact.Id == stranger.Contact.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(contact => contact.Name, "Hemmelig Navn")));

        var page = await SendOfferAsync(me, mine, "short", AssignmentKind.Owner, stranger.Contact.Email);
        var hub = await me.GetAsync("/respond");

        Assert.Contains($"{stranger.Contact.Email} får en e-post", page.Text);
        Assert.All([page, hub], shown => Assert.DoesNotContain("Hemmelig Navn", shown.Text));
        using var them = await server.StartAsync(stranger);
        await AcceptAsync(them);
        Assert.Contains("Hemmelig Navn sa ja til å ta over", (await me.GetAsync("/respond")).Text);
    }

    private static async Task ShouldRefuseToWriteAsync(RespondentClient former, Invited mine)
    {
        var token = await former.TokenAsync();
        string[] paths =
        [
            mine.PathToPage("kinds", "open"), mine.PathTo("kinds", "1/complete"), mine.PathTo("kinds", "1/reopen"),
            mine.PathTo("kinds", "new"),
            mine.PathTo("kinds", "1/review"), Path(mine, "kinds"), Path(mine, "kinds") + "/leave",
        ];
        foreach (var path in paths)
        {
            using var response =
                await former.Http.PostAsync(path, new FormUrlEncodedContent([token, new("a.name", "Endret"), new("rendered", "name")]));
            Assert.True((int)response.StatusCode == 403, $"{path}: {(int)response.StatusCode}");
        }
        Assert.Equal(403, (await former.GetAsync(mine.PathToPage("kinds", "open"))).Status);
    }

    private async Task<Invited> OfferAsync(
        RespondentClient me, Invited mine, string section = "kinds", AssignmentKind kind = AssignmentKind.Owner, string message = "")
    {
        var address = $"{Guid.NewGuid():N}@example.invalid";
        var page = await SendOfferAsync(me, mine, section, kind, address, message);
        Assert.Contains("får en e-post", page.Text);
        return await server.FindAsync(mine.Participant, address);
    }

    private static async Task<Shown> SendOfferAsync(
        RespondentClient me, Invited mine, string section, AssignmentKind kind, string email, string message = "") =>
        await me.PressAsync((await me.GetAsync(Path(mine, section))).Form(Path(mine, section))
            .With("Kind", kind.ToString()).With("Name", "Kollega Kollegasen").With("Email", email).With("Message", message), "go", "send");

    private static async Task<Shown> AcceptAsync(RespondentClient them) =>
        await them.PressAsync(Button(await them.GetAsync("/respond"), "/accept"), "go", "yes");

    private static FilledForm Button(Shown page, string end) =>
        new(page.Page.Forms.First(form => form.GetAttribute("action")!.EndsWith(end, StringComparison.Ordinal)));

    private Task<List<Assignment>> AssignmentsAsync(Invited mine, string section) => server.Host.WithDatabaseAsync(db =>
        db.Assignments.AsNoTracking().Where(assignment => assignment.ParticipantId == mine.Participant.Id && assignment.Section == section)
            .ToListAsync());

    private static string Path(Invited invited, string section) => $"/respond/handovers/{invited.Participant.Number}/{section}";
}

public sealed class HandoverOnSqlite(RespondentsOnSqlite server) : HandoverTests(server), IClassFixture<RespondentsOnSqlite>;

public sealed class HandoverOnPostgres(RespondentsOnPostgres server) : HandoverTests(server), IClassFixture<RespondentsOnPostgres>;
