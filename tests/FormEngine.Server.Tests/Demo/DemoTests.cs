using System.Net;
using System.Text.Json.Nodes;
using FormEngine.Evaluation;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Demo;
using FormEngine.Server.Jobs.LongWork;
using FormEngine.Server.Surveys;
using FormEngine.Server.Tests.Web;
using FormEngine.Testing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Demo;

public sealed class DemoTests
{
    private const string Survey = """
        { "id": "library", "x-version": "1", "x-language": "en", "languages": ["en"], "title": "Library services",
          "roles": [ { "id": "librarian", "title": "Librarian" } ],
          "sections": [ { "id": "opening", "form": "opening", "role": "librarian", "title": "Opening hours" } ],
          "attributes": [ { "id": "population", "title": "Population", "type": "number" } ] }
        """;

    private const string Form = """
        { "id": "opening", "x-version": "1", "x-language": "en", "title": "Opening", "type": "object",
          "x-pages": [ { "id": "first", "title": "First", "questions": ["sundays", "hours"] } ],
          "properties": {
            "sundays": { "title": "Are you open on Sundays?", "type": "boolean" },
            "hours": { "title": "How many hours?", "type": "number", "minimum": 1, "maximum": 12,
                       "x-visible-if": "answers.sundays === true", "x-required-if": true } },
          "required": ["sundays"] }
        """;

    private const int Organisations = 40;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_demo_is_a_pilot_with_answers_and_no_address_that_mail_can_reach(DatabaseKind kind)
    {
        using var forms = Forms();
        await using var host = await ServerHost.StartAsync(new ServerOptions { Kind = kind, Forms = forms.Path });

        await MakeAsync(host);

        var campaign =
            await host.WithDatabaseAsync(db => db.Campaigns.Include(one => one.Participants).ThenInclude(one => one.Responses)
                .SingleAsync());
        Assert.True(campaign.Pilot);
        Assert.Equal(Organisations, campaign.Participants.Count);
        Assert.All(await host.WithDatabaseAsync(db => db.Contacts.ToListAsync()),
            contact => Assert.EndsWith("@example.invalid", contact.Email, StringComparison.Ordinal));
        Assert.Contains(campaign.Participants,
            participant => participant.Responses.Exists(response => response.Status == ResponseStatus.Complete));
        Assert.Contains(campaign.Participants, participant => participant.Responses.Count == 0);
    }

    [Fact]
    public async Task A_demo_has_published_results_that_say_they_are_made_up()
    {
        using var forms = Forms();
        await using var host = await ServerHost.StartAsync(new ServerOptions { Forms = forms.Path });
        await MakeAsync(host);
        using var reader = host.CreateClient();

        var list = await reader.GetPageAsync("/en/resultater");
        var front = await reader.GetPageAsync(list.QuerySelector("main li a")!.GetAttribute("href")!);

        Assert.NotNull(front.QuerySelector(".commentary"));
        Assert.Contains("made-up answers", front.QuerySelector("[role=note]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_of_every_made_up_response_is_what_its_answers_make_it()
    {
        using var forms = Forms();
        await using var host = await ServerHost.StartAsync(new ServerOptions { Forms = forms.Path });
        await MakeAsync(host);

        var catalogue = host.Services.GetRequiredService<SurveyCatalogue>();
        foreach (var response in await host.WithDatabaseAsync(db => db.SectionResponses.Include(one => one.Participant).ToListAsync()))
        {
            var form = await catalogue.FormAsync(response.FormVersionId);
            var organisation = response.Participant!.Attributes.Known;
            var state = FormEvaluator.Evaluate(form, JsonNode.Parse(response.Answers)!.AsObject(), organisation, new DateOnly(2026, 3, 2));

            Assert.Empty(state.Errors);
            Assert.Equal(response.Status is ResponseStatus.Complete or ResponseStatus.Ready, state.Status == SectionStatus.Ready);
        }
    }

    [Fact]
    public async Task A_survey_of_one_section_has_each_figure_once_on_its_dashboard()
    {
        using var forms = Forms();
        await using var host = await ServerHost.StartAsync(new ServerOptions { Forms = forms.Path });
        await MakeAsync(host);
        var campaign = await host.WithDatabaseAsync(db => db.Campaigns.Select(campaign => campaign.Id).SingleAsync());
        using var client = await host.CreateStaffClientAsync();

        var dashboard = await client.GetPageAsync($"/staff/campaigns/{campaign}/dashboard");

        Assert.Single(dashboard.QuerySelectorAll(".figures"));
        Assert.DoesNotContain("Opening hours", dashboard.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_demo_beside_a_campaign()
    {
        using var forms = Forms();
        await using var host = await ServerHost.StartAsync(new ServerOptions { Forms = forms.Path });
        await MakeAsync(host);
        using var client = await host.CreateStaffClientAsync();
        var token = (await client.GetPageAsync("/staff")).FormTo("/staff/sign-out").Fields();

        using var response = await client.SubmitAsync("/staff/demo", token);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(1, await host.WithDatabaseAsync(db => db.Campaigns.CountAsync()));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_demo_that_was_stopped_half_way_is_made_anew_and_stands_once(DatabaseKind kind)
    {
        using var forms = Forms();
        await using var host = await ServerHost.StartAsync(new ServerOptions { Kind = kind, Forms = forms.Path });
        var made = await MakeAsync(host);
        await host.WithDatabaseAsync(db => db.SectionResponses.Where(response => response.Status != ResponseStatus.Complete)
            .ExecuteDeleteAsync());
        await host.WithDatabaseAsync(db => db.Works.ExecuteUpdateAsync(set => set.SetProperty(work => work.EndedAt, (DateTime?)null)));

        await host.Services.GetRequiredService<WorkQueue>().AddUnfinishedAsync();
        var again = await EndAsync(host, made.Id);

        Assert.Equal((2, null), (again.Attempts, again.Error));
        Assert.Equal(Organisations,
            await host.WithDatabaseAsync(db => db.Campaigns.Select(campaign => campaign.Participants.Count).SingleAsync()));
        Assert.Contains(await host.WithDatabaseAsync(db => db.SectionResponses.ToListAsync()),
            response => response.Status != ResponseStatus.Complete);
    }

    [Fact]
    public async Task A_demo_that_cannot_be_made_says_so_and_stores_no_more_than_the_kind_of_error()
    {
        using var forms = Forms().With("organisations/all.csv", "number;name\n;Kari Hemmelig\n");
        await using var host = await ServerHost.StartAsync(new ServerOptions { Forms = forms.Path });
        var made = await MakeAsync(host);
        using var client = await host.CreateStaffClientAsync();

        var page = await (await client.GetAsync("/staff/demo")).PageAsync();
        var told = await client.GetPageAsync("/staff");

        Assert.Equal(nameof(InvalidOperationException), made.Error);
        Assert.NotNull(told.QuerySelector(".ds-alert[data-color=danger]"));
        Assert.Contains(nameof(InvalidOperationException), (await client.GetPageAsync("/staff/jobs")).Body!.TextContent,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Kari", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--demo", "--urls", "http://127.0.0.2:0")]
    [InlineData("--urls", "http://127.0.0.2:0", "--demo")]
    public async Task The_flag_and_the_settings_beside_it_are_obeyed_in_any_order_and_the_log_tells_of_it(params string[] flags)
    {
        using var forms = Forms();
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var server = await ServerProcess.StartAsync(new ServerOptions { Forms = forms.Path, Flags = flags }, database,
            new Dictionary<string, string> { ["Logging__LogLevel__FormEngine.Server.Demo"] = "Information" });

        Assert.Equal("127.0.0.2", server.Address.Host);
        await Eventually.HoldsAsync(() => Task.FromResult(
            server.Output.Contains($"The demo is ready, with {Organisations} participants", StringComparison.Ordinal)));
        Assert.Contains("The demo is being made", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_tells_that_it_is_being_made()
    {
        using var forms = Forms();
        await using var host = await ServerHost.StartAsync(new ServerOptions { Forms = forms.Path });
        var work = new Work { Kind = nameof(DemoWork), Subject = DemoWork.Subject, Input = "{}", Language = "nb" };
        await host.WithDatabaseAsync(async db =>
        {
            db.Add(work);
            await db.SaveChangesAsync();
        });
        using var client = await host.CreateStaffClientAsync();

        var overview = await client.GetPageAsync("/staff");

        Assert.Equal("Prøverunde", overview.QuerySelector("section.ds-alert a[href='/staff/demo']")!.TextContent);
    }

    private static async Task<Work> MakeAsync(ServerHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await EndAsync(host, await scope.ServiceProvider.GetRequiredService<WorkService>()
            .StartAsync<DemoWork>(DemoWork.Subject, new { }));
    }

    private static async Task<Work> EndAsync(ServerHost host, Guid id)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var works = scope.ServiceProvider.GetRequiredService<WorkService>();
        await Eventually.HoldsAsync(async () => (await works.FindAsync<DemoWork>(id))?.EndedAt is not null);
        var work = (await works.FindAsync<DemoWork>(id))!;
        return work;
    }

    private static TemporaryFolder Forms() => new TemporaryFolder()
        .With("library/survey.json", Survey)
        .With("library/opening.json", Form)
        .With("organisations/all.csv", "number;name;population\n"
            + string.Join('\n', Enumerable.Range(1001, Organisations).Select(number => $"{number};Place {number};{number}")));
}
