using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using FormEngine.Testing.Respondents;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Web;

/// <summary>What no page can make sense of is refused in words, and what was typed is not lost by it.</summary>
public abstract class DoorTests(RespondentServer server)
{
    private const string SignIn = "/staff/sign-in";
    private const string Urlencoded = "application/x-www-form-urlencoded";

    [Theory]
    [InlineData("/forms/%20/x.js", 404)]
    [InlineData("/forms/%E2%80%8F/x.js", 404)]
    [InlineData("/s/%20", 404)]
    [InlineData("/staff/contacts/organisations/%20", 404)]
    [InlineData("/staff/contacts/organisations/%E2%80%8F", 404)]
    [InlineData("/staff/contacts/organisations/%01", 400)]
    [InlineData("/staff/audit?what=%00", 400)]
    [InlineData("/?q=%00", 400)]
    [InlineData("/no-such-page%2500", 404)]
    public async Task An_address_that_names_nothing_is_refused(string path, int status)
    {
        using var admin = await server.Host.CreateStaffClientAsync();
        using var response = await admin.GetAsync(path);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.NotEmpty((await response.PageAsync()).Heading());
    }

    [Fact]
    public async Task Letters_of_an_address_go_on_as_a_header_can_hold_them()
    {
        using var client = server.Host.CreateClient();
        using var response = await client.PostAsync("/mail/stop/ø", null);

        Assert.Equal("/mail/stop/%C3%B8", response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("\r\n", false)]
    [InlineData("\n", false)]
    [InlineData("\r\n", true)]
    public async Task A_text_is_the_same_however_its_lines_were_broken_on_the_way(string lineBreak, bool inParts)
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var path = mine.PathTo("kinds", "1/notes/name");
        var text = $"{new string('a', 500)}\n{new string('b', 499)}";
        var fields = (await me.GetAsync(path)).Form(path).With("Input.Text", text.Replace("\n", lineBreak, StringComparison.Ordinal)).Fields;
        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            parts.Add(new StringContent(value), name);
        using var plain = new FormUrlEncodedContent(fields);

        using var response = await me.Http.PostAsync(path, inParts ? parts : plain);

        Assert.Equal(303, (int)response.StatusCode);
        Assert.Equal(text, await server.Host.WithDatabaseAsync(db => db.QuestionNotes
            .Where(note => note.ParticipantId == mine.Participant.Id).Select(note => note.Text).SingleAsync()));
    }

    [Fact]
    public async Task Whoever_signs_in_gets_on_to_any_address_of_ours()
    {
        var account = await StaffAccount.CreateAsync(server.Host);
        using var client = server.Host.CreateClient();
        var form = (await client.GetPageAsync(SignIn)).FormTo(SignIn).Fields();
        using var response = await client.SubmitAsync(SignIn, new Dictionary<string, string>(form)
        {
            ["Email"] = account.Email,
            ["Password"] = account.Password,
            ["ReturnUrl"] = "/staff/ø",
        });

        Assert.Equal("/staff/%C3%B8", response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("multipart/form-data", "--x\r\n")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Email\"\r\n\r\nåse")]
    [InlineData(Urlencoded + "; charset=utf-7", "Email=a")]
    [InlineData(Urlencoded + "; charset=utf-16", "Email=a")]
    [InlineData(Urlencoded, "Em%00ail=a")]
    public async Task A_form_that_cannot_be_read_is_refused_in_the_readers_language(string type, string body)
    {
        using var client = server.Host.CreateClient();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await client.PostAsync(SignIn + "?lang=nn", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("Vi forstod ikkje førespurnaden", (await response.PageAsync()).Heading());
    }

    [Theory]
    [InlineData("a[")]
    [InlineData("a]")]
    [InlineData("Email[")]
    [InlineData("[0")]
    public async Task A_field_of_any_name_does_a_form_no_harm(string name)
    {
        using var client = server.Host.CreateClient();
        var form = (await client.GetPageAsync(SignIn)).FormTo(SignIn).Fields();
        using var response = await client.SubmitAsync(SignIn, new Dictionary<string, string>(form)
        {
            ["Email"] = "a@example.invalid",
            ["Password"] = "x",
            [name] = "y",
        });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_large_page_is_kept_when_the_sign_in_has_run_out()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = (await me.VisitAsync(mine.PathToPage("kinds", "open"))).Answers().With("a.name", "Åse");
        for (var row = 0; row < 1_100; row++)
            page.With($"a.rows.{row}.what", $"{row}");
        server.Host.Time.Advance(TimeSpan.FromHours(13));
        var again = await me.SendAsync(page);
        var form = new FilledForm(again.Page.FormTo("/s/again"));

        Assert.Equal(401, again.Status);
        Assert.Equal(("Åse", "1099"), (form["a.name"], form["a.rows.1099.what"]));
    }

    [Fact]
    public async Task To_clear_what_is_no_answer_clears_nothing()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = (await me.VisitAsync(mine.PathToPage("kinds", "open"))).Answers();
        var saved = await me.SendAsync(page.With("a.name", "Åse"), "clear", "x");

        Assert.Equal(mine.PathToPage("kinds", "open"), saved.Location);
    }

    [Fact]
    public async Task What_a_respondent_cannot_see_in_an_answer_is_shown_beside_it()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var page = (await me.VisitAsync(mine.PathToPage("kinds", "open"))).Answers();
        var shown = await me.PressAsync(page.With("a.name", "Å\0se"), "go", "next");
        var field = shown.Page.QuerySelector("[name='a.name']")!;
        var said = shown.Page.GetElementById(field.GetAttribute("aria-describedby")!.Split(' ')[^1])!.TextContent;
        var mended = await me.PressAsync(shown.Answers().With("a.name", "Åse"), "go", "next");

        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Equal("Å\uFFFDse", field.GetAttribute("value"));
        Assert.Contains("tegn som ikke kan vises", said, StringComparison.Ordinal);
        Assert.Equal(mine.PathToPage("kinds", "closed"), mended.Path);
    }

    [Theory]
    [InlineData("Oslo\u0001", "2026-05-01", "Input.Name", "Oslo\uFFFD")]
    [InlineData("Os\0lo", "2026-05-01", "Input.Name", "Os\uFFFDlo")]
    [InlineData("Oslo\uFFFE", "2026-05-01", "Input.Name", "Oslo\uFFFD")]
    [InlineData("\u200b\u3164", "2026-05-01", "Input.Name", "\u200b\u3164")]
    [InlineData("Oslo", "31. april 2026", "Input.OpensDate", "Oslo")]
    [InlineData("Oslo", "0001-01-01", "Input.OpensDate", "Oslo")]
    [InlineData("Oslo", "9999-12-31", "Input.OpensDate", "Oslo")]
    public async Task What_staff_type_that_cannot_be_kept_is_told_beside_its_field(string name, string opens, string wrong, string shown)
    {
        using var admin = await server.Host.CreateStaffClientAsync();
        var address = $"/staff/campaigns/{server.Round.Campaign.Id}/settings";
        var before = await admin.OpenAsync(address);
        using var response = await admin.SendAsync(before, address,
            ("Input.Name", name), ("Input.OpensDate", opens), ("Input.OpensTime", "08:00"),
            ("Input.ClosesDate", "2026-06-01"), ("Input.ClosesTime", "12:00"));
        var page = await response.ReadPageAsync();

        Assert.Equal([wrong], Wrong(page));
        Assert.Equal(shown, page.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
        Assert.Equal("Prøverunde", (await server.Host.WithDatabaseAsync(db => db.Campaigns.SingleAsync())).Name);
    }

    [Fact]
    public async Task A_reason_that_cannot_be_kept_changes_nothing()
    {
        var mine = await server.Round.InviteAsync("kinds");
        using var admin = await server.Host.CreateStaffClientAsync();
        var address = $"/staff/campaigns/{server.Round.Campaign.Id}/tracking/{mine.Participant.Id}";
        var page = await admin.OpenAsync(address);
        using var response = await admin.SendAsync(page, $"{address}/exclude", ("exclude.Reason", "Slått sammen\u0002"));
        var participant = await server.Host.WithDatabaseAsync(db => db.Participants.SingleAsync(row => row.Id == mine.Participant.Id));

        Assert.Equal(["exclude.Reason"], Wrong(await response.ReadPageAsync()));
        Assert.Null(participant.ExcludedAt);
    }

    [Fact]
    public async Task A_text_without_a_message_beside_it_can_be_sent_again_without_what_was_wrong()
    {
        var (mine, me) = await server.EnterAsync("kinds");
        using var _ = me;
        var handover = $"/respond/handovers/{mine.Participant.Number}/kinds";
        var refused = await me.SendAsync((await me.VisitAsync(handover)).Form($"{handover}/leave").With("reason", "Slutter\0"));
        var again = refused.Form($"{handover}/leave");
        var left = await me.SendAsync(again);

        Assert.Equal((400, "Slutter\uFFFD"), (refused.Status, again["reason"]));
        Assert.Equal(303, left.Status);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task The_log_is_not_asked_for_absurd_days(string day)
    {
        using var admin = await server.Host.CreateStaffClientAsync();
        var page = await admin.OpenAsync($"/staff/audit?from={day}&to={day}");

        Assert.Equal(["From", "To"], Wrong(page));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/staff")]
    [InlineData("/staff/audit.csv")]
    [InlineData("/respond")]
    [InlineData("/no-such-page")]
    [InlineData("/js/no-such-script.js")]
    [InlineData("/favicon.svg")]
    public async Task Head_is_answered_as_get_without_a_body(string path)
    {
        using var admin = await server.Host.CreateStaffClientAsync();
        using var get = await admin.GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var head = await admin.SendAsync(request);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(Names(get), Names(head));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());

        static IEnumerable<string> Names(HttpResponseMessage response) =>
            response.Headers.Select(header => header.Key).Where(name => name is not ("Transfer-Encoding" or "Set-Cookie")).Order();
    }

    private static IEnumerable<string?> Wrong(IHtmlDocument page) =>
        page.QuerySelectorAll("[aria-invalid=true]").Select(field => field.GetAttribute("name"));
}

public sealed class DoorOnSqlite(RespondentsOnSqlite server) : DoorTests(server), IClassFixture<RespondentsOnSqlite>;

public sealed class DoorOnPostgres(RespondentsOnPostgres server) : DoorTests(server), IClassFixture<RespondentsOnPostgres>;
