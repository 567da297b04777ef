using System.IO.Compression;
using System.Text;
using System.Text.Json;
using FormEngine.Importing.Workbooks;
using FormEngine.Server.Contacts.Import;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using FormEngine.Testing.Rounds;
using FormEngine.Testing.Staff;
using FormEngine.Tests.Importing;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Contacts;

public abstract class WorkbookTests(RoundServer server)
{
    private static readonly byte[] Workbook = XlsxFile.Write(new XlsxSheet("Ark", ["number", "name"], [["8001", "Halden"]]));

    public static TheoryData<string, Func<byte[]>> Unusable { get; } = new()
    {
        { "FileIsEmpty", () => XlsxFile.Write(new XlsxSheet("Ark", [], [])) },
        { "NoRows", () => XlsxFile.Write(new XlsxSheet("Ark", ["number", "name"], [])) },
        { "WorkbookUnreadable", () => Workbook[..(Workbook.Length / 2)] },
        { "WorkbookUnreadable", () => Zip(10) },
        { "TooManyUnpackedMegabytes", () => Zip(250_000_000) },
        { "TooManyRows", () => HostileWorkbook.ReachingFar() },
        { "TooManyStrings", () => HostileWorkbook.WithSharedStrings() },
        { "TooManyCharacters", () => HostileWorkbook.ShowingOneTextOften() },
        { "TooManyColumns", () => HostileWorkbook.WithTooManyColumns() },
        { "TooManyCells", () => HostileWorkbook.WithTooManyCells() },
        { "WorkbookUnreadable", () => HostileWorkbook.OutsideTheSheet() },
        { "TooManyRows", () => Csv(300_002, "8001;Halden\n") },
        { "TooManyColumns", () => Csv(501, "1;") },
        { "WorkbookIsOld", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task A_workbook_that_cannot_be_used_says_why(string problem, Func<byte[]> file) =>
        Assert.Contains(problem, (await PreviewAsync(ImportKind.Organisations, file())).Problems.Select(found => found.Key));

    [Fact]
    public async Task A_sheet_is_read_as_its_reader_sees_it_and_a_wrong_row_is_told_by_its_number()
    {
        var sheet = new XlsxSheet("Ark", ["number", "name", "population"],
            [[8101, "Halden", 30790.5], [null, null, null], ["0301", "Oslo", "#N/A"]]);

        var plan = await PreviewAsync(ImportKind.Organisations, XlsxFile.Write(sheet, new XlsxSheet("Annet", ["nmae"], [])));

        Assert.Equal(["30790.5"], from change in plan.Rows[0].Changes where change.Field == "population" select change.After);
        Assert.Equal((4, "ErrorInCell"), (plan.Rows[1].Line, Assert.Single(plan.Rows[1].Problems).Key));
    }

    [Fact]
    public async Task Empty_rows_that_have_a_format_are_no_fault()
    {
        var plan = await PreviewAsync(ImportKind.Organisations, HostileWorkbook.WithEmptyFormattedRows());

        Assert.Empty(plan.Problems);
        Assert.Equal(2, Assert.Single(plan.Rows).Line);
    }

    [Fact]
    public void A_file_that_takes_too_long_is_given_up() =>
        Assert.All([Workbook, Csv(3, "8001;Halden\n")], file =>
            Assert.Equal("TooSlow", FileBook.Read(file, new TableLimits { Seconds = 0 }).Sheets[0].Problem!.Key));

    [Fact]
    public void Rows_are_the_same_when_they_have_been_stored()
    {
        var book = FileBook.Read(Csv(1, "number;name\n8001;\"Halden\n8002\n\n"));

        var stored = FileBook.Stored(book.ToStored());

        Assert.Equal(["QuoteNotClosed", "WrongNumberOfCells"], stored.Sheets[0].Rows.Select(row => row.Problem!.Key));
        Assert.Equal(JsonSerializer.Serialize(book), JsonSerializer.Serialize(stored));
        Assert.Equal(JsonSerializer.Serialize(book), JsonSerializer.Serialize(FileBook.Stored(JsonSerializer.SerializeToUtf8Bytes(book.Sheets[0]))));
        Assert.Equal(300_000L,
            FileBook.Stored(FileBook.Read(HostileWorkbook.ReachingFar()).ToStored()).Sheets[0].Problem!.Arguments.Single());
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task What_is_exported_can_come_back_and_changes_nothing(string format)
    {
        await StoreAsync();
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Staff);

        foreach (var kind in ImportController.Kinds)
        {
            var file = await client.GetByteArrayAsync($"/staff/contacts/export/{kind.ToString().ToLowerInvariant()}.{format}");
            var plan = await PreviewAsync(kind, file);
            Assert.Empty(plan.Problems);
            Assert.NotEmpty(plan.Rows);
            Assert.All(plan.Rows, row => Assert.Equal(RowOutcome.Unchanged, row.Outcome));
        }
    }

    [Theory]
    [InlineData("/staff/contacts/export/contacts.csv")]
    [InlineData("/staff/contacts/export/contacts.xlsx")]
    public async Task A_designer_downloads_no_contacts(string path)
    {
        using var client = await server.Host.CreateStaffClientAsync(StaffRole.Designer);
        using var response = await client.GetAsync(path);

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task An_upload_nobody_comes_back_to_goes_away()
    {
        await using var scope = server.Host.Services.CreateAsyncScope();
        var uploads = scope.ServiceProvider.GetRequiredService<Uploads>();
        var old = await uploads.KeepAsync(ImportKind.Contacts, "a.csv", [1]);
        server.Host.Time.Advance(TimeSpan.FromHours(25));
        var recent = await uploads.KeepAsync(ImportKind.Contacts, "b.csv", [1]);

        await uploads.DiscardOldAsync();

        Assert.Null(await uploads.FindAsync(old));
        Assert.NotNull(await uploads.FindAsync(recent));
    }

    /// <summary>A known organisation with every kind of attribute, and people whose names and numbers look like formulas.</summary>
    private Task StoreAsync() => server.Host.WithDatabaseAsync(async db =>
    {
        var number = $"0{Guid.NewGuid():N}"[..8];
        var organisation = new Organisation
        {
            Number = number,
            Name = "=Ørsta",
            OrgNumber = "938793213",
            Attributes = """{"county":"Østfold","population":30.125,"type":"kommune"}"""
        };
        var person = new Contact { Email = $"kari.{number}@example.invalid", Name = "-Åse; \"Øst\"", Phone = "+47 12 34", Language = "nn" };
        var postbox = new Contact { Email = $"post.{number}@example.invalid", Name = "Postmottak", Language = "nb", Postbox = true };
        var before = new Organisation { Number = $"1{number}", Name = "Gamle Ørsta", Attributes = "{}" };
        db.AddRange(organisation, person, postbox, before);
        db.Add(new Succession { FromId = before.Id, ToId = organisation.Id, Date = new DateOnly(2020, 1, 1) });
        db.AddRange(Holder("leader", person), Holder("teacher", person), Holder(SurveyVocabulary.PostboxRole, postbox));
        await db.SaveChangesAsync();

        RoleHolder Holder(string role, Contact contact) => new() { OrganisationId = organisation.Id, Role = role, ContactId = contact.Id };
    });

    private async Task<ImportPlan> PreviewAsync(ImportKind kind, byte[] file)
    {
        await using var scope = server.Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Importer>().PlanAsync(kind, FileBook.Read(file), new ImportChoices());
    }

    private static byte[] Csv(int times, string text) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, times)));

    private static byte[] Zip(int size)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("xl/worksheets/sheet1.xml").Open())
            entry.Write(new byte[size]);
        return stream.ToArray();
    }
}

public sealed class WorkbookOnSqlite(RoundsOnSqlite server) : WorkbookTests(server), IClassFixture<RoundsOnSqlite>;

public sealed class WorkbookOnPostgres(RoundsOnPostgres server) : WorkbookTests(server), IClassFixture<RoundsOnPostgres>;
