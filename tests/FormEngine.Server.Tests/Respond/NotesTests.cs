using FormEngine.Server.Data.Model;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Respondents;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Respond;

/// <summary>Notes on questions among those who share a section: seen, answered and closed by them, and part of nothing else.</summary>
public abstract class NotesTests(RespondentServer server)
{
    private const string Text = "Usikker, spør økonomi";

    [Fact]
    public async Task What_is_typed_on_the_page_is_saved_on_the_way_to_a_questions_notes_and_the_way_back_leads_to_the_question()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await me.VisitAsync(mine.PathToPage("kinds", "open"));

        var notes = await me.PressAsync(page.Answers().With("a.name", "Kari").With("a.age", "femti"), "go", "notes:age");
        var back = notes.Page.QuerySelectorAll("main a").Single(link => link.TextContent == "Tilbake til spørsmålet").GetAttribute("href")!;
        var again = await me.GetAsync(back);

        Assert.Equal("Notater: Hvor gammel er du?", notes.Heading);
        Assert.EndsWith("/pages/open#q-age", back, StringComparison.Ordinal);
        Assert.Equal(("Kari", "femti"), (again.Answers()["a.name"], again.Answers()["a.age"]));
    }

    [Fact]
    public async Task Those_who_share_the_section_see_answer_and_close_a_note_and_each_place_tells_how_many_are_open()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var colleague = await server.Round.InviteColleagueAsync(mine, AssignmentKind.Contributor, "kinds");
        using var them = await server.StartAsync(colleague);
        await WriteAsync(me, mine, "age", Text);
        await WriteAsync(me, mine, "age", "Eller lønn?");

        var seen = await them.GetAsync(Path(mine, "age"));
        Assert.Contains(Text, seen.Text);
        Assert.Contains("Kari Prøve, ", seen.Page.QuerySelector("section.note h2")!.TextContent);
        Assert.Equal(["2 åpne notater", "2 åpne notater", "2 åpne notater"], await CountsAsync(them, mine));

        var first = await NoteAsync(mine, Text);
        var answered = await them.PressAsync(seen.Form(Path(mine, "age")).With($"Input.Answers[{first.Id:N}].Text", "Økonomi sier ja"),
            "close", $"{first.Id}");
        Assert.Contains("Lukkede notater (1)", answered.Text);
        Assert.Equal(["1 åpent notat", "1 åpent notat", "1 åpent notat"], await CountsAsync(me, mine));
        Assert.Equal((colleague.Contact.Id, first.Id),
            ((await NoteAsync(mine, Text)).ClosedById, (await NoteAsync(mine, "Økonomi sier ja")).AnswersId));
    }

    [Fact]
    public async Task Notes_are_not_for_whoever_handed_the_section_over_nor_for_colleagues_with_other_sections()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        await WriteAsync(me, mine, "age", Text);
        var now = server.Host.Time.GetUtcNow().UtcDateTime;
        var other = await server.Round.InviteColleagueAsync(mine, AssignmentKind.Owner, "short");
        using var them = await server.StartAsync(other);
        await server.Host.WithDatabaseAsync(async db =>
        {
            db.Add(new Handover
            {
                ParticipantId = mine.Participant.Id,
                Section = "kinds",
                FromContactId = mine.Contact.Id,
                ToContactId = other.Contact.Id,
                CreatedAt = now,
                ClosedAt = now,
                Outcome = HandoverOutcome.Accepted,
            });
            (await db.Assignments.SingleAsync(assignment => assignment.ContactId == mine.Contact.Id)).Until = now;
            await db.SaveChangesAsync();
        });

        var review = await me.GetAsync(mine.PathTo("kinds", "1/review"));
        Assert.Equal((200, 403), (review.Status, (await me.GetAsync(Path(mine, "age"))).Status));
        Assert.DoesNotContain("notat", review.Text);
        Assert.Equal(403, (await them.GetAsync(Path(mine, "age"))).Status);
        Assert.DoesNotContain("notat", (await them.GetAsync("/respond")).Text);
    }

    [Fact]
    public async Task A_closed_round_can_be_read_and_what_was_typed_meanwhile_stands_there_to_be_copied()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        await WriteAsync(me, mine, "age", Text);
        var open = await me.GetAsync(Path(mine, "age"));
        try
        {
            await server.Round.ChangeAsync(campaign => campaign.ClosesAt = server.Host.Time.GetUtcNow().UtcDateTime);
            var late = await me.PressAsync(open.Form(Path(mine, "age")).With("Input.Text", "For sent"), "go", "save");
            var read = await me.GetAsync(Path(mine, "age"));

            Assert.Contains("For sent", late.Page.QuerySelector("main section.sheet p.written")!.TextContent);
            Assert.Contains("er ikke lagret", late.Text);
            Assert.Contains(Text, read.Text);
            Assert.Empty(read.Page.QuerySelectorAll("textarea"));
            Assert.Contains("1 åpent notat", (await me.GetAsync(mine.PathTo("kinds", "1/review"))).Text);
        }
        finally
        {
            await server.Round.ChangeAsync(campaign => campaign.ClosesAt = server.Host.Time.GetUtcNow().UtcDateTime.AddDays(9));
        }
    }

    [Fact]
    public async Task Too_long_too_many_or_nothing_is_said_beside_what_was_typed_and_nothing_is_stored()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        await WriteAsync(me, mine, "age", Text);
        var note = await NoteAsync(mine, Text);
        var form = (await me.GetAsync(Path(mine, "age"))).Form(Path(mine, "age"));
        var field = $"Input.Answers[{note.Id:N}].Text";

        var empty = await me.PressAsync(form, "go", "save");
        var tooLong = await me.PressAsync(form.With(field, "Et svar").With("Input.Text", new string('a', 1001)), "go", "save");
        await server.Host.WithDatabaseAsync(async db =>
        {
            db.AddRange(Enumerable.Range(2, 49).Select(number => Copy(note, $"Nummer {number}")));
            await db.SaveChangesAsync();
        });
        var tooMany = await me.PressAsync(form.With("Input.Text", "Ett til"), "go", "save");

        Assert.Contains("Skriv notatet først.", empty.Text);
        Assert.Contains("Notatet kan ha høyst 1000 tegn.", tooLong.Text);
        Assert.Equal(("Et svar", 1001), (tooLong.Form(Path(mine, "age"))[field], tooLong.Form(Path(mine, "age"))["Input.Text"].Length));
        Assert.Contains("Det er plass til 50 notater og svar", tooMany.Text);
        Assert.Equal(("Et svar", "Ett til"), (tooMany.Form(Path(mine, "age"))[field], tooMany.Form(Path(mine, "age"))["Input.Text"]));
        Assert.Equal(50, await server.Host.WithDatabaseAsync(db =>
            db.QuestionNotes.CountAsync(other => other.ParticipantId == mine.Participant.Id)));
    }

    [Fact]
    public async Task An_answer_is_kept_where_another_closed_the_note_meanwhile()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        await WriteAsync(me, mine, "age", Text);
        var note = await NoteAsync(mine, Text);
        var stale = (await me.GetAsync(Path(mine, "age"))).Form(Path(mine, "age"));
        await me.PressAsync((await me.GetAsync(Path(mine, "age"))).Form(Path(mine, "age")), "close", $"{note.Id}");

        await me.PressAsync(stale.With($"Input.Answers[{note.Id:N}].Text", "Kom likevel"), "close", $"{note.Id}");

        Assert.Equal(note.Id, (await NoteAsync(mine, "Kom likevel")).AnswersId);
    }

    [Fact]
    public async Task A_note_whose_question_is_gone_stands_at_the_sections_review_under_what_it_was_called()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        await WriteAsync(me, mine, "age", Text);
        await server.Host.WithDatabaseAsync(async db =>
        {
            var kinds = await db.FormVersions.AsNoTracking().SingleAsync(form => form.Form == "kinds");
            var older = new FormVersion
            {
                Survey = kinds.Survey,
                Form = kinds.Form,
                Label = Guid.NewGuid().ToString("N"),
                Hash = Guid.NewGuid().ToString("N"),
                Document = kinds.Document.Replace("\"age\"", "\"years\"", StringComparison.Ordinal)
                    .Replace("Hvor gammel er du?", "Hvor mange år har du?", StringComparison.Ordinal),
                Translations = "{}",
                PublishedAt = kinds.PublishedAt,
            };
            db.Add(older);
            await db.SaveChangesAsync();
            await db.QuestionNotes.Where(note => note.ParticipantId == mine.Participant.Id).ExecuteUpdateAsync(set => set
                .SetProperty(note => note.Question, "years").SetProperty(note => note.FormVersionId, older.Id));
        });

        var review = await me.GetAsync(mine.PathTo("kinds", "1/review"));
        var notes = await me.GetAsync(review.Page.QuerySelector("#notes a")!.GetAttribute("href")!);
        await me.PressAsync(notes.Form(Path(mine, "years")).With("Input.Text", "Svar på det gamle"), "go", "save");

        Assert.Contains("Hvor mange år har du?", review.Page.QuerySelector("#notes")!.TextContent);
        Assert.Contains("1 åpent notat", review.Page.QuerySelector("#notes")!.TextContent);
        Assert.Equal("Notater: Hvor mange år har du?", (await me.GetAsync(Path(mine, "years"))).Heading);
        Assert.Equal(404, (await me.GetAsync(Path(mine, "never"))).Status);
    }

    [Fact]
    public async Task Each_entry_has_its_own_notes_and_they_go_when_it_is_deleted()
    {
        var (mine, me) = await server.EnterAsync("projects");
        using var _ = me;
        foreach (var entry in new[] { 1, 2 })
            await me.PressAsync((await me.GetAsync(mine.PathTo("projects", "").TrimEnd('/')))
                .Form(mine.PathTo("projects", "new")), "go", "new");
        await WriteAsync(me, mine, "title", Text, mine.PathTo("projects", "2/notes/title"));

        var list = await me.GetAsync(mine.PathTo("projects", "").TrimEnd('/'));
        Assert.Equal([false, true], list.Page.QuerySelectorAll("ul.lines > li")
            .Select(line => line.TextContent.Contains("1 åpent notat")));
        Assert.Contains("1 åpent notat", (await me.GetAsync("/respond")).Text);
        await me.PressAsync((await me.GetAsync(mine.PathTo("projects", "2/delete"))).Form(mine.PathTo("projects", "2/delete")), "go", "yes");

        Assert.False(await server.Host.WithDatabaseAsync(db =>
            db.QuestionNotes.AnyAsync(note => note.ParticipantId == mine.Participant.Id)));
    }

    [Fact]
    public async Task No_paper_no_file_and_no_page_of_staffs_holds_a_note()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = await me.VisitAsync(mine.PathTo("kinds"));
        await me.PressAsync(page.Answers().With("a.name", "Et svar"), "go", "exit");
        await WriteAsync(me, mine, "age", Text);
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        var campaign = $"/staff/campaigns/{server.Round.Campaign.Id}";
        var files = $"/respond/scorecards/{mine.Participant.Number}/answers";

        foreach (var path in new[] { files + ".csv", files + ".json", mine.PathTo("kinds", "1/print"), mine.PathTo("kinds", "form") })
            await ShouldNotHoldAsync(me.Http, path);
        foreach (var path in new[] { "/tracking", "/tracking.csv", $"/tracking/{mine.Participant.Id}", "/dashboard", "/results",
            "/results/tabeller.csv", "/nonresponse", "/calls" })
            await ShouldNotHoldAsync(staff, campaign + path);
        Assert.Equal(["question_note"], await server.Host.WithDatabaseAsync(db => db.TablesHoldingAsync(Text)));
    }

    private static async Task ShouldNotHoldAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode}");
        var text = await response.Content.ReadAsStringAsync();
        Assert.False(text.Contains(Text, StringComparison.Ordinal) || text.Contains("åpent notat", StringComparison.Ordinal), path);
    }

    private static async Task WriteAsync(RespondentClient me, Invited mine, string question, string text, string? path = null)
    {
        path ??= Path(mine, question);
        var written = await me.PressAsync((await me.GetAsync(path)).Form(path).With("Input.Text", text), "go", "save");
        Assert.Contains("Notatet er lagret.", written.Text);
    }

    /// <summary>What stands at the question, at the review and in the hub.</summary>
    private static async Task<IEnumerable<string>> CountsAsync(RespondentClient me, Invited mine)
    {
        var page = await me.GetAsync(mine.PathToPage("kinds", "open"));
        var review = await me.GetAsync(mine.PathTo("kinds", "1/review"));
        var hub = await me.GetAsync("/respond");
        return new[]
        {
            page.Page.QuerySelector("button[value='notes:age']"),
            review.Page.QuerySelector("#notes h2"),
            hub.Page.QuerySelector("a[href$='/review#notes']"),
        }.Select(place => place!.TextContent.Split(':')[0].Trim());
    }

    private Task<QuestionNote> NoteAsync(Invited mine, string text) => server.Host.WithDatabaseAsync(db =>
        db.QuestionNotes.AsNoTracking().SingleAsync(note => note.ParticipantId == mine.Participant.Id && note.Text == text));

    private static QuestionNote Copy(QuestionNote note, string text) => new()
    {
        CampaignId = note.CampaignId,
        ParticipantId = note.ParticipantId,
        Section = note.Section,
        Entry = note.Entry,
        FormVersionId = note.FormVersionId,
        Question = note.Question,
        ContactId = note.ContactId,
        Text = text,
        At = note.At,
    };

    private static string Path(Invited invited, string question) => invited.PathTo("kinds", $"1/notes/{question}");
}

public sealed class NotesOnSqlite(RespondentsOnSqlite server) : NotesTests(server), IClassFixture<RespondentsOnSqlite>;

public sealed class NotesOnPostgres(RespondentsOnPostgres server) : NotesTests(server), IClassFixture<RespondentsOnPostgres>;
