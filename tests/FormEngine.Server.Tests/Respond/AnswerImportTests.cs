using System.Net;
using System.Text;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data.Model;
using FormEngine.Testing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Respond;

/// <summary>Answers come in by file: looked over row by row, held against the form as a page is, all of them or none.</summary>
public sealed class AnswerImportTests
{
    private const string Good = """
        {"id":"0301","organisation":{"size":"small"},"sections":{"trees":{"count":12},"benches":{}}}

        {"id":"1103","sections":{"trees":{"count":3,"note":"Mange"}}}
        """;

    /// <summary>A line, and a part of what is said of it.</summary>
    public static TheoryData<string, string> Faults => new()
    {
        { "[]", "not one JSON object" },
        { """{"sections":{}}""", "lacks “id”" },
        { """{"id":"0301","svar":{}}""", "“svar” means nothing" },
        { """{"id":"9999"}""", "No participant in this campaign has the number “9999”" },
        { """{"id":"0301","sections":[]}""", "“sections” must be an object" },
        { """{"id":"0301","sections":{"lakes":{}}}""", "no section called “lakes”" },
        { """{"id":"0301","sections":{"stadium":{"count":1}}}""", "does not apply" },
        { """{"id":"0301","sections":{"trees":3}}""", "must be an object" },
        { """{"id":"0301","sections":{"trees":{"count":"mange"}}}""", "trees, “count”" },
        { """{"id":"0301","sections":{"trees":{"count":-1}}}""", "trees, “count”" },
        { """{"id":"0301","sections":{"trees":{"sort":"eik"}}}""", "no question “sort”" },
        { """{"id":"1103","sections":{"trees":{"count":1}}}""", "The number “1103” stands twice" },
    };

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task What_was_looked_over_is_imported_when_it_is_confirmed(DatabaseKind kind)
    {
        using var forms = Parks();
        await using var host = await ServerHost.StartAsync(new ServerOptions { Kind = kind, Forms = forms.Path });
        var campaign = await RoundAsync(host, pilot: true);
        using var staff = await host.CreateStaffClientAsync(StaffRole.Staff);

        var preview = await UploadAsync(staff, campaign, Good, ("synthetic", "true"));
        var page = await staff.OpenAsync(preview);
        Assert.Equal(2, page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(0, await host.WithDatabaseAsync(db => db.SectionResponses.CountAsync()));

        using var applied = await staff.SendAsync(page, preview);
        Assert.Equal(HttpStatusCode.SeeOther, applied.StatusCode);
        Assert.NotNull((await staff.OpenAsync($"{applied.Headers.Location}")).QuerySelector(".ds-alert[data-color=success]"));

        var responses = await host.WithDatabaseAsync(db => db.SectionResponses.AsNoTracking().Include(response => response.Participant)
            .OrderBy(response => response.Participant!.Number).ThenByDescending(response => response.Section).ToListAsync());
        Assert.Equal(
            [
                ("0301", "trees", ResponseStatus.Complete),
                ("0301", "benches", ResponseStatus.NotStarted),
                ("1103", "trees", ResponseStatus.Complete),
            ],
            responses.Select(response => (response.Participant!.Number, response.Section, response.Status)));
        Assert.Equal("""{"count":3,"note":"Mange"}""", responses[2].Answers);
        Assert.Equal(3, await host.WithDatabaseAsync(db => db.AnswerLog.CountAsync(entry => entry.StaffId != null)));
        Assert.Equal(0, await host.WithDatabaseAsync(db => db.ImportUploads.CountAsync()));
        Assert.Equal(AuditDetail.Of("SyntheticImported", 2, 3).Kept, await host.WithDatabaseAsync(db =>
            db.Audit.Where(entry => entry.Action == AuditCodes.CampaignAnswersImported).Select(entry => entry.Detail).SingleAsync()));
        foreach (var address in new[] { "", "/dashboard", "/tracking", "/nonresponse" })
            Assert.Contains("Synthetic answers", await TextAsync(staff, $"/staff/campaigns/{campaign}{address}"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task One_wrong_row_is_told_and_nothing_is_imported(string line, string said)
    {
        using var forms = Parks();
        await using var host = await ServerHost.StartAsync(new ServerOptions { Forms = forms.Path });
        var campaign = await RoundAsync(host, pilot: false);
        using var staff = await host.CreateStaffClientAsync(StaffRole.Staff);

        var preview = await UploadAsync(staff, campaign, $"{Good.Split('\n')[^1]}\n{line}\n");
        var page = await staff.OpenAsync(preview + "?lang=en");

        Assert.Contains(said, page.QuerySelector("tbody tr ul")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Forms, form => form.GetAttribute("action") == preview);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task What_somebody_answered_meanwhile_is_never_written_over(DatabaseKind kind)
    {
        using var forms = Parks();
        await using var host = await ServerHost.StartAsync(new ServerOptions { Kind = kind, Forms = forms.Path });
        var campaign = await RoundAsync(host, pilot: false);
        using var staff = await host.CreateStaffClientAsync(StaffRole.Staff);
        var preview = await UploadAsync(staff, campaign, Good);
        var page = await staff.OpenAsync(preview);
        await host.WithDatabaseAsync(async db =>
        {
            db.Add(new SectionResponse
            {
                ParticipantId = await db.Participants.Where(participant => participant.Number == "1103")
                    .Select(participant => participant.Id).SingleAsync(),
                Section = "trees",
                FormVersionId = await db.FormVersions.Where(form => form.Form == "trees").Select(form => form.Id).SingleAsync(),
                Answers = """{"count":7}""",
                Revision = 1,
                Status = ResponseStatus.Ready,
            });
            await db.SaveChangesAsync();
        });

        using var applied = await staff.SendAsync(page, preview);

        Assert.Equal(HttpStatusCode.OK, applied.StatusCode);
        Assert.NotNull((await applied.ReadPageAsync()).QuerySelector(".ds-alert[data-color=warning]"));
        Assert.Equal("""{"count":7}""", await host.WithDatabaseAsync(db => db.SectionResponses.Select(response => response.Answers)
            .SingleAsync()));
    }

    [Fact]
    public async Task Made_up_answers_belong_in_a_pilot()
    {
        using var forms = Parks();
        await using var host = await ServerHost.StartAsync(new ServerOptions { Forms = forms.Path });
        var campaign = await RoundAsync(host, pilot: false);
        using var staff = await host.CreateStaffClientAsync(StaffRole.Staff);
        var home = $"/staff/campaigns/{campaign}/answers";

        using var refused = await staff.UploadAsync(await staff.OpenAsync(home), home, Encoding.UTF8.GetBytes(Good), ("synthetic", "true"));

        Assert.NotNull((await refused.ReadPageAsync()).GetElementById("synthetic-error"));
        Assert.Equal(0, await host.WithDatabaseAsync(db => db.ImportUploads.CountAsync()));
    }

    [Fact]
    public async Task A_designer_is_kept_out()
    {
        using var forms = Parks();
        await using var host = await ServerHost.StartAsync(new ServerOptions { Forms = forms.Path });
        var campaign = await RoundAsync(host, pilot: false);
        using var designer = await host.CreateStaffClientAsync(StaffRole.Designer);

        using var response = await designer.GetAsync($"/staff/campaigns/{campaign}/answers");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private static async Task<string> UploadAsync(
        HttpClient staff, Guid campaign, string lines, params IEnumerable<(string Name, string Value)> typed)
    {
        var home = $"/staff/campaigns/{campaign}/answers";
        using var uploaded = await staff.UploadAsync(await staff.OpenAsync(home), home, Encoding.UTF8.GetBytes(lines), typed);
        Assert.Equal(HttpStatusCode.SeeOther, uploaded.StatusCode);
        return uploaded.Headers.Location!.ToString();
    }

    private static async Task<string> TextAsync(HttpClient client, string path) =>
        (await client.OpenAsync(path + "?lang=en")).QuerySelector("main")!.TextContent;

    private static Task<Guid> RoundAsync(ServerHost host, bool pilot) => host.WithDatabaseAsync(async db =>
    {
        var now = host.Time.GetUtcNow().UtcDateTime;
        var campaign = new Campaign
        {
            SurveyVersionId = await db.SurveyVersions.Select(version => version.Id).SingleAsync(),
            Name = "Prøve",
            Pilot = pilot,
            OpensAt = now.AddDays(-1),
            ClosesAt = now.AddDays(10),
            CreatedAt = now,
        };
        db.Add(campaign);
        foreach (var number in new[] { "0301", "1103" })
        {
            var organisation = new Organisation { Number = number, Name = $"By {number}", Attributes = """{"size":"small"}""" };
            db.AddRange(organisation, new Participant
            {
                CampaignId = campaign.Id,
                OrganisationId = organisation.Id,
                Number = number,
                Name = organisation.Name,
                Attributes = organisation.Attributes,
            });
        }

        await db.SaveChangesAsync();
        return campaign.Id;
    });

    private static TemporaryFolder Parks() => new TemporaryFolder()
        .With("parks/survey.json", """
            { "id": "parks", "x-version": "1", "x-language": "en", "languages": ["en"], "title": "Parks",
              "roles": [ { "id": "gardener", "title": "Gardener" } ],
              "sections": [
                { "id": "trees", "form": "trees", "role": "gardener", "title": "Trees" },
                { "id": "benches", "form": "benches", "role": "gardener", "title": "Benches" },
                { "id": "stadium", "form": "trees", "role": "gardener", "title": "Stadium",
                  "x-visible-if": "organisation.size === 'large'" } ],
              "attributes": [ { "id": "size", "title": "Size", "type": "code",
                "options": [ { "code": "small", "title": "Small" }, { "code": "large", "title": "Large" } ] } ] }
            """)
        .With("parks/trees.json", Form("trees")).With("parks/benches.json", Form("benches"));

    private static string Form(string id) => $$"""
        { "id": "{{id}}", "x-version": "1", "x-language": "en", "title": "{{id}}", "type": "object",
          "x-pages": [ { "id": "first", "title": "First", "questions": ["count", "note"] } ],
          "properties": {
            "count": { "title": "How many?", "type": "integer", "minimum": 0 },
            "note": { "title": "Anything else?", "type": "string" } },
          "required": ["count"] }
        """;
}
