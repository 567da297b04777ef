using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Results;
using FormEngine.Testing.Staff;

namespace FormEngine.Server.Tests.Results;

public sealed class PublicFilesTests
{
    private const string Root = "/en/resultater/libraries-2026";
    private const string Sundays = Root + "/sporsmal/services/sundays";

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Each_table_and_the_whole_come_as_files_named_for_the_publication(DatabaseKind kind)
    {
        await using var round = await AnsweredRound.StartAsync(kind);
        await round.PublishAsync();
        using var reader = round.Host.CreateClient();

        foreach (var file in new[] { "/tabeller", "/omrader", "/omrade/access", "/sporsmal/services/sundays", "/deltakelse" })
            foreach (var format in new[] { "csv", "xlsx", "json" })
            {
                using var response = await reader.GetAsync($"{Root}{file}.{format}");
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                Assert.StartsWith("libraries-2026-", response.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
                Assert.NotNull(response.Headers.ETag);
            }

        var lines = (await CsvAsync(reader, Sundays)).Where(line => line[3] == "county:Agder" && line[6] == "yes").ToList();
        Assert.Equal([("count", "12"), ("share", "0,4")], lines.ConvertAll(line => (line[5], line[8])));
    }

    [Fact]
    public async Task What_may_not_be_shown_is_a_symbol_in_every_file_and_no_number_anywhere()
    {
        await using var round = await AnsweredRound.StartAsync(DatabaseKind.Sqlite);
        await round.PublishAsync();
        using var reader = round.Host.CreateClient();

        var csv = (await CsvAsync(reader, Root + "/tabeller")).Where(line => line[0] != "response").ToList();
        var json = JsonNode.Parse(await reader.GetStringAsync(Root + "/tabeller.json"))!;
        var page = await reader.OpenAsync(Sundays + "?gruppe=county:Cork");
        using var picture = await reader.GetAsync(Sundays + ".svg?gruppe=county:Cork");

        Assert.All(csv.Where(line => line[3] is "county:Cork" or "county:Bergen"), line => Assert.Equal(":", line[8]));
        Assert.DoesNotContain(csv, line => line[3] == "county:Agder" && line[1] == "services/sundays" && line[8] == ":");
        Assert.All(json["rows"]!.AsArray().Where(row => (string?)row!["group"] == "county:Cork" && (string?)row["table"] != "response"),
            row => Assert.Equal(":", (string?)row!["value"]));
        Assert.Equal("may not be shown", (string?)json["symbols"]![":"]);
        Assert.All(page.QuerySelectorAll("table tbody tr").Select(row => row.QuerySelector("td:last-of-type, td")!.TextContent),
            cell => Assert.DoesNotContain(cell, char.IsDigit));
        Assert.Equal(HttpStatusCode.NotFound, picture.StatusCode);
    }

    [Fact]
    public async Task A_figure_is_a_picture_with_words_that_other_sites_may_show()
    {
        await using var round = await AnsweredRound.StartAsync(DatabaseKind.Sqlite);
        await round.PublishAsync();
        using var reader = round.Host.CreateClient();

        var page = await reader.OpenAsync(Sundays + "?gruppe=county:Agder");
        using var response = await reader.GetAsync(Sundays + ".svg?gruppe=county:Agder");
        var picture = XDocument.Parse(await response.Content.ReadAsStringAsync());
        var code = page.QuerySelector("#embed")!.TextContent;

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("cross-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Contains("Are you open on Sundays?", picture.Root!.Value, StringComparison.Ordinal);
        Assert.Contains("Made-up answers", picture.Root!.Value, StringComparison.Ordinal);
        Assert.Contains($"{Sundays}.svg?gruppe=county%3AAgder", code, StringComparison.Ordinal);
        Assert.Contains("alt=\"Are you open on Sundays?", code, StringComparison.Ordinal);
    }

    private static async Task<List<string[]>> CsvAsync(HttpClient reader, string path) =>
        [.. Encoding.UTF8.GetString(await reader.GetByteArrayAsync(path + ".csv")).TrimStart('\uFEFF')
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Trim().Split(';'))];
}
