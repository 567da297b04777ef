using System.Net;
using AngleSharp.Html.Dom;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Tests.Web;
using FormEngine.Testing;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Campaigns;

public sealed class CampaignPagesTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Staff_make_a_campaign_see_its_mails_and_release_it(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        await server.AddHolderAsync(await server.AddOrganisationAsync("0301", "large"), "gartner");
        await server.AddOrganisationAsync("1101", "small");
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);

        var preview = await SubmitAsync(staff, await FormAsync(staff), "preview", ("Input.Name", "Vår"));
        Assert.Equal("2 deltakere og 1 kontaktpersoner.", (await preview.PageAsync()).QuerySelector("#preview + p")!.TextContent);

        var created = await SubmitAsync(staff, await FormAsync(staff), "create", ("Input.Name", "Vår"));
        var address = created.Headers.Location!.OriginalString;
        var mails = await staff.GetPageAsync($"{address}/mails");
        Assert.Equal(["Åse Prøve 001"], mails.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
        Assert.Equal(3, (await staff.GetPageAsync($"{address}/mails/none")).QuerySelectorAll("tbody tr").Length);

        var release = (await staff.GetPageAsync($"{address}/release")).FormTo($"{address}/release");
        using var released = await staff.SubmitAsync($"{address}/release", release.Fields());
        Assert.Equal((HttpStatusCode.SeeOther, address), (released.StatusCode, released.Headers.Location!.OriginalString));
        Assert.Single(await server.OutboxAsync());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_round_is_closed_before_its_time_and_opened_again(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        await server.AddOrganisationAsync("0301");
        var campaign = await server.CreateCampaignAsync(TimeSpan.Zero);
        await server.Host.WithDatabaseAsync(async db =>
        {
            (await db.Campaigns.SingleAsync()).ReleasedAt = server.Host.Time.GetUtcNow().UtcDateTime;
            (await db.Participants.SingleAsync()).ExtendedTo = server.Host.Time.GetUtcNow().UtcDateTime.AddDays(300);
            await db.SaveChangesAsync();
        });
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        var (close, reopen) = ($"/staff/campaigns/{campaign.Id}/close", $"/staff/campaigns/{campaign.Id}/reopen");
        server.Host.Time.Advance(TimeSpan.FromHours(2));

        var asked = await staff.GetPageAsync(close);
        Assert.Equal(["false", "true"], asked.QuerySelectorAll("input[name=extended]").Select(choice => choice.GetAttribute("value")));
        using var closed = await staff.SendAsync(asked, close, ("extended", "true"));

        var now = server.Host.Time.GetUtcNow().UtcDateTime;
        Assert.Equal(HttpStatusCode.SeeOther, closed.StatusCode);
        Assert.Equal((now, null), await EndsAsync(server));
        Assert.Empty((await staff.GetPageAsync(close)).QuerySelectorAll("main form"));

        var again = (await staff.GetPageAsync(reopen)).FormTo(reopen).Fields();
        using var late = await staff.SubmitAsync(reopen, new Dictionary<string, string>(again) { ["Input.ClosesDate"] = "2001-01-01" });
        Assert.NotEmpty((await late.PageAsync()).QuerySelector("#Input_ClosesDate-validation")!.TextContent);
        using var open = await staff.SubmitAsync(reopen,
            new Dictionary<string, string>(again) { ["Input.ClosesDate"] = $"{now.AddDays(2):yyyy-MM-dd}", ["Input.ClosesTime"] = "" });

        Assert.Equal(HttpStatusCode.SeeOther, open.StatusCode);
        Assert.InRange((await EndsAsync(server)).Closes, now.AddDays(1), now.AddDays(3));
    }

    private static Task<(DateTime Closes, DateTime? Extended)> EndsAsync(CampaignServer server) => server.ReadAsync(async db =>
        ((await db.Campaigns.SingleAsync()).ClosesAt, (await db.Participants.SingleAsync()).ExtendedTo));

    [Fact]
    public async Task Nobody_is_asked_to_choose_by_what_no_organisation_has()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        await server.AddOrganisationAsync("0301");
        using var staff = await server.Host.CreateStaffClientAsync();
        Assert.NotEmpty((await staff.GetPageAsync("/staff/campaigns/new")).QuerySelectorAll("[name^='Input.Filter']"));
        await server.Host.WithDatabaseAsync(async db =>
        {
            (await db.Organisations.SingleAsync()).Attributes = "{}";
            await db.SaveChangesAsync();
        });

        Assert.Empty((await staff.GetPageAsync("/staff/campaigns/new")).QuerySelectorAll("[name^='Input.Filter']"));
    }

    [Fact]
    public async Task Two_surveys_of_one_title_are_told_apart_where_one_is_chosen_and_where_it_is_shown()
    {
        using var forms = new TemporaryFolder();
        foreach (var id in new[] { "east", "west" })
            forms.With($"{id}/survey.json", SurveyOf(id)).With($"{id}/{id}form.json", FormOf(id + "form"));
        await using var host = await ServerHost.StartAsync(new ServerOptions { Forms = forms.Path });
        using var staff = await host.CreateStaffClientAsync();

        var choice = await staff.GetPageAsync("/staff/campaigns/new");
        var list = await staff.GetPageAsync("/staff/surveys");

        Assert.Equal(["Parker – east (1)", "Parker – west (1)"], choice.QuerySelectorAll("main li a").Select(link => link.TextContent)
            .Where(text => text.StartsWith("Parker", StringComparison.Ordinal)));
        Assert.Equal(["Parker – east", "Parker – west"], list.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
    }

    private static string SurveyOf(string id) => $$"""
        { "id": "{{id}}", "x-version": "1", "x-language": "nb", "languages": ["nb"], "title": "Parker",
          "roles": [ { "id": "gartner", "title": "Gartner" } ],
          "sections": [ { "id": "trees", "form": "{{id}}form", "role": "gartner", "title": "Trær" } ] }
        """;

    private static string FormOf(string id) => $$"""
        { "id": "{{id}}", "x-version": "1", "x-language": "nb", "title": "Trær", "type": "object",
          "x-pages": [ { "id": "first", "title": "Første", "questions": ["count"] } ],
          "properties": { "count": { "title": "Hvor mange?", "type": "integer" } } }
        """;

    [Fact]
    public async Task What_was_typed_stands_beside_the_messages()
    {
        await using var server = await TwoTownsAsync();
        using var staff = await server.Host.CreateStaffClientAsync();

        var answer = await SubmitAsync(staff, await FormAsync(staff), "create",
            ("Input.Name", ""), ("Input.OpensDate", "i morgen"), ("Input.Mode", "Listed"), ("Input.Numbers", "0301\n9999"));
        var page = await answer.PageAsync();

        Assert.Equal("i morgen", page.QuerySelector("#Input_OpensDate")!.GetAttribute("value"));
        Assert.Equal("0301\n9999", ((IHtmlTextAreaElement)page.QuerySelector("#Input_Numbers")!).Value);
        Assert.Equal(["#Input_Name", "#Input_Numbers", "#Input_OpensDate"],
            page.QuerySelectorAll(".ds-error-summary a").Select(link => link.GetAttribute("href")!).Order());
        Assert.Equal(0, await server.ReadAsync(db => db.Campaigns.CountAsync()));
    }

    [Fact]
    public async Task Changing_language_in_the_form_keeps_what_was_typed_and_complains_of_nothing()
    {
        await using var server = await TwoTownsAsync();
        using var staff = await server.Host.CreateStaffClientAsync();
        var form = await FormAsync(staff);
        form["Input.Name"] = "";
        form["Input.OpensTime"] = "ni";

        using var answer = await staff.SubmitAsync("/staff/campaigns/new?lang=en", form);
        var page = await answer.PageAsync();

        Assert.Equal("New campaign", page.Heading());
        Assert.Equal("ni", page.QuerySelector("#Input_OpensTime")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector(".ds-error-summary"));
    }

    [Fact]
    public async Task A_list_of_numbers_may_be_uploaded()
    {
        await using var server = await TwoTownsAsync();
        using var staff = await server.Host.CreateStaffClientAsync();
        using var body = new MultipartFormDataContent();
        var form = await FormAsync(staff);
        (form["Input.Name"], form["Input.Mode"], form["step"]) = ("Vår", "Listed", "create");
        foreach (var (name, value) in form)
            body.Add(new StringContent(value), name);
        body.Add(new StringContent("1101\r\n"), "Input.NumbersFile", "numre.csv");

        using var answer = await staff.PostAsync("/staff/campaigns/new", body);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(["1101"], await server.ReadAsync(db => db.Participants.Select(participant => participant.Number).ToListAsync()));
    }

    [Fact]
    public async Task Once_released_times_may_be_moved_with_a_trace_but_what_counts_as_answered_stands()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var campaign = await server.ReleasedCampaignAsync(contacts: 1);
        using var staff = await server.Host.CreateStaffClientAsync();
        var address = $"/staff/campaigns/{campaign.Id}/settings";
        var form = (await staff.GetPageAsync(address)).FormTo(address).Fields();
        (form["Input.ClosesDate"], form["Input.Answered"]) = ("2026-05-17", "Complete");

        using var answer = await staff.SubmitAsync(address, form);

        var changed = await server.ReadAsync(db => db.Campaigns.SingleAsync());
        Assert.Equal((new DateOnly(2026, 5, 17), AnsweredMeans.Any), (DateOnly.FromDateTime(changed.ClosesAt), changed.Answered));
        Assert.Equal(1,
            await server.ReadAsync(db => db.Audit.CountAsync(entry => entry.Action == "campaign.changed" && entry.StaffId != null)));
    }

    [Fact]
    public async Task A_campaign_may_be_deleted_until_it_is_released()
    {
        await using var server = await TwoTownsAsync();
        var campaign = await server.CreateCampaignAsync();
        using var staff = await server.Host.CreateStaffClientAsync();
        var address = $"/staff/campaigns/{campaign.Id}/settings/delete";
        var form = (await staff.GetPageAsync($"/staff/campaigns/{campaign.Id}/settings")).FormTo(address).Fields();

        using var deleted = await staff.SubmitAsync(address, form);
        using var again = await staff.SubmitAsync(address, form);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.NotFound), (deleted.StatusCode, again.StatusCode));
    }

    private static async Task<CampaignServer> TwoTownsAsync()
    {
        var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        await server.AddOrganisationAsync("0301");
        await server.AddOrganisationAsync("1101");
        return server;
    }

    /// <summary>The fields as a browser would send them: of radio buttons and boxes, those that are ticked.</summary>
    private static async Task<Dictionary<string, string>> FormAsync(HttpClient staff) =>
        (await staff.GetPageAsync("/staff/campaigns/new")).FormTo("/staff/campaigns/new").Elements.OfType<IHtmlInputElement>()
            .Where(input => input.Type is not ("file" or "radio" or "checkbox") || input.IsChecked)
            .ToDictionary(input => input.Name!, input => input.Value);

    private static Task<HttpResponseMessage> SubmitAsync(
        HttpClient staff, Dictionary<string, string> form, string step, params (string Name, string Value)[] typed)
    {
        foreach (var (name, value) in typed)
            form[name] = value;
        return staff.SubmitAsync("/staff/campaigns/new", form.Append(KeyValuePair.Create("step", step)));
    }
}
