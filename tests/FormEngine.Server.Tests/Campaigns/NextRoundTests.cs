using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using FormEngine.Server.Access.Audit;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Tests.Web;
using FormEngine.Server.Web;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Campaigns;

/// <summary>The round after another, looked over and made with one press.</summary>
public sealed class NextRoundTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Participants_come_along_as_they_are_today_with_their_people_letters_and_plan(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var (grown, old) = (await server.AddOrganisationAsync("0301"), await server.AddOrganisationAsync("0101"));
        var gardener = await server.AddHolderAsync(grown, "gartner");
        var (moved, replaced) = (await server.AddHolderAsync(old, "gartner"), await server.AddHolderAsync(old, "snekker"));
        var round = await RoundAsync(server);
        var renumbered = await server.AddOrganisationAsync("3101");
        var joiner = await server.AddHolderAsync(renumbered, "snekker");
        var steps = await WriteAsync(server, round);
        await SucceedAsync(server, old, renumbered);
        await server.Host.WithDatabaseAsync(async db =>
        {
            (await db.Organisations.SingleAsync(one => one.Id == grown.Id)).Attributes = """{"size":"large"}""";
            await db.SaveChangesAsync();
        });
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);

        var page = await staff.GetPageAsync($"/staff/campaigns/{round.Id}/next");
        Assert.Equal("0301\n3101", ((IHtmlTextAreaElement)page.QuerySelector("#Input_Numbers")!).Value);
        Assert.Contains("2 deltakere og 2 kontaktpersoner", page.Body!.TextContent);
        var made = await PressAsync(staff, page);

        Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);
        var next = await server.ReadAsync(db => db.Campaigns.SingleAsync(campaign => campaign.PreviousId == round.Id));
        Assert.Equal((true, AnsweredMeans.Complete, null), (next.Pilot, next.Answered, next.ReleasedAt));
        Assert.Equal((round.ClosesAt.ToOslo().Date - round.OpensAt.ToOslo().Date, round.ClosesAt.ToOslo().TimeOfDay),
            (next.ClosesAt.ToOslo().Date - next.OpensAt.ToOslo().Date, next.ClosesAt.ToOslo().TimeOfDay));
        Assert.True(next.OpensAt > server.Host.Time.GetUtcNow().UtcDateTime);
        Assert.Equal(["0301 large", "3101 small"], await server.ReadAsync(async db => (await db.Participants
            .Where(one => one.CampaignId == next.Id).OrderBy(one => one.Number).ToListAsync())
            .ConvertAll(one => $"{one.Number} {one.Attributes.ToJson()["size"]}")));
        Assert.Equal(
            new[]
            {
                ("0301", "trees", gardener.Id), ("0301", "stadium", gardener.Id), ("3101", "trees", moved.Id), ("3101", "benches", joiner.Id),
            }.Order(),
            (await server.ReadAsync(db => db.Assignments.Where(one => one.Participant!.CampaignId == next.Id)
                .Select(one => new ValueTuple<string, string, Guid>(one.Participant!.Number, one.Section, one.ContactId)).ToListAsync()))
                .Order());
        Assert.DoesNotContain(replaced.Id, await server.ReadAsync(db =>
            db.RoleHolders.Where(one => one.OrganisationId == renumbered.Id).Select(one => one.ContactId).ToListAsync()));

        var (plan, copied, texts) = await server.ReadAsync(async db => (
            await db.ReminderPlans.SingleAsync(one => one.CampaignId == next.Id),
            await db.ReminderSteps.Where(one => one.CampaignId == next.Id).ToListAsync(),
            await db.LetterTexts.Where(one => one.CampaignId == next.Id).ToListAsync()));
        Assert.Equal((new TimeOnly(10, 15), 2, null), (plan.SendAt, plan.Ceiling, plan.PausedAt));
        var step = Assert.Single(copied);
        Assert.Equal((ReminderAnchor.AfterInvitation, 4, null), (step.Anchor, step.WorkingDays, step.ReleasedAt));
        Assert.DoesNotContain(step.Id, steps);
        Assert.Equal(new[] { ("Invitation", "Velkommen"), ($"{step.Id}", "Husk") }.Order(),
            texts.Select(text => (text.Letter, text.Subject)).Order());
        Assert.Equal(1, await server.ReadAsync(db =>
            db.Audit.CountAsync(entry => entry.Action == AuditCodes.CampaignContinued && entry.StaffId != null)));
        Assert.Empty(await server.OutboxAsync());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task What_does_not_come_along_is_listed_by_name_before_it_is_made(DatabaseKind kind)
    {
        await using var server = await CampaignServer.StartAsync(kind);
        var organisations = new Dictionary<string, Organisation>();
        foreach (var number in new[] { "A", "B", "D", "X", "S", "W" })
            organisations[number] = await server.AddOrganisationAsync(number);
        await server.AddHolderAsync(organisations["A"], "gartner", await server.AddContactAsync(name: "Anne"));
        await server.AddHolderAsync(organisations["S"], "gartner", await server.AddContactAsync(name: "Borte"));
        await server.AddHolderAsync(organisations["S"], "snekker", await server.AddContactAsync(name: "Nei"));
        await server.AddHolderAsync(organisations["X"], "gartner", await server.AddContactAsync(name: "Utenfor"));
        var round = await RoundAsync(server);
        foreach (var number in new[] { "C", "W2" })
            organisations[number] = await server.AddOrganisationAsync(number);
        await SucceedAsync(server, organisations["A"], organisations["C"]);
        await SucceedAsync(server, organisations["B"], organisations["C"]);
        await SucceedAsync(server, organisations["W"], organisations["W"]);
        await SucceedAsync(server, organisations["W"], organisations["W2"]);
        await SucceedAsync(server, organisations["D"], null);
        await server.Host.WithDatabaseAsync(async db =>
        {
            var now = server.Host.Time.GetUtcNow().UtcDateTime;
            (await db.Participants.SingleAsync(one => one.Number == "X")).ExcludedAt = now;
            (await db.Contacts.SingleAsync(one => one.Name == "Borte")).BouncedAt = now;
            (await db.Contacts.SingleAsync(one => one.Name == "Nei")).OptedOutAt = now;
            await db.SaveChangesAsync();
        });
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);

        var page = await staff.GetPageAsync($"/staff/campaigns/{round.Id}/next");

        Assert.Equal(
            ["Merged: A By A, B By B → C By C", "Split: W By W → W By W, W2 By W2", "Dissolved: D By D", "Excluded: X By X",
                "People: Anne (A By A)", "Bounced: Borte (S By S)", "OptedOut: Nei (S By S)"],
            page.QuerySelectorAll("details[id^=left-]").Select(left =>
                $"{left.Id!["left-".Length..]}: {string.Join(" · ", left.QuerySelectorAll("li").Select(item => item.TextContent.Trim()))}"));
        Assert.Equal("C\nS\nW\nW2", ((IHtmlTextAreaElement)page.QuerySelector("#Input_Numbers")!).Value);
        Assert.Equal(1, await server.ReadAsync(db => db.Campaigns.CountAsync()));
        var elsewhere = (await staff.GetPageAsync("/staff/campaigns/new")).Body!.TextContent;
        Assert.Contains("Alle virksomheter (5)", elsewhere);
    }

    [Fact]
    public async Task The_newest_version_is_proposed_and_roles_that_it_lacks_are_named()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        await server.AddOrganisationAsync("0301");
        var round = await RoundAsync(server);
        var newest = await PublishWithoutCarpenterAsync(server);
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);

        var page = await staff.GetPageAsync($"/staff/campaigns/{round.Id}/next");

        Assert.Equal($"{newest}", page.QuerySelector("[name='Input.Survey']")!.GetAttribute("value"));
        Assert.Equal(["Snekker"], page.QuerySelectorAll("#left-Role li").Select(item => item.TextContent));
    }

    [Fact]
    public async Task What_was_typed_stands_beside_the_message_with_what_does_not_come_along_and_a_round_that_is_not_is_not_found()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);
        var gone = await server.AddOrganisationAsync("D");
        await server.AddOrganisationAsync("0301");
        var round = await RoundAsync(server);
        await SucceedAsync(server, gone, null);
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);

        using var answer = await PressAsync(staff, await staff.GetPageAsync($"/staff/campaigns/{round.Id}/next"),
            ("Input.OpensDate", "i morgen"), ("Input.Numbers", "D"));
        var page = await answer.PageAsync();

        Assert.Equal(["#Input_Numbers", "#Input_OpensDate"],
            page.QuerySelectorAll(".ds-error-summary a").Select(link => link.GetAttribute("href")!).Order());
        Assert.Equal("i morgen", page.QuerySelector("#Input_OpensDate")!.GetAttribute("value"));
        Assert.Equal(1, await server.ReadAsync(db => db.Campaigns.CountAsync()));
        using var nowhere = await staff.GetAsync($"/staff/campaigns/{Guid.NewGuid()}/next");
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    /// <summary>A pilot that opened two years ago.</summary>
    private static async Task<Campaign> RoundAsync(CampaignServer server)
    {
        var round = await server.CreateCampaignAsync(TimeSpan.FromDays(-730));
        await server.Host.WithDatabaseAsync(async db =>
        {
            db.Attach(round);
            (round.Pilot, round.Answered, round.Name) = (true, AnsweredMeans.Complete, "Parker 2024");
            round.ClosesAt = round.OpensAt.AddDays(28);
            await db.SaveChangesAsync();
        });
        return round;
    }

    /// <summary>A plan with a step and one sent by hand, and words for an invitation and both steps.</summary>
    private static Task<Guid[]> WriteAsync(CampaignServer server, Campaign round) => server.Host.WithDatabaseAsync(async db =>
    {
        var plan = new ReminderPlan { CampaignId = round.Id, SendAt = new(10, 15), Ceiling = 2, PausedAt = round.OpensAt };
        var step = TestReminders.After(round, 4);
        var byHand = new ReminderStep { CampaignId = round.Id, Anchor = ReminderAnchor.ByHand, SentByHandAt = round.OpensAt };
        step.ReleasedAt = round.OpensAt;
        db.AddRange(plan, step, byHand);
        LetterText Text(string letter, string subject) =>
            new() { CampaignId = round.Id, Letter = letter, Language = "nb", Subject = subject, Body = "{link}" };
        db.AddRange(Text("Invitation", "Velkommen"), Text($"{step.Id}", "Husk"), Text($"{byHand.Id}", "Nå"));
        await db.SaveChangesAsync();
        return new[] { step.Id, byHand.Id };
    });

    /// <summary>A version of the survey that asks only the gardener.</summary>
    private static Task<Guid> PublishWithoutCarpenterAsync(CampaignServer server) => server.Host.WithDatabaseAsync(async db =>
    {
        var before = await db.SurveyVersions.Include(version => version.Forms).SingleAsync();
        var document = JsonNode.Parse(before.Document)!;
        foreach (var (list, role) in new[] { ("roles", "id"), ("sections", "role") })
            document[list]!.AsArray().RemoveAll(one => (string?)one![role] == "snekker");
        document["x-version"] = "2";
        var version = new SurveyVersion
        {
            Survey = before.Survey,
            Label = "2",
            Hash = "2",
            Document = document.ToJsonString(),
            Translations = "{}",
            PublishedAt = before.PublishedAt.AddDays(1),
            Forms = [.. before.Forms.Where(form => form.Form != "benches")
                .Select(form => new SurveyVersionForm { Form = form.Form, FormVersionId = form.FormVersionId })],
        };
        db.Add(version);
        await db.SaveChangesAsync();
        return version.Id;
    });

    private static Task SucceedAsync(CampaignServer server, Organisation from, Organisation? to) => server.Host.WithDatabaseAsync(db =>
    {
        var day = DateOnly.FromDateTime(server.Host.Time.GetUtcNow().UtcDateTime.AddDays(-30));
        db.Add(new Succession { FromId = from.Id, ToId = to?.Id, Date = day });
        return db.SaveChangesAsync();
    });

    /// <summary>Presses «create» on the page as it stands, but for what is typed.</summary>
    private static Task<HttpResponseMessage> PressAsync(HttpClient staff, IHtmlDocument page, params (string Name, string Value)[] typed)
    {
        var fields = page.FormTo("/staff/campaigns/new").Elements;
        var form = fields.OfType<IHtmlInputElement>().Where(input => input.Type is not "file")
            .Where(input => input.Type is not ("radio" or "checkbox") || input.IsChecked).ToDictionary(input => input.Name!, input => input.Value);
        foreach (var area in fields.OfType<IHtmlTextAreaElement>())
            form[area.Name!] = area.Value;
        foreach (var (name, value) in typed)
            form[name] = value;
        return staff.SubmitAsync("/staff/campaigns/new", form.Append(KeyValuePair.Create("step", "create")));
    }
}
