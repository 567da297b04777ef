using System.Net;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Jobs.LongWork;
using FormEngine.Server.Results.Publishing;
using FormEngine.Testing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Results;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Results;

public sealed class PublishingTests
{
    private const string Root = "/en/resultater/libraries-2026";
    private const string Sundays = Root + "/sporsmal/services/sundays";

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Staff_choose_comment_look_and_publish(DatabaseKind kind)
    {
        await using var round = await AnsweredRound.StartAsync(kind, jobs: true);
        using var staff = await round.Host.CreateStaffClientAsync(StaffRole.Staff);
        using var reader = round.Host.CreateClient();
        var draft = $"{round.Publications}/draft";

        using var begun = await staff.SendAsync(await staff.OpenAsync(round.Publications), draft + "/begin");
        using var chosen = await staff.SendAsync(await staff.OpenAsync(draft), draft,
            [("Areas", "access"), ("Questions", "services/sundays"), ("Questions", "services/rooms")]);
        var place = $"{draft}/commentary?place=question%2Fservices%2Fsundays";
        using var commented = await staff.SendAsync(await staff.OpenAsync(place), draft + "/commentary",
            [("Texts[en]", "Of all, **40 %** are open, not 77."), ("Texts[nb]", "")]);
        var preview = await staff.OpenAsync($"{draft}/preview/en/sporsmal/services/sundays");
        var check = await staff.OpenAsync(draft + "/check");
        using var unseen = await reader.GetAsync(Root);
        using var asked = await staff.SendAsync(check, draft + "/check");
        await EndAsync(round, asked);
        var page = await reader.OpenAsync(Sundays);

        Assert.Equal("77", Assert.Single(preview.QuerySelectorAll("mark")).TextContent);
        Assert.Contains("77", check.QuerySelectorAll(".ds-alert").Last().TextContent, StringComparison.Ordinal);
        Assert.Contains("Bokmål", check.QuerySelectorAll(".ds-alert").First().TextContent, StringComparison.Ordinal);
        Assert.Contains(check.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("Cork", StringComparison.Ordinal)
            && row.TextContent.Contains("Færre enn 5", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, unseen.StatusCode);
        Assert.Equal("40 %", page.QuerySelector(".commentary strong")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("mark"));
        Assert.Contains(await round.Host.WithDatabaseAsync(db => db.Audit.Select(entry => entry.Action).ToListAsync()),
            action => action == AuditCodes.PublicationPublished);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task What_is_published_does_not_change_and_a_correction_stands_beside_it(DatabaseKind kind)
    {
        await using var round = await AnsweredRound.StartAsync(kind);
        await round.PublishAsync();
        using var staff = await round.Host.CreateStaffClientAsync();
        using var reader = round.Host.CreateClient();
        var before = await reader.GetStringAsync(Root + "/tabeller.csv");
        await round.ChangeAnswersAsync(20);

        var list = await staff.OpenAsync(round.Publications);
        using var begun = await staff.SendAsync(list, list.Forms.Single(form => form.Action.EndsWith("/correct", StringComparison.Ordinal))
            .GetAttribute("action")!);
        var result = await round.PublishAsync();
        var old = await reader.OpenAsync(Root);
        var corrected = await reader.OpenAsync("/en/resultater/libraries-2026-2");

        Assert.Equal(PublishOutcome.Published, result.Outcome);
        Assert.Equal(before, await reader.GetStringAsync(Root + "/tabeller.csv"));
        Assert.NotEqual(before, await reader.GetStringAsync("/en/resultater/libraries-2026-2/tabeller.csv"));
        Assert.NotNull(old.QuerySelector("[role=note] a[href='/en/resultater/libraries-2026-2']"));
        Assert.NotNull(corrected.QuerySelector($"main a[href='{Root}']"));
    }

    [Fact]
    public async Task A_correction_that_concerns_a_few_waits_until_they_have_agreed()
    {
        await using var round = await AnsweredRound.StartAsync(DatabaseKind.Sqlite);
        await round.PublishAsync();
        using var staff = await round.Host.CreateStaffClientAsync();
        await round.ChangeAnswersAsync(2);
        var list = await staff.OpenAsync(round.Publications);
        using var begun = await staff.SendAsync(list, list.Forms.Single(form => form.Action.EndsWith("/correct", StringComparison.Ordinal))
            .GetAttribute("action")!);

        var refused = await round.PublishAsync();
        var check = await staff.OpenAsync(round.Publications + "/draft/check");

        Assert.Equal(PublishOutcome.NotAgreed, refused.Outcome);
        Assert.NotNull(check.QuerySelector("#agreed"));
        Assert.Equal(1, await round.Host.WithDatabaseAsync(db => db.Snapshots.CountAsync(state => state.Shown != null)));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task What_is_withdrawn_is_gone_with_the_reason_on_every_page_and_file(DatabaseKind kind)
    {
        await using var round = await AnsweredRound.StartAsync(kind);
        await round.PublishAsync();
        using var staff = await round.Host.CreateStaffClientAsync();
        using var reader = round.Host.CreateClient();
        await reader.GetStringAsync(Sundays);
        var link = (await staff.OpenAsync(round.Publications)).QuerySelector("td a[href$='/withdraw']")!.GetAttribute("href")!;

        using var blank = await staff.SendAsync(await staff.OpenAsync(link), link, [("Input.Reason", " ")]);
        using var withdrawn = await staff.SendAsync(await staff.OpenAsync(link), link, [("Input.Reason", "Counted <twice>")]);

        Assert.NotNull((await blank.ReadPageAsync()).QuerySelector(".ds-validation-message"));
        foreach (var path in new[] { Root, Sundays, Sundays + ".svg", Root + "/tabeller.csv" })
        {
            using var gone = await reader.GetAsync(path);
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
            Assert.Contains("Counted <twice>", (await gone.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Two_who_write_at_the_same_place_do_not_overwrite_each_other()
    {
        await using var round = await AnsweredRound.StartAsync(DatabaseKind.Sqlite);
        using var one = await round.Host.CreateStaffClientAsync();
        using var other = await round.Host.CreateStaffClientAsync();
        var draft = $"{round.Publications}/draft";
        using var begun = await one.SendAsync(await one.OpenAsync(round.Publications), draft + "/begin");
        var (ones, others) = (await one.OpenAsync(draft + "/commentary?place=front"), await other.OpenAsync(draft + "/commentary?place=front"));

        using var saved = await one.SendAsync(ones, draft + "/commentary", [("Texts[en]", "First")]);
        using var refused = await other.SendAsync(others, draft + "/commentary", [("Texts[en]", "Second")]);
        var page = await refused.ReadPageAsync();
        using var again = await other.SendAsync(page, draft + "/commentary", [("Texts[en]", "Both")]);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.OK, HttpStatusCode.SeeOther),
            (saved.StatusCode, refused.StatusCode, again.StatusCode));
        Assert.Equal("Second", page.QuerySelector("#text-en")!.TextContent.Trim());
        Assert.Contains("First", page.QuerySelector("form#commentary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Both", (await one.OpenAsync(draft + "/commentary?place=front")).QuerySelector("#text-en")!.TextContent,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![a](https://example.org/a.png)")]
    [InlineData("[a](ftp://example.org)")]
    [InlineData("[a](javascript:alert(1))")]
    public async Task What_commentary_cannot_hold_is_told_and_stays_in_its_field(string text)
    {
        await using var round = await AnsweredRound.StartAsync(DatabaseKind.Sqlite);
        using var staff = await round.Host.CreateStaffClientAsync();
        var draft = $"{round.Publications}/draft";
        using var begun = await staff.SendAsync(await staff.OpenAsync(round.Publications), draft + "/begin");

        using var refused = await staff.SendAsync(await staff.OpenAsync(draft + "/commentary?place=front"), draft + "/commentary",
            [("Texts[en]", text)]);
        var page = await refused.ReadPageAsync();

        Assert.NotNull(page.QuerySelector("#text-en-validation"));
        Assert.Equal(text, page.QuerySelector("#text-en")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_draft_that_changed_since_somebody_looked_is_not_published()
    {
        await using var round = await AnsweredRound.StartAsync(DatabaseKind.Sqlite);
        await using var scope = round.Host.Services.CreateAsyncScope();
        var draft = await scope.ServiceProvider.GetRequiredService<Drafts>().StartAsync(round.Campaign);

        var result = await scope.ServiceProvider.GetRequiredService<Publisher>().PublishAsync(
            new PublishInput(draft.Id, draft.Revision + 1, Agreed: false), DateTime.UtcNow);

        Assert.Equal(PublishOutcome.ChangedMeanwhile, result.Outcome);
    }

    [Fact]
    public async Task Designers_do_not_publish()
    {
        await using var round = await AnsweredRound.StartAsync(DatabaseKind.Sqlite);
        using var designer = await round.Host.CreateStaffClientAsync(StaffRole.Designer);

        using var refused = await designer.GetAsync(round.Publications);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private static async Task EndAsync(AnsweredRound round, HttpResponseMessage asked)
    {
        var id = Guid.Parse(asked.Headers.Location!.OriginalString.Split('/')[^1]);
        await using var scope = round.Host.Services.CreateAsyncScope();
        var works = scope.ServiceProvider.GetRequiredService<WorkService>();
        await Eventually.HoldsAsync(async () => (await works.FindAsync<PublishWork>(id))?.EndedAt is not null);
        var work = (await works.FindAsync<PublishWork>(id))!;
        Assert.Null(work.Error);
        Assert.NotNull(work.EndedAt);
    }
}
