using System.Globalization;
using AngleSharp.Dom;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Results.Snapshots;
using FormEngine.Testing.Respondents;
using FormEngine.Testing.Rounds;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Scorecards;

/// <summary>Own scores beside others', by a personal link and to staff.</summary>
public abstract class ScorecardTests(ScorecardServer server)
{
    private const string North = """{"people":1000,"place":"nord"}""";
    private const string Technical = """{"kilde":"ja","tiltak":["plan","vakt"],"lekkasje":"nei","drift":{"pumper":"darlig"}}""";

    private static readonly Dictionary<string, string> Answered = new() { ["teknisk"] = Technical };

    [Fact]
    public async Task Before_enough_have_answered_own_scores_stand_there_and_the_page_tells_when_comparison_comes()
    {
        var card = await CardAsync(await (await server.OpenAsync()).AddAsync(North, Answered, ["teknisk"]));

        Assert.Equal(["Vann: 3,0", "Strøm: .. ingen poeng"], Rows(card));
        Assert.Contains("Sammenligning med andre kommer når minst 12 virksomheter har svart.", card.Text);
        Assert.Contains("Ingen poeng: 1 av 2 spørsmål teller, og det trengs minst 2.", card.Text);
        Assert.Contains("Det er ingen tidligere runde å sammenligne med.", card.Text);
    }

    [Fact]
    public async Task Own_scores_stand_beside_all_and_the_own_group_of_every_dimension_and_too_small_ones_say_why()
    {
        var round = await server.OpenAsync();
        await round.FillAsync();
        var north = await round.AddAsync(North, Answered, ["teknisk"]);
        await round.ShowAsync();

        var card = await CardAsync(north);
        Assert.Equal(["Område", "Egne poeng", "Alle virksomheter", "Sted: Nord", "Størrelse: Under 5 000"], Heads(card));
        Assert.Equal("Vann: 3,0 | 2,4 Midterste halvdel: 2,3–2,3 vektet 2,4 n = 17 | 2,4 n = 8 | 2,4 n = 11", Rows(card)[0]);

        var small = await CardAsync(north, "?group=place:ost");
        Assert.Equal(": kan ikke vises", Rows(small)[0].Split(" | ")[^1]);
        Assert.Contains("«Sted: Øst» er for liten til å vises", small.Text);
        Assert.Contains("Se heller på Alle virksomheter.", small.Text);
        Assert.Contains("hva færre enn 3 virksomheter har svart", small.Text);
    }

    [Theory]
    [InlineData("place:vest")]
    [InlineData("nation/nation")]
    [InlineData("<script>")]
    public async Task A_group_that_does_not_exist_is_said_so(string group)
    {
        var round = await server.OpenAsync();
        await round.FillAsync();
        var me = await round.AddAsync(North, Answered, ["teknisk"]);
        await round.ShowAsync();

        var card = await CardAsync(me, $"?group={Uri.EscapeDataString(group)}");

        Assert.Equal(200, card.Status);
        Assert.Contains($"Det finnes ingen gruppe som heter «{group}».", card.Page.Body!.TextContent);
        Assert.Equal(5, Heads(card).Length);
    }

    [Fact]
    public async Task An_organisation_without_attributes_is_compared_with_all_and_told_so()
    {
        var round = await server.OpenAsync();
        await round.FillAsync();
        var me = await round.AddAsync("{}", Answered, ["teknisk"]);
        await round.ShowAsync();

        var card = await CardAsync(me, "?group=place:nord%2Fsize:small");

        Assert.Equal(["Område", "Egne poeng", "Alle virksomheter", "Sted, Størrelse: Nord, Under 5 000"], Heads(card));
        Assert.Contains("Virksomheten hører ikke til noen av gruppene", card.Text);
    }

    [Fact]
    public async Task A_figure_that_stems_from_an_older_state_has_its_date()
    {
        var round = await server.OpenAsync();
        await round.FillAsync();
        await round.ShowAsync();
        server.Host.Time.Now += TimeSpan.FromDays(2);
        var me = await round.AddAsync(North, Answered, ["teknisk"]);
        await round.ShowAsync();

        var card = await CardAsync(me);

        Assert.Contains(server.Host.Time.GetUtcNow().AddDays(-2).ToString("'fra' d. MMMM yyyy", new CultureInfo("nb")), Rows(card)[0]);
    }

    [Fact]
    public async Task What_stands_behind_a_score_is_told_with_its_points_and_what_could_be_gained()
    {
        var unsure = new Dictionary<string, string>
        {
            ["teknisk"] = Technical.Replace("\"ja\"", "\"vet_ikke\"", StringComparison.Ordinal),
        };

        var card = await CardAsync(await (await server.OpenAsync()).AddAsync(North, unsure, ["teknisk"]));

        // «lekkasje» is answered, but is hidden now.
        Assert.Equal(["Hvilke tiltak har dere? | Plan, Vakt | 4,0 | 5,0 | 1,0"], Items(card, "vann", 0));
        Assert.Equal(
            ["Har dere kartlagt vannkildene? | Vet ikke | «Vet ikke» gir ingen poeng | 5,0",
                "Leter dere etter lekkasjer? |  | Ikke spurt, på grunn av andre svar | .. ingen poeng"],
            Items(card, "vann", 1));
        Assert.Equal(["Hvor godt virker – nettet |  | Ikke besvart | 4,0"], Items(card, "strom", 1));
        Assert.Equal(["Vann: 4,0", "Strøm: .. ingen poeng"], Rows(card));
    }

    [Fact]
    public async Task Where_most_is_to_gain_the_greatest_gain_stands_first()
    {
        var card = await CardAsync(await (await server.OpenAsync()).AddAsync(North, Answered, ["teknisk"]));

        Assert.Equal(["Leter dere etter lekkasjer? | Vann | +1,7", "Hvilke tiltak har dere? | Vann | +0,3"],
            Cells(card.Page.QuerySelector("[aria-labelledby=gains] tbody")!));
    }

    [Fact]
    public async Task A_section_that_is_taken_up_again_or_answered_on_behalf_shows_at_once()
    {
        var round = await server.OpenAsync();
        var invited = await round.AddAsync(North, Answered, ["teknisk"]);
        using var me = await StartAsync(invited);
        Assert.Equal("Vann: 3,0", Rows(await me.GetAsync(Path(invited)))[0]);

        var review = await me.VisitAsync(invited.PathTo("teknisk", "1/review"));
        await me.PressAsync(review.Form(invited.PathTo("teknisk") + "/reopen"), "go", "");
        var page = await me.VisitAsync(invited.PathToPage("teknisk", "one"));
        await me.SendAsync(page.Answers().With("a.lekkasje", "ja"));

        Assert.Equal("Vann: 4,7", Rows(await me.GetAsync(Path(invited)))[0]);
    }

    [Fact]
    public async Task What_does_not_count_by_the_campaigns_rule_has_no_score()
    {
        var round = await server.OpenAsync(change: campaign => campaign.Answered = AnsweredMeans.Complete);
        var invited = await round.AddAsync(North, Answered, ["teknisk"]);
        await server.Host.WithDatabaseAsync(db => db.SectionResponses.Where(response => response.ParticipantId == invited.Participant.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(response => response.Status, ResponseStatus.Ready)
            .SetProperty(response => response.CompletedOn, (DateOnly?)null)));
        using var me = await StartAsync(invited);

        var card = await me.GetAsync(Path(invited));

        Assert.Equal(200, card.Status);
        Assert.Contains("Her er det ingen poeng ennå.", card.Text);
        Assert.DoesNotContain(Path(invited) + "\"", (await me.GetAsync("/respond")).Text);
    }

    [Fact]
    public async Task Hub_receipt_and_review_lead_to_it_also_after_closing()
    {
        var round = await server.OpenAsync();
        var invited = await round.AddAsync(North, Answered, ["teknisk"]);
        using var me = await StartAsync(invited);
        await round.ChangeAsync(campaign => campaign.ClosesAt = server.Host.Time.GetUtcNow().UtcDateTime.AddMinutes(-1));

        foreach (var page in new[] { "/respond", invited.PathTo("teknisk", "1/receipt"), invited.PathTo("teknisk", "1/review") })
            Assert.NotNull((await me.GetAsync(page)).Page.QuerySelector($"a[href='{Path(invited)}']"));
        Assert.Equal("Vann: 3,0", Rows(await me.GetAsync(Path(invited)))[0]);
    }

    [Fact]
    public async Task A_section_s_people_see_its_areas_a_coordinator_all_and_others_none()
    {
        var round = await server.OpenAsync();
        var both = new Dictionary<string, string>(Answered) { ["natur"] = """{"skog":"ja"}""" };
        var technical = await round.AddAsync(North, both, ["teknisk"]);
        var nature = await ScorecardRound.InviteAsync(server.Host, technical.Participant, AssignmentKind.Contributor, "natur");
        var leader = await ScorecardRound.InviteAsync(server.Host, technical.Participant, AssignmentKind.Owner);
        var stranger = await round.AddAsync(North, both, ["teknisk"]);

        Assert.Equal(["Vann: 3,0", "Strøm: .. ingen poeng"], Rows(await CardAsync(technical)));
        Assert.Equal(["Skog: 6,0"], Rows(await CardAsync(nature)));
        Assert.Equal(["Vann: 3,0", "Strøm: .. ingen poeng", "Skog: 6,0"], Rows(await CardAsync(leader)));
        using var other = await StartAsync(stranger);
        Assert.Equal(403, (await other.GetAsync(Path(technical))).Status);
        Assert.Equal(403, (await other.GetAsync($"{Path(technical)}/answers.csv")).Status);
    }

    [Fact]
    public async Task No_page_names_another_participant()
    {
        var round = await server.OpenAsync();
        await round.FillAsync();
        var me = await round.AddAsync(North, Answered, ["teknisk"]);
        await round.ShowAsync();
        var others = await server.Host.WithDatabaseAsync(db => db.Participants.Where(other => other.CampaignId == round.Campaign.Id
            && other.Id != me.Participant.Id).Select(other => other.Number).ToListAsync());

        var card = await CardAsync(me, "?group=place:sor");

        Assert.NotEmpty(others);
        Assert.DoesNotContain(others, other => card.Text.Contains(other, StringComparison.Ordinal));
        Assert.DoesNotContain(round.Campaign.Name, card.Text);
    }

    [Fact]
    public async Task Change_is_told_where_items_points_and_scale_are_the_same_and_else_why_not()
    {
        var before = await server.OpenAsync(ScorecardSurvey.Earlier);
        var then = new Dictionary<string, string>
        {
            ["teknisk"] = """{"kilde":"delvis","tiltak":["plan"],"drift":{"pumper":"godt","nett":"godt"}}""",
        };
        var earlier = await before.AddAsync(North, then, []);
        var round = await server.OpenAsync(change: campaign => campaign.PreviousId = before.Campaign.Id);
        var organisation = await server.Host.WithDatabaseAsync(db => db.Organisations.AsNoTracking()
            .SingleAsync(one => one.Id == earlier.Participant.OrganisationId));
        var now = new Dictionary<string, string>
        {
            ["teknisk"] = """{"kilde":"ja","tiltak":["plan"],"drift":{"pumper":"godt","nett":"godt"}}""",
            ["natur"] = """{"skog":"ja"}""",
        };

        var card = await CardAsync(await round.AddAsync(North, now, ["teknisk", "natur"], organisation: organisation));

        Assert.Equal(
            ["Vann: 3,5 | +1,3 fra 2,3", "Strøm: 4,0 | Kan ikke sammenlignes: svarene gir andre poeng", "Skog: 6,0 | Ingen poeng forrige gang"],
            Rows(card));
        Assert.Contains("Virksomheten var ikke med i runden", (await CardAsync(await round.AddAsync(North, now, ["teknisk"]))).Text);
    }

    [Fact]
    public async Task After_a_merger_each_of_those_before_stands_by_itself_with_its_name_and_an_earlier_or_later_step_is_none()
    {
        var (before, round) = await TwoRoundsAsync();
        var (first, second) = (await before.AddAsync(North, Then, []), await before.AddAsync(North, ThenBetter, []));
        var organisation = await server.AddOrganisationAsync();
        var between = await server.AddOrganisationAsync();
        await SucceedAsync(first.Participant.OrganisationId, between.Id, years: -2);
        await SucceedAsync(between.Id, organisation.Id, years: -1);
        await SucceedAsync(second.Participant.OrganisationId, organisation.Id, years: -1);
        await SucceedAsync((await server.AddOrganisationAsync()).Id, second.Participant.OrganisationId, years: -9);
        await SucceedAsync(organisation.Id, null, years: 1);

        var card = await CardAsync(await round.AddAsync(North, Now, ["teknisk"], organisation: organisation));

        Assert.Equal(["Område", "Egne poeng", "Poeng i forrige runde"], Heads(card));
        string[] each = [$"{first.Participant.Name}: 2,3", $"{second.Participant.Name}: 3,5"];
        Assert.Equal($"Vann: 3,5 | {string.Join(' ', each.Order(StringComparer.Ordinal))}", Rows(card)[0]);
        Assert.Contains("Kan ikke sammenlignes: svarene gir andre poeng", Rows(card)[1]);
        Assert.DoesNotContain("+", Rows(card)[0]);
        Assert.Contains("Poengene fra da står for seg", card.Text);
        Assert.DoesNotContain("som siden er delt", card.Text);
    }

    [Fact]
    public async Task After_a_split_the_whole_s_score_stands_by_itself_and_under_a_new_number_change_is_told()
    {
        var (before, round) = await TwoRoundsAsync();
        var (whole, renumbered) = (await before.AddAsync(North, Then, []), await before.AddAsync(North, Then, []));
        var (part, same) = (await server.AddOrganisationAsync(), await server.AddOrganisationAsync());
        await SucceedAsync(whole.Participant.OrganisationId, part.Id, years: -1);
        await SucceedAsync(whole.Participant.OrganisationId, whole.Participant.OrganisationId, years: -1);
        await SucceedAsync(renumbered.Participant.OrganisationId, same.Id, years: -1);

        var card = await CardAsync(await round.AddAsync(North, Now, ["teknisk"], organisation: part));
        Assert.Equal($"Vann: 3,5 | {whole.Participant.Name}: 2,3", Rows(card)[0]);
        Assert.Contains($"Poengene fra da gjelder hele {whole.Participant.Name}, som siden er delt.", card.Text);
        Assert.Equal("Vann: 3,5 | +1,3 fra 2,3",
            Rows(await CardAsync(await round.AddAsync(North, Now, ["teknisk"], organisation: same)))[0]);
    }

    [Fact]
    public async Task A_pilot_is_no_round_before()
    {
        var before = await server.OpenAsync(change: campaign => campaign.Pilot = true);
        var round = await server.OpenAsync(change: campaign => campaign.PreviousId = before.Campaign.Id);

        Assert.Contains("Det er ingen tidligere runde", (await CardAsync(await round.AddAsync(North, Answered, ["teknisk"]))).Text);
    }

    [Fact]
    public async Task Staff_see_live_figures_marked_as_internal_and_what_others_see_where_there_are_none()
    {
        var round = await server.OpenAsync();
        await round.FillAsync();
        var invited = await round.AddAsync(North, Answered, ["teknisk"]);
        await round.ShowAsync();
        using var staff = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        var page = $"/staff/campaigns/{round.Campaign.Id}/tracking/{invited.Participant.Id}";
        var shown = await staff.OpenAsync($"{page}/scorecard?group=place:ost");
        await server.Host.Services.GetRequiredService<SnapshotTaker>().TakeAsync(round.Campaign.Id);
        var live = await staff.OpenAsync($"{page}/scorecard?group=place:ost");

        Assert.NotNull((await staff.OpenAsync(page)).QuerySelector($"a[href='{page}/scorecard']"));
        Assert.DoesNotContain("Internt", shown.Body!.TextContent);
        Assert.EndsWith(": kan ikke vises", Rows(shown)[0]);
        Assert.Contains("Internt", live.Body!.TextContent);
        Assert.EndsWith("n = 2", Rows(live)[0]);
        using var elsewhere = await staff.GetAsync($"/staff/campaigns/{Guid.NewGuid()}/tracking/{invited.Participant.Id}/scorecard");
        Assert.Equal(404, (int)elsewhere.StatusCode);
    }

    private static readonly Dictionary<string, string> Then = new()
    {
        ["teknisk"] = """{"kilde":"delvis","tiltak":["plan"],"drift":{"pumper":"godt","nett":"godt"}}""",
    };

    private static readonly Dictionary<string, string> ThenBetter = new()
    {
        ["teknisk"] = """{"kilde":"ja","tiltak":["plan"],"drift":{"pumper":"godt","nett":"godt"}}""",
    };

    private static Dictionary<string, string> Now => ThenBetter;

    private async Task<(ScorecardRound Before, ScorecardRound Now)> TwoRoundsAsync()
    {
        var before = await server.OpenAsync(ScorecardSurvey.Earlier, campaign => campaign.OpensAt = campaign.OpensAt.AddYears(-4));
        return (before, await server.OpenAsync(change: campaign => campaign.PreviousId = before.Campaign.Id));
    }

    private Task SucceedAsync(Guid from, Guid? to, int years) => server.Host.WithDatabaseAsync(db =>
    {
        var day = DateOnly.FromDateTime(server.Host.Time.GetUtcNow().UtcDateTime).AddYears(years);
        db.Add(new Succession { FromId = from, ToId = to, Date = day });
        return db.SaveChangesAsync();
    });

    private static string Path(Invited invited) => $"/respond/scorecards/{invited.Participant.Number}";

    private Task<RespondentClient> StartAsync(Invited invited) => RespondentClient.StartAsync(server.Host.CreateClient(), invited);

    private async Task<Shown> CardAsync(Invited invited, string query = "")
    {
        using var me = await StartAsync(invited);
        return await me.GetAsync(Path(invited) + query);
    }

    private static string[] Heads(Shown card) => [.. card.Page.QuerySelectorAll(".scorecard thead th").Select(Text)];

    private static string[] Rows(Shown card) => Rows(card.Page);

    /// <summary>Each area with its figures, read as they are read aloud.</summary>
    private static string[] Rows(IParentNode page) => [.. page.QuerySelectorAll(".scorecard tbody tr").Select(row =>
        $"{Text(row.QuerySelector("th")!)}: {string.Join(" | ", row.QuerySelectorAll("td").Select(Text))}")];

    private static string[] Items(Shown card, string area, int table) =>
        Cells(card.Page.QuerySelectorAll($"#area-{area} tbody").ElementAt(table));

    private static string[] Cells(IElement body) =>
        [.. body.QuerySelectorAll("tr").Select(row => string.Join(" | ", row.Children.Select(Text)))];

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

public sealed class ScorecardOnSqlite(ScorecardsOnSqlite server) : ScorecardTests(server), IClassFixture<ScorecardsOnSqlite>;

public sealed class ScorecardOnPostgres(ScorecardsOnPostgres server) : ScorecardTests(server), IClassFixture<ScorecardsOnPostgres>;
