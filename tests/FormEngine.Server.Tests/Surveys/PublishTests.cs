using System.Net;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Server.Tests.Web;
using FormEngine.Testing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Surveys;

public sealed class PublishTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_folder_with_an_unrelated_survey_is_a_working_survey(DatabaseKind kind)
    {
        using var forms = Library();
        await using var host = await ServerHost.StartAsync(new ServerOptions { Kind = kind, Forms = forms.Path });
        using var client = await host.CreateStaffClientAsync();

        var list = await client.GetPageAsync("/staff/surveys", "en");
        var version = await client.GetPageAsync(list.QuerySelector("tbody th a")!.GetAttribute("href")!, "en");

        Assert.Equal("Library services", version.Heading());
        Assert.Equal(3, version.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Length);
        Assert.Contains("answers.open_sundays", version.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_form_refuses_its_survey_and_no_other()
    {
        using var forms = Library().With("broken/survey.json", Survey("broken", "staffing")).With("broken/staffing.json", "{ \"id\": ");
        await using var host = await ServerHost.StartAsync(new ServerOptions { Forms = forms.Path });
        using var client = await host.CreateStaffClientAsync();

        var page = await client.GetPageAsync("/staff/surveys", "en");

        Assert.Contains("«broken» was not published", page.QuerySelector(".ds-alert")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("invalid_json", page.QuerySelector(".ds-details")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Library services", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_version_stays_as_it_is_when_its_file_changes()
    {
        using var forms = Library();
        await using var host = await ServerHost.StartAsync(new ServerOptions { Forms = forms.Path });
        var before = await host.WithDatabaseAsync(db => db.FormVersions.AsNoTracking().SingleAsync(form => form.Form == "staffing"));

        forms.With("library/staffing.json", Form("staffing").Replace("How many", "Roughly how many", StringComparison.Ordinal));
        var report = Assert.Single(await host.Services.GetRequiredService<SurveyPublisher>().PublishAllAsync());

        Assert.Equal(PublishOutcome.LabelTaken, report.Outcome);
        Assert.Equal(before.Document,
            await host.WithDatabaseAsync(db => db.FormVersions.Where(form => form.Id == before.Id).Select(form => form.Document)
                .SingleAsync()));
    }

    [Fact]
    public async Task Publishing_again_changes_nothing()
    {
        using var forms = Library();
        await using var host = await ServerHost.StartAsync(new ServerOptions { Forms = forms.Path });

        var report = Assert.Single(await host.Services.GetRequiredService<SurveyPublisher>().PublishAllAsync());

        Assert.Equal(PublishOutcome.Unchanged, report.Outcome);
        Assert.Equal(1, await host.WithDatabaseAsync(db => db.SurveyVersions.CountAsync()));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Earlier_versions_are_published_too_and_are_never_what_is_asked_now(DatabaseKind kind)
    {
        using var forms = Versions(("3", ""), ("2", "versions/2/"), ("10", "versions/10/"));
        await using var host = await ServerHost.StartAsync(new ServerOptions { Kind = kind, Forms = forms.Path });
        Assert.Equal(["2", "10", "3"], host.Services.GetRequiredService<SurveyPublisher>().Latest.Select(report => report.Version));
        Assert.Equal("3", await LatestAsync(host));

        host.Time.Advance(TimeSpan.FromDays(1));
        Add(forms, ("1", "versions/1/"));
        await host.Services.GetRequiredService<SurveyPublisher>().PublishAllAsync();
        Assert.Equal("3", await LatestAsync(host));

        Add(forms, ("3", "versions/3/"), ("4", ""));
        var reports = await host.Services.GetRequiredService<SurveyPublisher>().PublishAllAsync();
        Assert.Equal([PublishOutcome.Unchanged, PublishOutcome.Unchanged, PublishOutcome.Unchanged, PublishOutcome.Unchanged,
            PublishOutcome.Published], reports.Select(report => report.Outcome));
        Assert.Equal("4", await LatestAsync(host));
    }

    [Fact]
    public async Task A_folder_of_another_name_than_its_version_is_refused()
    {
        using var forms = Versions(("2", "versions/1/"), ("3", ""));
        await using var host = await ServerHost.StartAsync(new ServerOptions { Forms = forms.Path });
        using var client = await host.CreateStaffClientAsync();

        var page = await client.GetPageAsync("/staff/surveys", "en");

        Assert.Contains("«library/versions/1» was not published", page.QuerySelector(".ds-alert")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("wrong_version_folder", page.QuerySelector(".ds-details")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>What ran before earlier versions had a place: the forms of 2017 under the survey's label of 2026.</summary>
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_database_with_the_forms_of_2017_gets_what_is_asked_now_beside_them(DatabaseKind kind)
    {
        var earlier = Repository.PathOf("forms", "digital-modenhet", "versions", "2017.1");
        using var forms = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(earlier))
            forms.With($"digital-modenhet/{Path.GetFileName(file)}", Labelled(file, "2026.2"));
        await using var host = await ServerHost.StartAsync(new ServerOptions { Kind = kind, Forms = forms.Path });
        host.Time.Advance(TimeSpan.FromDays(1));

        foreach (var folder in new[] { "", "versions/2017.1" })
        {
            foreach (var file in Directory.GetFiles(Repository.PathOf("forms", "digital-modenhet", folder)))
                forms.With(Path.Combine("digital-modenhet", folder, Path.GetFileName(file)), await File.ReadAllTextAsync(file));
        }

        var reports = await host.Services.GetRequiredService<SurveyPublisher>().PublishAllAsync();
        Assert.All(reports, report => Assert.Equal(PublishOutcome.Published, report.Outcome));
        Assert.Equal(reports[^1].Version, await LatestAsync(host));
        Assert.Equal(3, await host.WithDatabaseAsync(db => db.SurveyVersions.CountAsync()));
        Assert.Equal(8, await host.WithDatabaseAsync(db => db.FormVersions.CountAsync()));
    }

    private static string Labelled(string file, string label) => Path.GetFileName(file) == "survey.json"
        ? File.ReadAllText(file).Replace("\"x-version\": \"2017.1\"", $"\"x-version\": \"{label}\"", StringComparison.Ordinal)
        : File.ReadAllText(file);

    private static async Task<string> LatestAsync(ServerHost host) =>
        Assert.Single(await host.Services.GetRequiredService<SurveyCatalogue>().LatestAsync()).Definition.Version;

    [Fact]
    public async Task Only_designers_and_administrators_publish()
    {
        await using var host = await ServerHost.StartAsync();
        using var staff = await host.CreateStaffClientAsync(StaffRole.Staff);
        var fields = (await staff.GetPageAsync("/staff")).FormTo("/staff/sign-out").Fields();

        using var response = await staff.SubmitAsync("/staff/surveys/publish", fields);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private static TemporaryFolder Versions(params (string Label, string Folder)[] versions) => Add(new TemporaryFolder(), versions);

    private static TemporaryFolder Add(TemporaryFolder forms, params (string Label, string Folder)[] versions)
    {
        foreach (var (label, folder) in versions)
        {
            string Labelled(string json) => json.Replace("\"1\"", $"\"{label}\"", StringComparison.Ordinal);
            forms.With($"library/{folder}survey.json", Labelled(Survey("library", "hours")))
                .With($"library/{folder}hours.json", Labelled(Form("hours")));
        }

        return forms;
    }

    private static TemporaryFolder Library() => new TemporaryFolder()
        .With("library/survey.json", Survey("library", "opening", "staffing", "events"))
        .With("library/opening.json", Form("opening"))
        .With("library/staffing.json", Form("staffing"))
        .With("library/events.json", Form("events"));

    private static string Survey(string id, params string[] forms) => $$"""
        { "id": "{{id}}", "x-version": "1", "x-language": "en", "languages": ["en"], "title": "Library services",
          "roles": [ { "id": "librarian", "title": "Librarian" } ],
          "sections": [ {{string.Join(", ", forms.Select(form => $$"""{ "id": "{{form}}", "form": "{{form}}", "role": "librarian", "title": "{{form}}" }"""))}} ] }
        """;

    private static string Form(string id) => $$"""
        { "id": "{{id}}", "x-version": "1", "x-language": "en", "title": "{{id}}", "type": "object",
          "x-pages": [ { "id": "first", "title": "First", "questions": ["open_sundays", "hours"] } ],
          "properties": {
            "open_sundays": { "title": "Are you open on Sundays?", "type": "boolean" },
            "hours": { "title": "How many hours?", "type": "number", "x-visible-if": "answers.open_sundays === true" } } }
        """;
}
