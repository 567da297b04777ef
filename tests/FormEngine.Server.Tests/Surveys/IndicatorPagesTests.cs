using AngleSharp.Html.Dom;
using FormEngine.Server.Tests.Web;
using FormEngine.Testing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Surveys;

public sealed class IndicatorPagesTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Each_indicator_tells_what_it_covers_and_how_it_is_reckoned(DatabaseKind kind)
    {
        await using var host = await ServerHost.StartAsync(new ServerOptions { Kind = kind, Forms = Repository.PathOf("forms") });
        var page = await VisitAsync(host, "digital-modenhet", "nb");

        Assert.Equal(8, page.QuerySelectorAll("section.sheet").Length);
        var users = page.GetElementById("brukeren_i_sentrum")!.ParentElement!;
        Assert.Contains("Dekker ikke universell utforming", users.TextContent, StringComparison.Ordinal);
        Assert.Contains("Minst 1 av 2 spørsmål må ha poeng.", users.TextContent, StringComparison.Ordinal);
        Assert.Contains("Vet ikke: teller ikke", users.TextContent, StringComparison.Ordinal);
        Assert.Contains("Summen er aldri mer enn 5 og aldri mindre enn 0.", users.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nb", "Oversikt over indikatorene", "Brukeren i sentrum", "Poeng for hvert svar")]
    [InlineData("nn", "Oversyn over indikatorane", "Brukaren i sentrum", "Poeng for kvart svar")]
    [InlineData("en", "Overview of the indicators", "Users at the centre", "Points for each answer")]
    public async Task It_speaks_the_readers_language(string language, string heading, string indicator, string column)
    {
        await using var host = await ServerHost.StartAsync(new ServerOptions { Forms = Repository.PathOf("forms") });
        var page = await VisitAsync(host, "digital-modenhet", language);

        Assert.Equal(heading, page.Heading());
        Assert.Equal(indicator, page.GetElementById("brukeren_i_sentrum")!.TextContent);
        Assert.Equal(column, page.QuerySelectorAll("th")[1].TextContent);
    }

    [Fact]
    public async Task The_example_is_reckoned_as_answers_are()
    {
        using var forms = Pets();
        await using var host = await ServerHost.StartAsync(new ServerOptions { Forms = forms.Path });
        var page = await VisitAsync(host, "pets", "en");

        // The best of care (4), the two best of the toys, at most 3, and 2 + 1 of 4 laid out on a scale to 4; no idea does not count.
        Assert.Contains("(4 + 3 + 3) / 3 = 3.3.", page.GetElementById("joy")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("divided by the most one can get, 4.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["4", "3", "does not count", "3"],
            page.QuerySelectorAll("section.sheet table")[1].QuerySelectorAll("tbody td.number").Select(cell => cell.TextContent));
        Assert.Contains("the number of questions with points is 1. It must be at least 2", page.GetElementById("few")!.ParentElement!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_charts_have_ids_of_their_own_and_a_style_sheet()
    {
        await using var host = await ServerHost.StartAsync(new ServerOptions { Forms = Repository.PathOf("forms") });
        var page = await VisitAsync(host, "digital-modenhet", "nb");

        Assert.Equal(16, page.QuerySelectorAll("svg[role=img]").Length);
        Assert.Equal(32, page.QuerySelectorAll("svg [id]").Select(part => part.Id).Distinct().Count());
        Assert.Contains(page.QuerySelectorAll("link[rel=stylesheet]"), sheet => sheet.GetAttribute("href")!.Contains("charts"));
        Assert.DoesNotContain((await PageAsync(host, "/staff/surveys", "nb")).QuerySelectorAll("link[rel=stylesheet]"),
            sheet => sheet.GetAttribute("href")!.Contains("charts"));
    }

    [Fact]
    public async Task A_survey_without_indicators_says_so_and_one_that_is_not_there_is_not_found()
    {
        await using var host = await ServerHost.StartAsync(new ServerOptions { Forms = Repository.PathOf("forms") });
        var page = await VisitAsync(host, "digitaliseringsprosjekt", "en");
        using var client = await host.CreateStaffClientAsync();

        using var missing = await client.GetAsync(new Uri($"/staff/surveys/{Guid.NewGuid()}/indicators", UriKind.Relative));

        Assert.Contains("This survey has no indicators.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, missing.StatusCode);
    }

    /// <summary>By the link on the survey's page.</summary>
    private static async Task<IHtmlDocument> VisitAsync(ServerHost host, string survey, string language)
    {
        var id = await host.WithDatabaseAsync(db => db.SurveyVersions.Where(version => version.Survey == survey && !version.IsEarlier)
            .Select(version => version.Id).SingleAsync());
        var version = await PageAsync(host, $"/staff/surveys/{id}", language);
        var link = version.QuerySelector("a[href$='/indicators']")?.GetAttribute("href");
        return await PageAsync(host, link ?? $"/staff/surveys/{id}/indicators", language);
    }

    private static async Task<IHtmlDocument> PageAsync(ServerHost host, string path, string language)
    {
        using var client = await host.CreateStaffClientAsync();
        return await client.GetPageAsync(path, language);
    }

    private static TemporaryFolder Pets() => new TemporaryFolder().With("pets/survey.json", """
        { "id": "pets", "x-version": "1", "x-language": "en", "languages": ["en"], "title": "Pets", "asker": "Us",
          "contact": { "name": "Us", "email": "us@example.org" }, "roles": [ { "id": "owner", "title": "Owner" } ],
          "sections": [ { "id": "pets", "role": "owner", "title": "Pets" } ],
          "indicators": [
            { "id": "joy", "title": "Joy", "section": "pets", "scale": { "min": 0, "max": 4 }, "items": [ { "question": "care" },
              { "question": "toys", "method": "sum", "cap": 3 }, { "question": "mood" }, { "question": "walks", "method": "share" } ] },
            { "id": "few", "title": "Few", "section": "pets", "scale": { "min": 0, "max": 4 }, "minimumValid": 2,
              "items": [ { "question": "care" } ] } ] }
        """).With("pets/pets.json", """
        { "id": "pets", "x-version": "1", "x-language": "en", "title": "Pets", "type": "object",
          "x-pages": [ { "id": "first", "title": "First", "questions": ["care", "toys", "mood", "walks"] } ],
          "properties": {
            "care": { "title": "Care?", "type": "string", "oneOf": [ { "enum": ["little"], "title": "Little", "x-score": 1 },
              { "enum": ["much"], "title": "Much", "x-score": 4 } ] },
            "toys": { "title": "Toys?", "type": "array", "uniqueItems": true, "items": { "type": "string", "oneOf": [
              { "enum": ["ball"], "title": "Ball", "x-score": 2 }, { "enum": ["bone"], "title": "Bone", "x-score": 2 } ] } },
            "mood": { "title": "Mood?", "type": "string", "oneOf": [ { "enum": ["good"], "title": "Good", "x-score": 4 },
              { "enum": ["no_idea"], "title": "No idea", "x-missing": "dont_know" } ] },
            "walks": { "title": "Walks?", "type": "array", "uniqueItems": true, "items": { "type": "string", "oneOf": [
              { "enum": ["park"], "title": "Park", "x-score": 2 }, { "enum": ["town"], "title": "Town", "x-score": 1 },
              { "enum": ["wood"], "title": "Wood", "x-score": 1 } ] } } } }
        """);
}
