using System.Text.Json;
using System.Text.Json.Nodes;
using FormEngine.Server.Data.Model;
using FormEngine.Testing.Respondents;
using FormEngine.Testing.Rounds;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Respond;

/// <summary>What was answered last time, beside the question, to be taken over and not before.</summary>
public abstract class LastAnswersTests(ScorecardServer server)
{
    [Fact]
    public async Task The_owner_sees_what_counted_last_time_and_nothing_that_was_hidden_or_tells_of_a_person()
    {
        var me = await (await TwoRounds.OpenAsync(server)).AnsweredAsync();

        var page = await OpenAsync(me);

        Assert.Equal(
            ["kilde: Dere svarte sist: Delvis", "tiltak: Dere svarte sist: Plan Vakt",
                "drift: Dere svarte sist: pumpene: Godt nettet: Dårlig"], Seen(page));
        Assert.DoesNotContain("Kari Nordmann", page.Text);
        Assert.Empty(await StoredAsync(me));
        Assert.DoesNotContain("checked", page.Page.QuerySelector("#answers")!.InnerHtml);
    }

    [Fact]
    public async Task One_is_taken_over_and_saved_with_what_was_typed_and_the_log_tells_which()
    {
        var invited = await (await TwoRounds.OpenAsync(server)).AnsweredAsync();
        using var me = await StartAsync(invited);
        var page = await me.VisitAsync(invited.PathToPage("teknisk", "one"));

        var after = await me.PressAsync(page.Answers().With("a.navn", "Ola"), "take", "kilde");

        Assert.Equal(["kilde=\"delvis\" taken", "navn=\"Ola\""], await StoredAsync(invited));
        Assert.Null(after.Page.QuerySelector("#q-kilde button[name=take]"));
        Assert.NotNull(after.Page.QuerySelector("#q-kilde input[value=delvis][checked]"));
        Assert.NotNull(after.Page.QuerySelector("#q-tiltak button[name=take]"));

        var changed = await me.PressAsync(after.Answers().With("a.kilde", "ja"), "go", "next");
        Assert.Equal(["kilde=\"delvis\" taken", "navn=\"Ola\"", "kilde=\"ja\""], await StoredAsync(invited));
        Assert.Equal(200, changed.Status);
    }

    [Fact]
    public async Task A_page_is_taken_over_where_nothing_is_answered_with_what_that_brings_up_and_not_what_it_hides()
    {
        var rounds = await TwoRounds.OpenAsync(server);
        var invited = await rounds.AnsweredAsync("""{"kilde":"ja","tiltak":["plan"],"lekkasje":"nei","drift":{"pumper":"godt"}}""");
        using var me = await StartAsync(invited);
        var page = await me.VisitAsync(invited.PathToPage("teknisk", "one"));

        var after = await me.PressAsync(page.Answers().With("a.tiltak", "lager"), "take", "*");

        Assert.Equal(
            ["drift={\"pumper\":\"godt\"} taken", "kilde=\"ja\" taken", "lekkasje=\"nei\" taken", "tiltak=[\"lager\"]"],
            await StoredAsync(invited));
        Assert.Null(after.Page.QuerySelector("button[name=take][value='*']"));

        var hiding = await rounds.AnsweredAsync("""{"kilde":"ja","tiltak":["plan"],"lekkasje":"nei","drift":{"pumper":"godt"}}""");
        using var other = await StartAsync(hiding);
        page = await other.VisitAsync(hiding.PathToPage("teknisk", "one"));
        await other.PressAsync(page.Answers().With("a.kilde", "nei"), "take", "*");
        Assert.Equal(["drift={\"pumper\":\"godt\"} taken", "kilde=\"nei\"", "tiltak=[\"plan\"] taken"], await StoredAsync(hiding));
    }

    [Fact]
    public async Task A_contributor_a_former_owner_and_a_coordinator_see_nothing_and_take_nothing_over()
    {
        var owner = await (await TwoRounds.OpenAsync(server)).AnsweredAsync();
        var contributor = await ScorecardRound.InviteAsync(server.Host, owner.Participant, AssignmentKind.Contributor, "teknisk");
        using var helper = await StartAsync(contributor);
        var page = await helper.VisitAsync(contributor.PathToPage("teknisk", "one"));

        Assert.Empty(Seen(page));
        await helper.PressAsync(page.Answers(), "take", "kilde");
        await helper.PressAsync(page.Answers(), "take", "*");
        Assert.Empty(await StoredAsync(owner));
    }

    [Fact]
    public async Task Another_number_keeps_them_and_a_merger_or_a_split_does_not()
    {
        var rounds = await TwoRounds.OpenAsync(server);
        async Task<Organisation> EarlierAsync() => await rounds.OfAsync(
            await rounds.Before.AddAsync("{}", new Dictionary<string, string> { ["teknisk"] = TwoRounds.Then }, []));
        async Task<Shown> NowAsync(Organisation organisation) => await OpenAsync(
            await rounds.Now.AddAsync("{}", new Dictionary<string, string>(), ["teknisk"], organisation: organisation));
        var (renumbered, one, other, whole) =
            (await EarlierAsync(), await EarlierAsync(), await EarlierAsync(), await EarlierAsync());
        var (same, merged, part) =
            (await server.AddOrganisationAsync(), await server.AddOrganisationAsync(), await server.AddOrganisationAsync());
        await rounds.SucceedAsync(renumbered.Id, same.Id);
        await rounds.SucceedAsync(one.Id, merged.Id);
        await rounds.SucceedAsync(other.Id, merged.Id);
        await rounds.SucceedAsync(whole.Id, part.Id);
        await rounds.SucceedAsync(whole.Id, whole.Id);

        Assert.Equal(3, Seen(await NowAsync(same)).Count);
        foreach (var organisation in new[] { merged, part, whole, await server.AddOrganisationAsync() })
            Assert.Empty(Seen(await NowAsync(organisation)));
    }

    [Fact]
    public async Task Where_the_wording_has_changed_nothing_is_offered_and_labels_are_those_it_was_answered_by()
    {
        var rounds = await TwoRounds.OpenAsync(server);
        var me = await rounds.AnsweredAsync();
        await server.Host.WithDatabaseAsync(async db =>
        {
            var response = await db.SectionResponses.SingleAsync(one => one.Participant!.CampaignId == rounds.Before.Campaign.Id
                && one.Participant.OrganisationId == me.Participant.OrganisationId);
            var version = await db.FormVersions.AsNoTracking().SingleAsync(one => one.Id == response.FormVersionId);
            var document = JsonNode.Parse(version.Document)!;
            document["properties"]!["tiltak"]!["title"] = "Hvilke tiltak vurderer dere?";
            var older = new FormVersion
            {
                Survey = version.Survey,
                Form = version.Form,
                Label = $"{Guid.NewGuid():N}",
                Hash = $"{Guid.NewGuid():N}",
                Document = document.ToJsonString(),
                Translations = JsonSerializer.Serialize(new Dictionary<string, string> { ["nn"] = Nynorsk }),
            };
            db.Add(older);
            await db.SaveChangesAsync();
            await db.SectionResponses.Where(one => one.Id == response.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.FormVersionId, older.Id));
        });

        var page = await OpenAsync(me, "?lang=nn");

        Assert.Equal(["kilde: De svarte sist: Litt, før", "drift: De svarte sist: pumpene: Godt nettet: Dårlig"], Seen(page));
    }

    [Fact]
    public async Task A_round_of_the_other_kind_is_no_round_before()
    {
        var rounds = await TwoRounds.OpenAsync(server);
        var me = await rounds.AnsweredAsync();
        await rounds.Before.ChangeAsync(campaign => campaign.Pilot = true);

        Assert.Empty(Seen(await OpenAsync(me)));
    }

    private const string Nynorsk =
        """{ "x-language": "nn", "questions": { "kilde": { "options": { "delvis": "Litt, før" } } } }""";

    private Task<RespondentClient> StartAsync(Invited invited) => RespondentClient.StartAsync(server.Host.CreateClient(), invited);

    private async Task<Shown> OpenAsync(Invited invited, string query = "")
    {
        using var me = await StartAsync(invited);
        return await me.VisitAsync(invited.PathToPage("teknisk", "one") + query);
    }

    /// <summary>By question, what is said of last time.</summary>
    private static List<string> Seen(Shown page) => [.. page.Page.QuerySelectorAll("[data-question] .last-answer > div").Select(last =>
        $"{last.Closest("[data-question]")!.GetAttribute("data-question")}: "
        + string.Join(' ', last.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>The answer log in its order, with a mark where an answer was taken over.</summary>
    private Task<List<string>> StoredAsync(Invited invited) => server.Host.WithDatabaseAsync(async db =>
        (await db.AnswerLog.Where(entry => db.SectionResponses.Any(response =>
            response.Id == entry.ResponseId && response.ParticipantId == invited.Participant.Id))
            .OrderBy(entry => entry.Revision).ThenBy(entry => entry.Question).ToListAsync())
            .ConvertAll(entry => $"{entry.Question}={entry.Value}{(entry.TakenOver ? " taken" : "")}"));
}

public sealed class LastAnswersOnSqlite(ScorecardsOnSqlite server) : LastAnswersTests(server), IClassFixture<ScorecardsOnSqlite>;

public sealed class LastAnswersOnPostgres(ScorecardsOnPostgres server) : LastAnswersTests(server), IClassFixture<ScorecardsOnPostgres>;
