using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FormEngine.Server.Results.Publishing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Results;
using FormEngine.Testing.Staff;

namespace FormEngine.Server.Tests.Results;

public sealed partial class PublicPagesTests
{
    private const string Root = "/en/resultater/libraries-2026";
    private const string Sundays = Root + "/sporsmal/services/sundays";

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Whoever_comes_by_reads_areas_questions_and_who_answered(DatabaseKind kind)
    {
        await using var round = await AnsweredRound.StartAsync(kind);
        await round.PublishAsync();
        using var reader = round.Host.CreateClient();

        var list = await reader.OpenAsync("/en/resultater");
        var front = await reader.OpenAsync(Root);
        var area = await reader.OpenAsync(Root + "/omrade/access");
        var question = await reader.OpenAsync(Sundays);
        var matrix = await reader.OpenAsync(Root + "/sporsmal/services/rooms");
        var number = await reader.OpenAsync(Root + "/sporsmal/services/hours");
        var response = await reader.OpenAsync(Root + "/deltakelse");

        Assert.Equal(Root, list.QuerySelector("main li a")!.GetAttribute("href"));
        Assert.Contains("made-up answers", front.QuerySelector("[role=note]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["2.5", "48"], Row(front, "Access"));
        Assert.Equal(("2.5", "48"), (Row(area, "Everybody")[0], Row(area, "Everybody")[^1]));
        Assert.Equal(["40%", "24"], Row(question, "Yes"));
        Assert.Equal(["60"], Row(question, "Answered (n)").Where(cell => cell.Length > 0));
        Assert.Equal(["33%", "60"], [Row(matrix, "Quiet")[1], Row(matrix, "Quiet")[2]]);
        Assert.Equal("4.5", Row(number, "Mean")[0]);
        Assert.Equal("36", Row(number, "Were not asked")[0]);
        Assert.Equal(["66", "60", "6", "91%"], Row(response, "Services"));
        var reckoned = area.QuerySelector<IHtmlAnchorElement>($"main a[href^='{Root}/indikatorer']")!.GetAttribute("href")!;
        Assert.NotNull((await reader.OpenAsync(reckoned)).QuerySelector("main #access"));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task All_together_have_a_weighted_mean_too_on_the_page_and_in_files_with_what_that_means(DatabaseKind kind)
    {
        await using var round = await AnsweredRound.StartAsync(kind);
        await round.PublishAsync();
        using var reader = round.Host.CreateClient();

        var area = await reader.OpenAsync(Root + "/omrade/access?inndeling=county");
        var csv = await reader.GetStringAsync(Root + "/omrade/access.csv");
        var method = await reader.OpenAsync(Root + "/metode");

        Assert.Equal(("2.5", "48"), (Row(area, "Everybody, weighted")[0], Row(area, "Everybody, weighted")[^1]));
        Assert.Contains("if an equally large part of each group had answered", area.Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(csv.Split('\n'), line => line.Contains("weightedScore", StringComparison.Ordinal));
        Assert.Contains("a weighted mean", method.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Free_text_is_nowhere_and_what_was_left_out_has_no_page()
    {
        await using var round = await AnsweredRound.StartAsync(DatabaseKind.Sqlite);
        await round.PublishAsync(content => content with { Areas = ["access"], Questions = ["services/sundays"] });
        using var reader = round.Host.CreateClient();

        var front = await reader.OpenAsync(Root);

        Assert.DoesNotContain("Anything else", front.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Quality", front.Body!.TextContent, StringComparison.Ordinal);
        foreach (var path in new[] { "/sporsmal/services/remarks", "/sporsmal/services/rooms", "/omrade/quality", "/omrade/nothing" })
        {
            using var missing = await reader.GetAsync(Root + path);
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        }
    }

    [Fact]
    public async Task A_group_that_may_not_be_shown_has_symbols_and_a_way_to_a_larger_one()
    {
        await using var round = await AnsweredRound.StartAsync(DatabaseKind.Sqlite);
        await round.PublishAsync();
        using var reader = round.Host.CreateClient();

        var cork = await reader.OpenAsync(Sundays + "?gruppe=county:Cork");
        var agder = await reader.OpenAsync(Sundays + "?gruppe=county:Agder");

        Assert.Equal([":may not be shown", ":may not be shown"], Row(cork, "Yes")[..2]);
        Assert.Null(cork.QuerySelector("svg.chart"));
        Assert.Equal(Sundays + "?gruppe=nation", cork.QuerySelector("[role=note] a[href*='?gruppe=']")!.GetAttribute("href"));
        Assert.Equal(["40%", "12", "40%", "24"], Row(agder, "Yes"));
        Assert.True(agder.QuerySelector<IHtmlOptionElement>("option[value='county:Agder']")!.IsSelected);
    }

    [Fact]
    public async Task A_switch_takes_dont_know_out_of_the_shares_and_never_out_of_n()
    {
        await using var round = await AnsweredRound.StartAsync(DatabaseKind.Sqlite);
        await round.PublishAsync();
        using var reader = round.Host.CreateClient();

        var page = await reader.OpenAsync(Sundays + "?vetikke=uten");

        Assert.Equal(["50%", "24"], Row(page, "Yes"));
        Assert.Equal("60", Row(page, "Answered (n)").Last());
        Assert.DoesNotContain(page.QuerySelectorAll("tbody th"), header => header.TextContent.Trim() == "Don't know");
        Assert.NotNull((await reader.OpenAsync(Sundays)).QuerySelector($"a[href='{Sundays}?vetikke=uten']"));
    }

    [Fact]
    public async Task A_wrong_group_or_address_gives_a_page_in_words()
    {
        await using var round = await AnsweredRound.StartAsync(DatabaseKind.Sqlite);
        await round.PublishAsync();
        using var reader = round.Host.CreateClient();

        using var group = await reader.GetAsync(Sundays + "?gruppe=county:Atlantis");
        using var division = await reader.GetAsync(Root + "/omrade/access?inndeling=size");
        using var publication = await reader.GetAsync("/nb/resultater/nothing");
        using var language = await reader.GetAsync(Root.Replace("/en/", "/nn/", StringComparison.Ordinal));

        Assert.All([group, division, publication, language], response => Assert.Equal(HttpStatusCode.NotFound, response.StatusCode));
        Assert.Contains("no such group", (await group.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("nn", (await language.ReadPageAsync()).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_language_stands_in_the_address_and_the_page_is_the_same_for_all()
    {
        await using var round = await AnsweredRound.StartAsync(DatabaseKind.Sqlite);
        await round.PublishAsync();
        using var stranger = round.Host.CreateClient();
        using var staff = await round.Host.CreateStaffClientAsync();
        stranger.DefaultRequestHeaders.Add("Accept-Language", "nn");

        using var plain = await stranger.GetAsync(Root + "?lang=nn");
        using var signedIn = await staff.GetAsync(Root);
        var page = await plain.ReadPageAsync();

        Assert.False(plain.Headers.Contains("Set-Cookie") || signedIn.Headers.Contains("Set-Cookie"));
        Assert.Equal(plain.Headers.ETag, signedIn.Headers.ETag);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("/nb/resultater/libraries-2026", page.QuerySelector(".languages a")!.GetAttribute("href")!.Split('?')[0]);
        Assert.Single(page.QuerySelectorAll(".languages a"));
        Assert.Null(page.QuerySelector("meta[name=robots]"));
        Assert.Equal("all", Assert.Single(plain.Headers.GetValues("X-Robots-Tag")));
    }

    [Fact]
    public async Task A_page_has_a_strong_tag_in_each_encoding_and_is_not_sent_twice()
    {
        await using var round = await AnsweredRound.StartAsync(DatabaseKind.Sqlite);
        await round.PublishAsync();
        using var reader = round.Host.CreateClient();

        foreach (var encoding in new[] { "identity", "gzip", "br" })
        {
            using var first = await SendAsync(reader, HttpMethod.Get, encoding, null);
            using var head = await SendAsync(reader, HttpMethod.Head, encoding, null);
            using var again = await SendAsync(reader, HttpMethod.Get, encoding, first.Headers.ETag!.Tag);

            Assert.False(first.Headers.ETag.IsWeak);
            Assert.Equal("public, max-age=300", first.Headers.CacheControl!.ToString());
            Assert.Equal(encoding == "identity" ? [] : [encoding], first.Content.Headers.ContentEncoding);
            Assert.True((await first.Content.ReadAsByteArrayAsync()).Length is > 0 and < 40_000);
            Assert.Equal((HttpStatusCode.OK, 0, first.Headers.ETag),
                (head.StatusCode, (await head.Content.ReadAsByteArrayAsync()).Length, head.Headers.ETag));
            Assert.Equal((HttpStatusCode.NotModified, 0), (again.StatusCode, (await again.Content.ReadAsByteArrayAsync()).Length));
        }
    }

    [Fact]
    public async Task Commentary_is_Markdown_without_what_could_harm()
    {
        await using var round = await AnsweredRound.StartAsync(DatabaseKind.Sqlite);
        await round.PublishAsync(content => content.With(Place.Question("services/sundays"), new Dictionary<string, string>
        {
            ["en"] = """
                # Sundays
                <script>alert(1)</script> **40 %** <img src=x onerror=alert(2)> [bad](javascript:alert(3)) [good](https://example.org)
                ![picture](https://elsewhere.example/p.png) <javascript:alert(4)>
                """,
        }));
        using var reader = round.Host.CreateClient();

        var commentary = (await reader.OpenAsync(Sundays)).QuerySelector(".commentary")!;

        Assert.Equal("Sundays", commentary.QuerySelector("h3")!.TextContent);
        Assert.Equal("40 %", commentary.QuerySelector("strong")!.TextContent);
        Assert.Equal(["https://example.org"], commentary.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Empty(commentary.QuerySelectorAll("script, img"));
        Assert.Contains("<script>alert(1)</script>", commentary.TextContent, StringComparison.Ordinal);
        Assert.Empty(commentary.QuerySelectorAll("mark"));
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string encoding, string? known)
    {
        var request = new HttpRequestMessage(method, Root);
        request.Headers.Add("Accept-Encoding", encoding);
        if (known is not null)
            request.Headers.Add("If-None-Match", known);
        return client.SendAsync(request);
    }

    /// <summary>The figures of a row, whatever the table.</summary>
    private static string[] Row(IHtmlDocument page, string label) =>
        [.. page.QuerySelectorAll("table tr").First(row => row.QuerySelector("th")?.TextContent.Trim() == label)
            .QuerySelectorAll("td").Select(cell => Space().Replace(cell.TextContent, "") is var text && text.StartsWith(':')
                ? Squeeze().Replace(cell.TextContent, " ").Trim()
                : text)];

    [GeneratedRegex(@"\s")]
    private static partial Regex Space();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Squeeze();
}
