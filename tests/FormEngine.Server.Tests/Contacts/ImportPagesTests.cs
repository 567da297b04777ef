using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using FormEngine.Server.Contacts.Import;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web;
using FormEngine.Testing;
using FormEngine.Testing.Rounds;
using FormEngine.Testing.Staff;
using FormEngine.Tests.Importing;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Tests.Contacts;

public abstract class ImportPagesTests(RoundServer server)
{
    private const string Home = "/staff/contacts/import";

    [Theory]
    [InlineData("/staff/contacts")]
    [InlineData(Home)]
    [InlineData(Home + "/contacts.csv")]
    [InlineData(Home + "/contacts.xlsx")]
    public async Task A_designer_is_kept_out(string path)
    {
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Designer);
        using var response = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task What_was_shown_is_imported_when_it_is_confirmed()
    {
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        var preview = await UploadAsync(client, "number;name\n7001;Første\n7002;Andre\n");
        var page = await client.OpenAsync(preview);
        Assert.Contains("7001 Første", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.False(await ExistsAsync("7001"));

        using var applied = await client.SendAsync(page, preview);

        Assert.Equal((HttpStatusCode.SeeOther, "/staff/contacts"), (applied.StatusCode, applied.Headers.Location?.ToString()));
        Assert.True(await ExistsAsync("7001"));
        Assert.Equal(0,
            await server.Host.WithDatabaseAsync(db => db.ImportUploads.CountAsync(upload => preview.EndsWith(upload.Id.ToString()))));
        using var again = await client.SendAsync(page, preview);
        Assert.Equal(Home, again.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_change_in_between_shows_the_preview_again()
    {
        using var client = await server.Host.CreateStaffClientAsync();
        var preview = await UploadAsync(client, "number;name\n7101;Den ene\n");
        var page = await client.OpenAsync(preview);
        await server.Host.WithDatabaseAsync(async db =>
        {
            db.Add(new Organisation { Number = "7101", Name = "Den andre", Attributes = "{}" });
            await db.SaveChangesAsync();
        });

        using var applied = await client.SendAsync(page, preview);
        var shown = await applied.ReadPageAsync();

        Assert.Equal("Den andre", shown.QuerySelector("del")!.TextContent);
        Assert.NotNull(shown.QuerySelector(".ds-alert[data-color=warning]"));
        using var confirmed = await client.SendAsync(shown, preview);
        Assert.Equal(HttpStatusCode.SeeOther, confirmed.StatusCode);
    }

    [Fact]
    public async Task A_file_in_which_all_is_wrong_has_no_button_to_import_it()
    {
        using var client = await server.Host.CreateStaffClientAsync();
        var preview = await UploadAsync(client, "number;name\n7201;\n;Feil\n");

        var page = await client.OpenAsync(preview);

        Assert.DoesNotContain(page.Forms, form => form.GetAttribute("action") == preview);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task The_rows_in_order_are_imported_and_the_others_come_as_a_file_that_can_be_mended_and_loaded_again(string format)
    {
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        var number = format == "csv" ? "721" : "722";
        var preview = await UploadAsync(client, $"nummer;navn;merknad\n{number}1;Riktig;a\n0{number};;b\n", ImportKind.Organisations);
        using var chosen = await client.SendAsync(await client.OpenAsync(preview), preview + "/choices", ("columns[2]", "-"));
        using var applied = await client.SendAsync(await client.OpenAsync(preview), preview);

        var done = await client.OpenAsync(applied.Headers.Location!.ToString());
        var link = done.Links.Select(found => found.GetAttribute("href")!).Single(href => href.EndsWith(format, StringComparison.Ordinal));
        var file = FileBook.Read(await client.GetByteArrayAsync(link)).Sheets[0];

        Assert.True(await ExistsAsync($"{number}1"));
        Assert.Equal(["nummer", "navn", "merknad", "Må rettes"], file.Header);
        Assert.Equal([$"0{number}", "", "b", "Navnet mangler."], Assert.Single(file.Rows).Cells);
        var mended = $"{string.Join(';', file.Header)}\n0{number};Rettet;b;Navnet mangler.\n";
        var again = await UploadAsync(client, mended, ImportKind.Organisations);
        using var last = await client.SendAsync(await client.OpenAsync(again), again);
        await ImportedAsync(client, last);
        Assert.True(await ExistsAsync($"0{number}"));
    }

    [Theory]
    [InlineData(ImportKind.Organisations, "nummer;Hva de heter;Fax\n7401;Sjette;1\n")]
    [InlineData(ImportKind.Contacts, "Kommunenr;IKT;Hva de heter;Fax;E-post\n7400;IKT-sjef;Kari;1;kari7400@example.invalid\n")]
    public async Task A_file_with_columns_and_roles_of_its_own_is_imported_and_the_next_one_like_it_needs_no_questions(
        ImportKind kind, string file)
    {
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        await server.Host.WithDatabaseAsync(async db =>
        {
            if (!await db.Organisations.AnyAsync(organisation => organisation.Number == "7400"))
                db.Add(new Organisation { Number = "7400", Name = "Femte", Attributes = "{}" });
            await db.SaveChangesAsync();
        });
        var preview = await UploadAsync(client, file, kind);
        (string, string)[] columns = kind == ImportKind.Organisations
            ? [("columns[1]", "name"), ("skip", "true")] // Only what was said of one column is remembered.
            : [("columns[1]", "role"), ("columns[2]", "name"), ("columns[3]", "-")];
        using var mapped = await client.SendAsync(await client.OpenAsync(preview), preview + "/choices", columns);
        if (kind == ImportKind.Contacts)
        {
            var asked = await client.OpenAsync(preview);
            Assert.NotNull(asked.QuerySelector("input[name='roles[0].Key'][value='IKT-sjef']"));
            using var said = await client.SendAsync(asked, preview + "/choices", [.. columns, ("roles[0].Value", "leader")]);
        }

        using var applied = await client.SendAsync(await client.OpenAsync(preview), preview);

        await ImportedAsync(client, applied);
        var next = await client.OpenAsync(await UploadAsync(client, file, kind));
        Assert.Equal(kind == ImportKind.Organisations ? 1 : 0, next.QuerySelectorAll(".ds-alert[data-color=danger]").Length);
    }

    /// <summary>At once, or after a while in which a page tells how far it has come.</summary>
    private static async Task ImportedAsync(HttpClient client, HttpResponseMessage applied)
    {
        Assert.Equal(HttpStatusCode.SeeOther, applied.StatusCode);
        var next = applied.Headers.Location!.ToString();
        await Eventually.HoldsAsync(async () =>
        {
            using var page = await client.GetAsync(next);
            return !page.Headers.Contains("Refresh");
        });
    }

    [Fact]
    public async Task Columns_that_are_passed_over_together_do_not_stop_the_file()
    {
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        var preview = await UploadAsync(client, "number;name;telefaks\n7501;Sjuende;1\n", ImportKind.Organisations);
        using var skipped = await client.SendAsync(await client.OpenAsync(preview), preview + "/choices", ("skip", "true"));

        using var applied = await client.SendAsync(await client.OpenAsync(preview), preview);

        await ImportedAsync(client, applied);
        Assert.True(await ExistsAsync("7501"));
    }

    [Fact]
    public async Task What_is_chosen_for_a_workbook_of_several_sheets_is_kept_also_when_part_of_it_has_been_imported()
    {
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        var preview = await UploadAsync(client, XlsxFile.Write(
            new XlsxSheet("Om", ["Om listen"], [["Sist endret i mars"]]),
            new XlsxSheet("Liste", ["nummer", "navn", "Hvor da"], [["7601", "Åttende", "Oslo"], ["7602", null, "Oslo"]])));
        var asked = await client.OpenAsync(preview);
        using var chosen = await client.SendAsync(asked, preview + "/choices", ("sheet", Chosen(asked, "sheet")), ("columns[2]", "county"));

        var shown = await client.OpenAsync(preview);
        Assert.Equal("county", Chosen(shown, "columns[2]"));
        using var applied = await client.SendAsync(shown, preview);
        Assert.True(await ExistsAsync("7601"));
        using var again = await client.SendAsync(await client.OpenAsync(preview), preview + "/choices", ("columns[2]", "county"));
        Assert.Equal("county", Chosen(await client.OpenAsync(preview), "columns[2]"));
    }

    [Fact]
    public async Task Own_words_for_roles_can_all_be_answered_and_what_was_answered_stays()
    {
        const int Words = 130;
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Staff);
        await UploadAndApplyAsync(client, "number;name\n7701;Niende\n");
        var rows = Enumerable.Range(0, Words).Select(place => $"7701;Tittel {place};Kari;kari{place}@example.invalid\n");
        var preview = await UploadAsync(client, "number;role;name;email\n" + string.Concat(rows), ImportKind.Contacts);

        for (var page = 0; page < 2; page++)
        {
            var asked = await client.OpenAsync(preview);
            var words = asked.QuerySelectorAll("select[name^=roles]").Select(select => select.GetAttribute("name")!).ToList();
            using var said = await client.SendAsync(asked, preview + "/choices", [.. words.Select(word => (word, "leader"))]);
        }

        var answered = await client.OpenAsync(preview);
        Assert.Null(answered.QuerySelector(".ds-alert[data-color=warning]"));
        using var applied = await client.SendAsync(answered, preview);
        await Eventually.HoldsAsync(() => server.Host.WithDatabaseAsync(async db =>
            await db.ImportWords.CountAsync(word => word.Word.StartsWith("tittel")) == Words));
    }

    [Fact]
    public async Task A_discarded_file_is_gone()
    {
        using var client = await server.Host.CreateStaffClientAsync();
        var preview = await UploadAsync(client, "number;name\n7301;Bort\n");
        using var discarded = await client.SendAsync(await client.OpenAsync(preview), preview + "/discard");
        using var response = await client.GetAsync(preview);

        Assert.Equal(Home, response.Headers.Location?.ToString());
        Assert.False(await ExistsAsync("7301"));
    }

    [Fact]
    public async Task A_form_without_kind_or_file_says_so_beside_the_fields()
    {
        using var client = await server.Host.CreateStaffClientAsync();
        using var response = await client.SendAsync(await client.OpenAsync(Home), Home);
        var page = await response.ReadPageAsync();

        Assert.Equal(["#kind", "#file"], page.QuerySelectorAll(".ds-error-summary a").Select(link => link.GetAttribute("href")));
        Assert.Equal(2, page.QuerySelectorAll(".ds-validation-message").Length);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_with_a_message_and_the_kind_is_kept()
    {
        using var client = await server.Host.CreateStaffClientAsync();
        using var response = await client.UploadAsync(await client.OpenAsync(Home), Home, new byte[20_000_001], ("kind", "Contacts"));
        var page = await response.ReadPageAsync();

        Assert.Contains("20 MB", page.QuerySelector("#file-error")!.TextContent, StringComparison.Ordinal);
        Assert.True(((IHtmlInputElement)page.GetElementById("kind-Contacts")!).IsChecked);
    }

    [Theory]
    [InlineData("nb", "Filen har mer enn 300\u00A0000 rader")]
    [InlineData("nn", "Fila har meir enn 300\u00A0000 rader")]
    [InlineData("en", "The file has more than 300,000 rows")]
    public async Task A_workbook_that_would_never_be_read_to_its_end_is_refused_with_the_limit(string language, string message)
    {
        using var client = await server.Host.CreateStaffClientAsync();

        var page = await client.OpenAsync($"{await UploadAsync(client, HostileWorkbook.ReachingFar())}?lang={language}");

        Assert.Contains(message, page.QuerySelector(".ds-alert[data-color=danger]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("organisations", "number;name;org_number;type;county;population\r\n")]
    [InlineData("contacts", "number;role;name;email;phone;language;postbox\r\n")]
    public async Task A_template_opens_in_a_spreadsheet(string kind, string header)
    {
        using var client = await server.Host.CreateStaffClientAsync();

        var file = await client.GetByteArrayAsync($"{Home}/{kind}.csv");

        Assert.Equal([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(header)], file);
    }

    private static Task<string> UploadAsync(HttpClient client, string file, ImportKind kind = ImportKind.Organisations) =>
        UploadAsync(client, Encoding.UTF8.GetBytes(file), kind);

    private static async Task<string> UploadAsync(HttpClient client, byte[] file, ImportKind kind = ImportKind.Organisations)
    {
        using var response = await client.UploadAsync(await client.OpenAsync(Home), Home, file, ("kind", kind.ToString()));
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var preview = response.Headers.Location!.ToString();
        await Eventually.HoldsAsync(() => IsReadAsync(client, preview));
        return preview;
    }

    private static async Task UploadAndApplyAsync(HttpClient client, string file)
    {
        var preview = await UploadAsync(client, file);
        using var applied = await client.SendAsync(await client.OpenAsync(preview), preview);
        await ImportedAsync(client, applied);
    }

    private static string Chosen(IHtmlDocument page, string name) =>
        ((IHtmlSelectElement)page.QuerySelector($"select[name='{name}']")!).Value!;

    private static async Task<bool> IsReadAsync(HttpClient client, string preview)
    {
        using var response = await client.GetAsync(preview);
        return response.StatusCode == HttpStatusCode.OK;
    }

    private Task<bool> ExistsAsync(string number) =>
        server.Host.WithDatabaseAsync(db => db.Organisations.AnyAsync(organisation => organisation.Number == number));
}

public sealed class ImportPagesOnSqlite(RoundsOnSqlite server) : ImportPagesTests(server), IClassFixture<RoundsOnSqlite>;

public sealed class ImportPagesOnPostgres(RoundsOnPostgres server) : ImportPagesTests(server), IClassFixture<RoundsOnPostgres>;
