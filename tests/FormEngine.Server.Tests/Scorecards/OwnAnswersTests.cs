using System.Globalization;
using System.Text.Json.Nodes;
using CsvHelper;
using FormEngine.Testing.Respondents;
using FormEngine.Testing.Rounds;

namespace FormEngine.Server.Tests.Scorecards;

/// <summary>Own answers as files, and the scores that anybody can work out of them.</summary>
public abstract class OwnAnswersTests(ScorecardServer server)
{
    private const string Technical =
        """{"kilde":"ja","tiltak":["plan","vakt","lager"],"lekkasje":"nei","drift":{"pumper":"darlig","nett":"godt"},"navn":"Ola; \"Kari\""}""";

    /// <summary>By the survey: what each option gives.</summary>
    private static readonly Dictionary<string, double> Points = new()
    {
        ["kilde ja"] = 5,
        ["kilde delvis"] = 2.5,
        ["kilde nei"] = 0,
        ["tiltak plan"] = 2,
        ["tiltak vakt"] = 2,
        ["tiltak lager"] = 2,
        ["tiltak ingen"] = 0,
        ["lekkasje ja"] = 5,
        ["lekkasje nei"] = 0,
        ["drift.pumper darlig"] = 1,
        ["drift.pumper godt"] = 4,
        ["drift.nett darlig"] = 1,
        ["drift.nett godt"] = 4,
        ["skog ja"] = 6,
        ["skog nei"] = 0,
    };

    [Fact]
    public async Task The_file_has_every_question_with_its_answer_in_words_also_after_closing()
    {
        var round = await server.OpenAsync();
        using var me = await EnterAsync(round, "teknisk", """{"kilde":"nei","tiltak":["plan","vakt"],"lekkasje":"ja","navn":"=Ola"}""");
        await round.ChangeAsync(campaign => campaign.ClosesAt = server.Host.Time.GetUtcNow().UtcDateTime.AddMinutes(-1));

        var rows = await CsvAsync(me);

        Assert.Equal(
        [
            "kilde | Har dere kartlagt vannkildene? | answered | nei | Nei",
            "tiltak | Hvilke tiltak har dere? | answered | plan | Plan",
            "tiltak | Hvilke tiltak har dere? | answered | vakt | Vakt",
            "drift.pumper | Hvor godt virker – pumpene | blank |  | ",
            "drift.nett | Hvor godt virker – nettet | blank |  | ",
            "lekkasje | Leter dere etter lekkasjer? | hidden |  | ",
            "navn | Hvem kan vi ringe? | answered | '=Ola | '=Ola",
        ],
            rows.Select(row => string.Join(" | ", row["question"], row["question_title"], row["state"], row["answer"], row["label"])));
    }

    [Fact]
    public async Task The_same_stands_in_json_and_nothing_of_sections_that_others_answer()
    {
        using var me = await EnterAsync(await server.OpenAsync(), "natur", """{"skog":"ja"}""", ("teknisk", Technical));

        var json = JsonNode.Parse(await me.Client.Http.GetStringAsync($"{me.Path}/answers.json"))!;

        var section = Assert.Single(json["sections"]!.AsArray())!;
        Assert.Equal(("natur", "Natur"), ((string?)section["section"], (string?)section["title"]));
        var answer = Assert.Single(section["entries"]![0]!["answers"]!.AsArray())!;
        Assert.Equal("""[{"answer":"ja","label":"Ja"}]""", answer["values"]!.ToJsonString());
        Assert.Equal(["natur"], (await CsvAsync(me)).Select(row => row["section"]).Distinct());
    }

    [Fact]
    public async Task The_page_leads_to_reading_printing_and_the_files()
    {
        using var me = await EnterAsync(await server.OpenAsync(), "teknisk", Technical);

        var page = await me.Client.GetAsync($"{me.Path}/answers");

        foreach (var link in page.Page.QuerySelectorAll("main .sheet a").Select(link => link.GetAttribute("href")!))
            Assert.Equal(200, (int)(await me.Client.Http.GetAsync(link)).StatusCode);
        Assert.Equal(4, page.Page.QuerySelectorAll("main .sheet a").Length);
    }

    [Theory]
    [InlineData("""{"kilde":"ja","tiltak":["plan"],"lekkasje":"nei","drift":{"pumper":"godt","nett":"darlig"}}""")]
    [InlineData("""{"kilde":"delvis","tiltak":["plan","vakt","lager"],"lekkasje":"ja"}""")]
    [InlineData("""{"kilde":"vet_ikke","tiltak":["ingen"],"drift":{"pumper":"godt"}}""")]
    [InlineData(Technical)]
    public async Task Whoever_reckons_from_the_file_gets_the_scores_of_the_page(string answers)
    {
        using var me = await EnterAsync(await server.OpenAsync(), "teknisk", answers);
        var rows = (await CsvAsync(me)).Where(row => row["state"] == "answered").ToList();

        var water = Mean([Of("kilde"), Of("tiltak") is { } sum ? Math.Min(sum, 5) : null, Of("lekkasje")], atLeast: 1);
        var power = Mean([Of("drift.pumper"), Of("drift.nett")], atLeast: 2);

        var page = (await me.Client.GetAsync(me.Path)).Page;
        Assert.Equal([water, power], page.QuerySelectorAll(".scorecard tbody td strong").Select(score => score.TextContent.Split(
            (char[]?)null, StringSplitOptions.RemoveEmptyEntries)[0]));

        double? Of(string question) =>
            rows.Where(row => row["question"] == question).Select(row => Points.TryGetValue($"{question} {row["answer"]}", out var points)
                ? points : (double?)null).Where(points => points is not null).ToList() is { Count: > 0 } valid ? valid.Sum() : null;
    }

    private static string Mean(IReadOnlyList<double?> items, int atLeast)
    {
        var valid = items.OfType<double>().ToList();
        return valid.Count < atLeast ? ".." : ((decimal)valid.Average()).ToString("0.0", new CultureInfo("nb"));
    }

    private async Task<OwnVisit> EnterAsync(
        ScorecardRound round, string section, string answers, params (string Section, string Answers)[] others)
    {
        var all = others.Append((section, answers)).ToDictionary(one => one.Item1, one => one.Item2);
        var invited = await round.AddAsync("""{"people":1000,"place":"nord"}""", all, [section]);
        return new OwnVisit(
            await RespondentClient.StartAsync(server.Host.CreateClient(), invited), $"/respond/scorecards/{invited.Participant.Number}");
    }

    private static async Task<IReadOnlyList<IDictionary<string, string>>> CsvAsync(OwnVisit me)
    {
        using var reader = CsvReader.FromText(
            (await me.Client.Http.GetStringAsync($"{me.Path}/answers.csv")).TrimStart('\uFEFF'),
            new CsvReaderOptions { HasHeader = false, Separator = ';' });
        reader.Read();
        var names = Cells(reader);
        var rows = new List<IDictionary<string, string>>();
        while (reader.Read())
            rows.Add(names.Zip(Cells(reader)).ToDictionary(cell => cell.First, cell => cell.Second));
        return rows;
    }

    private static string[] Cells(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];

    private sealed record OwnVisit(RespondentClient Client, string Path) : IDisposable
    {
        public void Dispose() => Client.Dispose();
    }
}

public sealed class OwnAnswersOnSqlite(ScorecardsOnSqlite server) : OwnAnswersTests(server), IClassFixture<ScorecardsOnSqlite>;

public sealed class OwnAnswersOnPostgres(ScorecardsOnPostgres server) : OwnAnswersTests(server), IClassFixture<ScorecardsOnPostgres>;
