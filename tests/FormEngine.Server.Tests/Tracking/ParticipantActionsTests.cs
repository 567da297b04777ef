using System.Net;
using AngleSharp.Html.Dom;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Tracking;

/// <summary>What staff decide of a participant takes effect at once, and its reason is kept.</summary>
public sealed class ParticipantActionsTests
{
    [Fact]
    public async Task Nothing_is_done_without_a_reason_and_what_was_typed_stands()
    {
        await using var round = await Round.StartAsync(DatabaseKind.Sqlite);

        using var refused = await round.DoAsync("extend", ("Date", "2027-01-31"), ("Time", "23:59"), ("Reason", " "));
        var page = await refused.ReadPageAsync();

        Assert.Equal("Skriv hvorfor.", page.QuerySelector("#extend_Reason-validation")!.TextContent);
        Assert.Equal("2027-01-31", page.QuerySelector("#extend_Date")!.GetAttribute("value"));
        Assert.Null((await round.ParticipantAsync()).ExtendedTo);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_later_deadline_is_given_with_a_reason_but_never_an_earlier(DatabaseKind kind)
    {
        await using var round = await Round.StartAsync(kind);
        var later = round.Campaign.ClosesAt.AddDays(7);

        using var earlier = await round.DoAsync("extend", ("Date", "2020-01-31"), ("Time", "12:00"), ("Reason", "Ferie"));
        using var extended = await round.DoAsync("extend", ("Date", $"{later:yyyy-MM-dd}"), ("Time", "12:00"), ("Reason", "Ferie"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.SeeOther), (earlier.StatusCode, extended.StatusCode));
        Assert.Equal(later.Date, (await round.ParticipantAsync()).ExtendedTo?.Date);
        Assert.Equal(["Ferie"], await round.ReasonsAsync("participant.extended"));
    }

    [Fact]
    public async Task What_one_can_do_comes_first_and_each_person_once_with_what_they_answer()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var owner = await server.AddHolderAsync(await server.AddOrganisationAsync("0301", "large"), "gartner");
        var campaign = await server.CreateCampaignAsync();
        var participant = await server.ReadAsync(db => db.Participants.Select(row => row.Id).SingleAsync());
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);

        var page = await staff.OpenAsync($"/staff/campaigns/{campaign.Id}/tracking/{participant}");

        Assert.Equal("title-actions", page.QuerySelector("main section")!.GetAttribute("aria-labelledby"));
        Assert.Single(page.QuerySelectorAll("dd"), fact => fact.TextContent.Contains(owner.Email, StringComparison.Ordinal));
        Assert.Contains("Trær (ansvarlig), Stadion (ansvarlig)", page.GetElementById("people")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_alone_gives_the_whole_of_that_day()
    {
        await using var round = await Round.StartAsync(DatabaseKind.Sqlite);

        using var extended = await round.DoAsync("extend", ("Date", "31.1.2027"), ("Time", " "), ("Reason", "Ferie"));

        Assert.Equal(new DateTime(2027, 1, 31, 22, 59, 0, DateTimeKind.Utc), (await round.ParticipantAsync()).ExtendedTo);
    }

    [Fact]
    public async Task Each_message_stands_beside_the_field_it_is_about()
    {
        await using var round = await Round.StartAsync(DatabaseKind.Sqlite);

        using var refused = await round.DoAsync("extend", ("Date", "31.31.2027"), ("Time", "klokka tolv"), ("Reason", ""));
        using var late = await round.DoAsync("extend", ("Date", "2027-01-31"), ("Time", "klokka tolv"), ("Reason", "Ferie"));

        Assert.Equal(["extend_Date-validation", "extend_Time-validation", "extend_Reason-validation"], await MessagesAsync(refused));
        Assert.Equal(["extend_Time-validation"], await MessagesAsync(late));
    }

    private static async Task<IEnumerable<string?>> MessagesAsync(HttpResponseMessage answer) =>
        (await answer.ReadPageAsync()).QuerySelectorAll("form .ds-validation-message").Select(message => message.Id);

    [Fact]
    public async Task Whoever_is_left_out_gets_no_mail_and_counts_in_no_figure_until_counted_again()
    {
        await using var round = await Round.StartAsync(DatabaseKind.Sqlite);

        using var excluded = await round.DoAsync("exclude", ("Reason", "Slått sammen"));
        await round.Server.DeliverAsync();
        Assert.Empty(round.Server.Mails);
        Assert.Empty((await round.Staff.OpenAsync($"/staff/campaigns/{round.Campaign.Id}/dashboard")).QuerySelectorAll(".figures"));

        using var included = await round.DoAsync("include", ("Reason", "Likevel ikke"));
        Assert.Equal("1",
            (await round.Staff.OpenAsync($"/staff/campaigns/{round.Campaign.Id}/dashboard")).QuerySelector(".figures strong")!.TextContent);
        Assert.Equal(["Slått sammen"], await round.ReasonsAsync("participant.excluded"));
    }

    [Fact]
    public async Task A_section_declined_by_telephone_stops_its_mail_and_may_be_opened_again()
    {
        await using var round = await Round.StartAsync(DatabaseKind.Sqlite);

        using var declined = await round.DoAsync("sections/trees/decline", ("Reason", "Har ingen trær"));
        await round.Server.DeliverAsync();
        var page = await round.Staff.OpenAsync(round.Path);

        Assert.Empty(round.Server.Mails);
        Assert.Contains("Har ingen trær", page.GetElementById("trees")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Vil ikke svare", page.QuerySelector("#trees .ds-tag")!.TextContent);

        using var withdrawn = await round.DoAsync("sections/trees/withdraw", ("Reason", "Fant et tre"));
        Assert.NotEqual("Vil ikke svare", (await round.Staff.OpenAsync(round.Path)).QuerySelector("#trees .ds-tag")!.TextContent);
    }

    [Fact]
    public async Task Only_a_participant_without_a_trace_is_removed()
    {
        await using var round = await Round.StartAsync(DatabaseKind.Sqlite);
        using var declined = await round.DoAsync("sections/benches/decline", ("Reason", "Nei"));
        using var refused = await round.DoAsync("remove", ("Reason", "Feil"));
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);

        await round.Server.Host.WithDatabaseAsync(db => db.Declines.ExecuteDeleteAsync());
        using var removed = await round.DoAsync("remove", ("Reason", "Feil"));

        Assert.Equal($"/staff/campaigns/{round.Campaign.Id}/tracking", removed.Headers.Location!.OriginalString);
        Assert.Equal(0, await round.Server.ReadAsync(db => db.Participants.CountAsync()));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Answers_given_on_behalf_are_logged_as_the_staffs_and_the_owner_has_opened_nothing(DatabaseKind kind)
    {
        await using var round = await Round.StartAsync(kind);

        using var begun = await round.DoAsync("sections/trees/answer", ("Reason", "Svarte på telefon"));
        Assert.Equal("/respond/0000/trees", begun.Headers.Location!.OriginalString);
        using var section = await round.Staff.GetAsync("/respond/0000/trees");
        Assert.True(section.IsSuccessStatusCode || section.StatusCode == HttpStatusCode.SeeOther);
        var page = await round.Staff.OpenAsync("/respond/0000/trees/1/pages/first");
        Assert.Contains("Du svarer på vegne av By 0000.", page.Body!.TextContent, StringComparison.Ordinal);
        using var saved = await round.Staff.SendAsync(page, FormWith(page, "a.count"), ("a.count", "7"));

        var (entry, opened, staff) = await round.Server.ReadAsync(async db =>
            (await db.AnswerLog.SingleAsync(), await db.AccessLinks.AnyAsync(link => link.OpenedAt != null), await db.Users.SingleAsync()));
        Assert.Equal(("7", staff.Id, (Guid?)null), (entry.Value, entry.StaffId!.Value, entry.ContactId));
        Assert.False(opened);
        Assert.Equal(["Svarte på telefon"], await round.ReasonsAsync("section.answered-on-behalf"));

        using var back = await round.Staff.SendAsync(page, "/respond/sign-out");
        Assert.Equal(round.Path, back.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Staff_in_a_respondents_place_see_no_notes_of_colleagues()
    {
        await using var round = await Round.StartAsync(DatabaseKind.Sqlite);
        await round.Server.ReadAsync(async db =>
        {
            var owner = await db.Assignments.FirstAsync(assignment => assignment.Section == "trees");
            db.Add(new QuestionNote
            {
                CampaignId = round.Campaign.Id,
                ParticipantId = owner.ParticipantId,
                Section = "trees",
                Entry = 1,
                FormVersionId = await db.FormVersions.Where(form => form.Form == "trees").Select(form => form.Id).FirstAsync(),
                Question = "count",
                ContactId = owner.ContactId,
                Text = "Bare oss imellom",
            });
            return await db.SaveChangesAsync();
        });
        using var begun = await round.DoAsync("sections/trees/answer", ("Reason", "Svarte på telefon"));

        foreach (var path in new[] { "/respond", "/respond/0000/trees/1/pages/first", "/respond/0000/trees/1/review" })
            Assert.DoesNotContain("notat", (await round.Staff.OpenAsync(path)).Body!.TextContent, StringComparison.OrdinalIgnoreCase);
        using var notes = await round.Staff.GetAsync("/respond/0000/trees/1/notes/count");
        Assert.Equal(HttpStatusCode.Forbidden, notes.StatusCode);
    }

    [Fact]
    public async Task Staff_who_were_away_do_not_go_on_in_a_respondents_place_and_what_they_typed_does_not_become_the_respondents()
    {
        await using var round = await Round.StartAsync(DatabaseKind.Sqlite);
        using var begun = await round.DoAsync("sections/trees/answer", ("Reason", "Svarte på telefon"));
        var page = await round.Staff.OpenAsync("/respond/0000/trees/1/pages/first");
        round.Server.Host.Time.Advance(TimeSpan.FromHours(13));

        using var typed = await round.Staff.SendAsync(page, FormWith(page, "a.count"), ("a.count", "7"));
        using var again = await round.Staff.PostAsync("/s/again?to=/respond", new FormUrlEncodedContent([]));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.NotFound), (typed.StatusCode, again.StatusCode));
        Assert.False(await round.Server.ReadAsync(db => db.AnswerLog.AnyAsync()));
    }

    [Fact]
    public async Task Answering_on_behalf_ends_when_the_staff_member_leaves()
    {
        await using var round = await Round.StartAsync(DatabaseKind.Sqlite);
        using var begun = await round.DoAsync("sections/trees/answer", ("Reason", "Svarte på telefon"));
        using var inside = await round.Staff.GetAsync("/respond");
        using var theirs = await round.Staff.GetAsync("/respond/link");

        using var left = await round.Staff.SendAsync(await round.Staff.OpenAsync(round.Path), "/staff/sign-out");
        using var outside = await round.Staff.GetAsync("/respond");

        Assert.Equal(HttpStatusCode.Forbidden, theirs.StatusCode);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (inside.StatusCode, outside.StatusCode));
    }

    private static string FormWith(IHtmlDocument page, string field) =>
        page.Forms.First(form => form.QuerySelector($"[name='{field}']") is not null).GetAttribute("action")!;

    /// <summary>A released campaign with one participant, whose mails wait to be delivered.</summary>
    private sealed record Round(CampaignServer Server, Campaign Campaign, Guid Id, HttpClient Staff) : IAsyncDisposable
    {
        public string Path => $"/staff/campaigns/{Campaign.Id}/tracking/{Id}";

        public static async Task<Round> StartAsync(DatabaseKind kind)
        {
            var server = await CampaignServer.StartAsync(kind);
            var campaign = await server.ReleasedCampaignAsync(1);
            var id = await server.ReadAsync(db => db.Participants.Select(participant => participant.Id).SingleAsync());
            return new Round(server, campaign, id, await server.Host.CreateStaffClientAsync(StaffRole.Staff));
        }

        /// <summary>Fills in the form of an action on the participant's page.</summary>
        public async Task<HttpResponseMessage> DoAsync(string action, params (string Field, string Value)[] typed)
        {
            var parts = action.Split('/');
            var prefix = parts.Length == 1 ? action : $"{parts[2]}-{parts[1]}";
            return await Staff.SendAsync(await Staff.OpenAsync(Path), $"{Path}/{action}",
                typed.Select(field => ($"{prefix}.{field.Field}", field.Value)));
        }

        public Task<Participant> ParticipantAsync() => Server.ReadAsync(db => db.Participants.AsNoTracking().SingleAsync());

        public Task<List<string?>> ReasonsAsync(string action) =>
            Server.ReadAsync(db => db.Audit.Where(entry => entry.Action == action && entry.StaffId != null).Select(entry => entry.Reason)
                .ToListAsync());

        public async ValueTask DisposeAsync()
        {
            Staff.Dispose();
            await Server.DisposeAsync();
        }
    }
}
